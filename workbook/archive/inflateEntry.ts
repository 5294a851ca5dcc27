import { Inflate } from 'fflate';
import { STORED, type ArchiveEntry } from './centralDirectory.ts';
import { crc32 } from './crc32.ts';
import { damaged, hostile, isFileRefused } from './FileRefused.ts';
import type { Unpacker } from './Unpacker.ts';

/** One push can inflate to a thousand times its size, so this bounds what a lying file costs before it is caught: 4 MB. */
const PUSH_BYTES = 4096;

/**
 * The bytes of one part, as long as the directory says and with the checksum that it says. A host's inflater only saves time: what
 * it does not inflate is tried again here, so that every door refuses by the same name.
 *
 * Errors: hostile `size` as soon as the part grows past its declared size; damaged where it ends early, cannot be inflated,
 * or fails its CRC.
 */
export const inflateEntry = (archive: Uint8Array, entry: ArchiveEntry, unpacker?: Unpacker): Uint8Array => {
  const packed = archive.subarray(entry.start, entry.end);
  const bytes = entry.method === STORED ? packed : (unpacker?.inflateRaw(packed, entry.bytes) ?? inflate(packed, entry));
  if ((unpacker?.crc32 ?? crc32)(bytes) !== entry.crc) throw damaged(`crc ${entry.name}`);
  return bytes;
};

const inflate = (packed: Uint8Array, entry: ArchiveEntry): Uint8Array => {
  const bytes = new Uint8Array(entry.bytes);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > bytes.length) throw hostile('size');
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PUSH_BYTES) {
      stream.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
    }
  } catch (cause) {
    if (isFileRefused(cause)) throw cause;
    throw damaged(`inflate ${entry.name}`, cause);
  }
  if (filled !== bytes.length) throw damaged(`size ${entry.name}`);
  return bytes;
};
