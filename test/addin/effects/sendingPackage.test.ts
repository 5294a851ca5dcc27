// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readPackage, writePackage } from '../../../addin/effects/sendingPackage.ts';
import type { Pending } from '../../../addin/state/Pending.ts';

const SINCE = '2018-11-14T09:40:00.000Z';
const PENDING: Pending = {
  bloc: 'cao-bang-noi-chinh-2018',
  blocName: 'Khối thi đua số IV',
  edition: 2018,
  agency: 'STP',
  agencyName: 'Sở Tư pháp',
  total: '938',
  base: '1000',
  key: 'click-1',
  after: 2,
  since: SINCE,
  triedAt: '2018-11-14T10:00:00.000Z',
  nextAt: '2018-11-14T10:05:00.000Z',
  tries: 4,
  due: '2018-11-15',
  mapping: 'self=E',
  bytes: Uint8Array.from({ length: 70_000 }, (_, index) => index % 251),
};

const changed = async (change: (fields: Record<string, unknown>) => void): Promise<Uint8Array> => {
  const fields = JSON.parse(new TextDecoder().decode(await writePackage(PENDING))) as Record<string, unknown>;
  change(fields);
  return new TextEncoder().encode(JSON.stringify(fields));
};

describe('a package', () => {
  test('comes back as it was saved, byte for byte, as a sheet that was never tried on the other computer', async () => {
    expect(await readPackage(await writePackage(PENDING))).toEqual({ ...PENDING, triedAt: SINCE, nextAt: SINCE, tries: 0 });
  });

  test.each<readonly [string, Partial<Pending>]>([
    ['the first version', { after: null }],
    ['no last day', { due: null }],
    ['nothing said of the table', { mapping: null }],
    ['an empty file', { bytes: new Uint8Array() }],
  ])('with %s comes back so', async (_what, change) => {
    expect(await readPackage(await writePackage({ ...PENDING, ...change }))).toMatchObject(change);
  });

  test.each<readonly [string, (fields: Record<string, unknown>) => void]>([
    ['one letter of the workbook is another', ({ file }) => Object.assign(file as object, { base64: 'AAAA' })],
    ['the workbook is no base64', ({ file }) => Object.assign(file as object, { base64: '***' })],
    ['there is no workbook', (fields) => delete fields['file']],
    ['a field is missing', (fields) => delete fields['key']],
    ['a field is of another kind', (fields) => Object.assign(fields, { edition: '2018' })],
    ['it is of a later make', (fields) => Object.assign(fields, { format: 'giao-uoc/package/2' })],
  ])('is damaged where %s', async (_what, change) => {
    expect(await readPackage(await changed(change))).toBe('damaged');
  });

  test('that was cut off is damaged', async () => {
    expect(await readPackage((await writePackage(PENDING)).slice(0, 400))).toBe('damaged');
  });

  test.each([
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4])],
    ['another JSON', new TextEncoder().encode('{"bloc":1}')],
    ['nothing', new Uint8Array()],
  ])('is not seen in %s', async (_what, bytes) => {
    expect(await readPackage(bytes)).toBeNull();
  });
});
