import { partKey, readDirectory, type ArchiveEntry } from './centralDirectory.ts';
import { kindOfBytes, kindOfStreams } from './fileKind.ts';
import { FileRefused, notXlsx } from './FileRefused.ts';
import { inflateEntry } from './inflateEntry.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
import { isOle, oleStreams } from './oleStreams.ts';
import type { Unpacker } from './Unpacker.ts';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04] as const;

/** A zip file whose directory passed every guard. Parts are inflated only when they are asked for. */
export interface Archive {
  /** In the order of the directory, spelled as the file spells them. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** `undefined` where there is no such part; names are compared without regard to case. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a zip file without inflating anything.
 *
 * Errors: `FileRefused`: tooLarge; encrypted or legacyXls for an OLE container; notXlsx for what is no zip file; and what
 * `readDirectory` and `inflateEntry` refuse.
 */
export const readArchive = (bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS, unpacker?: Unpacker): Archive => {
  if (bytes.length > limits.fileBytes) throw new FileRefused('file.tooLarge', { bytes: bytes.length });
  if (isOle(bytes)) throw refusalOfOle(bytes);
  if (!ZIP_START.every((byte, at) => bytes[at] === byte)) throw notXlsx(kindOfBytes(bytes));

  const entries = readDirectory(bytes, limits);
  const find = (name: string): ArchiveEntry | undefined => entries.get(partKey(name));
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => find(name) !== undefined,
    read: (name) => {
      const entry = find(name);
      return entry && inflateEntry(bytes, entry, unpacker);
    },
  };
};

const refusalOfOle = (bytes: Uint8Array): FileRefused => {
  const streams = oleStreams(bytes);
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) return new FileRefused('file.encrypted', {});
  if (streams.has('Workbook') || streams.has('Book')) return new FileRefused('file.legacyXls', {});
  return notXlsx(kindOfStreams(streams));
};
