import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '#workbook/archive/readArchive.ts';
import { ARCHIVE_LIMITS } from '#workbook/archive/limits.ts';
import type { Unpacker } from '#workbook/archive/Unpacker.ts';
import { unpacker } from '../../../functions/unpacker.ts';
import { buildZip, type ZipEntry } from '../buildZip.ts';
import { refusalOf } from '../refusalOf.ts';

const content = Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + (index >> 5)) & 0x3f);
const honest: ZipEntry = { name: 'a', content };

/** What comes of a file: the bytes of its part, or the refusal. */
const outcome = (bytes: Uint8Array, host?: Unpacker): Uint8Array | string | null => {
  let read: Uint8Array | undefined;
  const refusal = refusalOf(() => {
    read = readArchive(bytes, ARCHIVE_LIMITS, host).read('a');
  });
  return refusal ?? new Uint8Array(read ?? []);
};

describe('a host’s own unpacking', () => {
  test.each<[string, ZipEntry, Uint8Array | string]>([
    ['an honest part', honest, content],
    ['an empty part', { name: 'a', content: '' }, new Uint8Array()],
    ['a part that is one byte longer than it says', { ...honest, claimedBytes: 2999 }, 'file.hostile size'],
    ['a part that is one byte shorter than it says', { ...honest, claimedBytes: 3001 }, 'file.damaged size a'],
    ['a part with another checksum', { ...honest, crc: 1 }, 'file.damaged crc a'],
    ['a part that is no deflate stream', { ...honest, content: 'no stream', method: 8, isPacked: true }, 'file.damaged inflate a'],
  ])('comes to the same as ours for %s', (_, entry, expected) => {
    const bytes = buildZip([entry]);

    expect(outcome(bytes)).toEqual(expected);
    expect(outcome(bytes, unpacker)).toEqual(expected);
  });

  test('comes to the same as ours for any flipped bit', () => {
    const whole = buildZip([honest]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const flipped = whole.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(outcome(flipped, unpacker)).toEqual(outcome(flipped));
      }),
      { numRuns: 200 },
    );
  });

  test('never writes more than was asked for', () => {
    const packed = buildZip([{ name: 'a', content: new Uint8Array(1_000_000) }]).subarray(31, 31 + 1200);

    expect(unpacker.inflateRaw(packed, 1000)).toBeNull();
  });
});
