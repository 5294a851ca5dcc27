import { strFromU8 } from 'fflate';
import { damaged, hostile } from './FileRefused.ts';
import type { ArchiveLimits } from './limits.ts';
import { readUint16, readUint32 } from './littleEndian.ts';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_ENTRY_BYTES = 46;
const DIRECTORY_END_BYTES = 22;
const ZIP64_LOCATOR_BYTES = 20;
const MAX_COMMENT_BYTES = 0xffff;

/** Bits 0, 6 and 13: encrypted, strongly encrypted, and a directory that hides its values. */
const ENCRYPTED = 0x2041;
const UTF8_NAME = 0x0800;

export const STORED = 0;
export const DEFLATED = 8;

/** One part of the archive: where its packed bytes lie, and what they must inflate to. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly crc: number;
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly header: number;
}

/** Part names are compared without regard to case, and some writers separate folders as Windows does. */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/**
 * Reads the directory of a zip file and holds it against every limit, before one byte is inflated.
 * Entries by `partKey`, in the order of the directory; folders are left out.
 *
 * Errors: `FileRefused`, damaged where the file is cut short or its parts disagree, hostile (`zip64`, `encryption`, `method`,
 * `entries`, `partBytes`, `totalBytes`, `ratio`, `duplicate`, `overlap`) where an honest writer would not have made it so.
 */
export const readDirectory = (bytes: Uint8Array, limits: ArchiveLimits): ReadonlyMap<string, ArchiveEntry> => {
  const { count, start, end } = findDirectory(bytes);
  if (count > limits.entries) throw hostile('entries');

  const entries = new Map<string, ArchiveEntry>();
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_ENTRY_BYTES > end || readUint32(bytes, at) !== DIRECTORY_ENTRY) throw damaged('directory');
    const entry = readEntry(bytes, at, start);
    total += entry.bytes;
    refuseBomb(entry, total, limits);
    const key = partKey(entry.name);
    if (entries.has(key)) throw hostile('duplicate');
    entries.set(key, entry);
    at += DIRECTORY_ENTRY_BYTES + readUint16(bytes, at + 28) + readUint16(bytes, at + 30) + readUint16(bytes, at + 32);
  }
  if (at !== end) throw damaged('directory');
  refuseOverlaps([...entries.values()]);
  return new Map([...entries].filter(([key]) => !key.endsWith('/')));
};

const findDirectory = (bytes: Uint8Array): { readonly count: number; readonly start: number; readonly end: number } => {
  const at = findDirectoryEnd(bytes);
  const disks = readUint32(bytes, at + 4);
  const count = readUint16(bytes, at + 10);
  const size = readUint32(bytes, at + 12);
  const start = readUint32(bytes, at + 16);
  const hasLocator = at >= ZIP64_LOCATOR_BYTES && readUint32(bytes, at - ZIP64_LOCATOR_BYTES) === ZIP64_LOCATOR;
  if (hasLocator || count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw hostile('zip64');
  if (disks !== 0 || readUint16(bytes, at + 8) !== count || start + size > at) throw damaged('directory');
  return { count, start, end: start + size };
};

const findDirectoryEnd = (bytes: Uint8Array): number => {
  const last = bytes.length - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (readUint32(bytes, at) === DIRECTORY_END && at + DIRECTORY_END_BYTES + readUint16(bytes, at + 20) <= bytes.length) return at;
  }
  throw damaged('truncated');
};

const readEntry = (bytes: Uint8Array, at: number, directory: number): ArchiveEntry => {
  const flags = readUint16(bytes, at + 8);
  const method = readUint16(bytes, at + 10);
  const packed = readUint32(bytes, at + 20);
  const size = readUint32(bytes, at + 24);
  const header = readUint32(bytes, at + 42);
  if (flags & ENCRYPTED) throw hostile('encryption');
  if (packed === 0xffffffff || size === 0xffffffff || header === 0xffffffff) throw hostile('zip64');
  if (method !== STORED && method !== DEFLATED) throw hostile('method');

  const nameStart = at + DIRECTORY_ENTRY_BYTES;
  const rawName = bytes.subarray(nameStart, nameStart + readUint16(bytes, at + 28));
  const start = dataStart(bytes, header, rawName, method);
  const end = start + packed;
  if (end > directory) throw damaged('directory');
  const name = strFromU8(rawName, !(flags & UTF8_NAME));
  if (method === STORED && packed !== size) throw damaged(`size ${name}`);
  return { name, method, crc: readUint32(bytes, at + 16), start, end, bytes: size, header };
};

/** The local header must name the same part: a file that shows two readers two contents is refused. */
const dataStart = (bytes: Uint8Array, header: number, rawName: Uint8Array, method: number): number => {
  if (header + LOCAL_HEADER_BYTES > bytes.length || readUint32(bytes, header) !== LOCAL_HEADER) throw damaged('directory');
  const nameStart = header + LOCAL_HEADER_BYTES;
  const nameBytes = readUint16(bytes, header + 26);
  const sameName = nameBytes === rawName.length && rawName.every((byte, index) => bytes[nameStart + index] === byte);
  if (!sameName || readUint16(bytes, header + 8) !== method) throw damaged('directory');
  return nameStart + nameBytes + readUint16(bytes, header + 28);
};

const refuseBomb = (entry: ArchiveEntry, total: number, limits: ArchiveLimits): void => {
  if (entry.bytes > limits.partBytes) throw hostile('partBytes');
  if (total > limits.totalBytes) throw hostile('totalBytes');
  const packed = entry.end - entry.start;
  if (entry.bytes > limits.ratioFromBytes && entry.bytes > packed * limits.ratio) throw hostile('ratio');
};

const refuseOverlaps = (entries: readonly ArchiveEntry[]): void => {
  const inOrder = [...entries].sort((a, b) => a.header - b.header);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.header < free) throw hostile('overlap');
    free = entry.end;
  }
};
