import { readUint16, readUint32 } from './littleEndian.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0] as const;
const HEADER_FAT_SECTORS = 109;
const ENTRY_BYTES = 128;
const LAST_SECTOR = 0xfffffffa;
const MAX_SECTORS = 4096;

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/**
 * The names that stand directly under the root of an OLE compound file (an encrypted .xlsx, or an Office file of before 2007).
 * A container that is cut short or faulty gives the names that can still be reached, and never an endless walk.
 *
 * Source: [MS-CFB] sections 2.2, 2.3 and 2.6; only the 109 FAT sectors that the header lists are followed (files up to 7 MB).
 */
export const oleStreams = (bytes: Uint8Array): ReadonlySet<string> => {
  const entries = readEntries(bytes);
  const names = new Set<string>();
  const seen = new Set<number>();
  const ahead = [entries[0]?.child ?? LAST_SECTOR];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    const entry = seen.has(at) ? undefined : entries[at];
    seen.add(at);
    if (!entry) continue;
    names.add(entry.name);
    ahead.push(entry.left, entry.right);
  }
  return names;
};

const readEntries = (bytes: Uint8Array): readonly Entry[] => {
  const sectorBytes = 1 << (readUint16(bytes, 0x1e) & 0xf);
  const entries: Entry[] = [];
  const seen = new Set<number>();
  let sector = readUint32(bytes, 0x30);
  while (sector < LAST_SECTOR && !seen.has(sector) && seen.size < MAX_SECTORS) {
    seen.add(sector);
    const start = (sector + 1) * sectorBytes;
    for (let at = start; at + ENTRY_BYTES <= Math.min(start + sectorBytes, bytes.length); at += ENTRY_BYTES)
      entries.push(readEntry(bytes, at));
    sector = nextSector(bytes, sector, sectorBytes);
  }
  return entries;
};

const readEntry = (bytes: Uint8Array, at: number): Entry => {
  const letters = Math.max(0, Math.min(readUint16(bytes, at + 64), 64) / 2 - 1);
  const codes = Array.from({ length: letters }, (_, index) => readUint16(bytes, at + 2 * index));
  return {
    name: String.fromCharCode(...codes),
    left: readUint32(bytes, at + 68),
    right: readUint32(bytes, at + 72),
    child: readUint32(bytes, at + 76),
  };
};

const nextSector = (bytes: Uint8Array, sector: number, sectorBytes: number): number => {
  const perSector = sectorBytes / 4;
  const index = Math.floor(sector / perSector);
  if (index >= HEADER_FAT_SECTORS) return LAST_SECTOR;
  const at = (readUint32(bytes, 0x4c + 4 * index) + 1) * sectorBytes + 4 * (sector % perSector);
  return at + 4 <= bytes.length ? readUint32(bytes, at) : LAST_SECTOR;
};
