import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { partKey } from '#workbook/archive/centralDirectory.ts';
import { crc32 } from '#workbook/archive/crc32.ts';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DEFLATED = 8;
const NAME_IN_UTF8 = 0x0800;

interface Entry {
  readonly name: string;
  /** The entry's record in the central directory. */
  readonly record: Uint8Array;
  readonly offset: number;
}

/**
 * Puts other bytes in the place of some parts of a zip archive, and takes parts out (`null`). Every other entry keeps its
 * very bytes, its time and its place in the order; a name that the archive lacks joins at the end.
 * Names are compared without regard to case, as `readArchive` does.
 *
 * The archive must have passed `readArchive`, whose guards (no zip64, no overlap, no second entry of a name) this relies on.
 * Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export const replaceParts = (archive: Uint8Array, parts: ReadonlyMap<string, Uint8Array | null>): Uint8Array => {
  if (parts.size === 0) return archive;
  const replacements = new Map([...parts].map(([name, bytes]) => [partKey(name), bytes]));
  const { entries, directoryStart, endRecord } = readDirectory(archive);
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;

  const keep = (entry: Pick<Entry, 'record'>, local: Uint8Array): void => {
    records.push(movedTo(entry.record, offset));
    pieces.push(local);
    offset += local.length;
  };
  for (const entry of entries) {
    const replacement = replacements.get(partKey(entry.name));
    if (replacement === null) continue;
    if (replacement === undefined) keep(entry, archive.subarray(entry.offset, extentOf(entry, entries, directoryStart)));
    else keep(...packed(entry.name, replacement, timeOf(entry.record)));
  }
  const known = new Set(entries.map(({ name }) => partKey(name)));
  for (const [name, bytes] of parts) if (bytes && !known.has(partKey(name))) keep(...packed(name, bytes, new Uint8Array(4)));

  return joined([...pieces, ...records, movedEnd(endRecord, records, offset)]);
};

const readDirectory = (archive: Uint8Array) => {
  const view = viewOf(archive);
  const end = endOffset(view);
  const directoryStart = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = directoryStart;
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError(`no directory entry at ${at}`);
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const record = archive.subarray(at, at + length);
    entries.push({ name: nameOf(record, nameLength), record, offset: view.getUint32(at + 42, true) });
    at += length;
  }
  return { entries, directoryStart, endRecord: archive.subarray(end) };
};

const endOffset = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new RangeError('no end of the central directory');
};

/** Up to the next entry, so that a data descriptor and any padding stay. */
const extentOf = (entry: Entry, entries: readonly Entry[], directoryStart: number): number =>
  entries.reduce((end, { offset }) => (offset > entry.offset && offset < end ? offset : end), directoryStart);

const packed = (name: string, bytes: Uint8Array, time: Uint8Array): [Pick<Entry, 'record'>, Uint8Array] => {
  const data = deflateSync(bytes, { level: 6 });
  const encoded = strToU8(name);
  const common = new Uint8Array(26);
  const view = viewOf(common);
  view.setUint16(0, 20, true);
  view.setUint16(2, NAME_IN_UTF8, true);
  view.setUint16(4, DEFLATED, true);
  common.set(time, 6);
  view.setUint32(10, crc32(bytes), true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, bytes.length, true);
  view.setUint16(22, encoded.length, true);
  const local = joined([uint32(LOCAL_HEADER), common, encoded, data]);
  const record = joined([uint32(DIRECTORY_ENTRY), Uint8Array.of(20, 0), common, new Uint8Array(14), encoded]);
  return [{ record }, local];
};

const nameOf = (record: Uint8Array, length: number): string => {
  const inUtf8 = (viewOf(record).getUint16(8, true) & NAME_IN_UTF8) !== 0;
  return strFromU8(record.subarray(46, 46 + length), !inUtf8);
};

const timeOf = (record: Uint8Array): Uint8Array => copyOf(record.subarray(12, 16));

/** A Buffer of Node is a Uint8Array too, but its `slice` shares the memory. */
const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const movedTo = (record: Uint8Array, offset: number): Uint8Array => {
  const moved = copyOf(record);
  viewOf(moved).setUint32(42, offset, true);
  return moved;
};

const movedEnd = (endRecord: Uint8Array, records: readonly Uint8Array[], directoryStart: number): Uint8Array => {
  const moved = copyOf(endRecord);
  const view = viewOf(moved);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, directoryStart, true);
  return moved;
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const uint32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
