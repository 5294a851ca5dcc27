import { deflateSync, strToU8 } from 'fflate';

/** One entry, with the lies that a hostile file may tell about it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the directory claims the content inflates to. */
  readonly claimedBytes?: number;
  readonly claimedPackedBytes?: number;
  /** The content is put in as it is, whatever the method says. */
  readonly isPacked?: boolean;
  /** The header leaves checksum and sizes to a record behind the content, as programs do that write in one go. */
  readonly hasDescriptor?: boolean;
  readonly nameInHeader?: string;
  /** Points into another entry instead of to its own header. */
  readonly headerAt?: number;
}

interface Trailer {
  readonly count?: number;
  readonly directoryAt?: number;
  readonly comment?: string;
  readonly withZip64Locator?: boolean;
}

const POLYNOMIAL = 0xedb88320;

/** Bit by bit, so that it shares nothing with the reader's own table. */
export const slowCrc32 = (bytes: Uint8Array): number => {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  }
  return ~rest >>> 0;
};

const two = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)];

const join = (pieces: readonly (Uint8Array | number[])[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const fieldsOf = (entry: ZipEntry, packed: Uint8Array, bytes: Uint8Array): number[] => [
  ...two(20),
  ...two((entry.flags ?? 0) | (entry.hasDescriptor ? 8 : 0)),
  ...two(entry.method ?? 8),
  ...four(0),
  ...four(entry.crc ?? slowCrc32(bytes)),
  ...four(entry.claimedPackedBytes ?? packed.length),
  ...four(entry.claimedBytes ?? bytes.length),
];

/** A zip file of the entries in their order; honest unless an entry or the trailer says otherwise. */
export const buildZip = (entries: readonly ZipEntry[], trailer: Trailer = {}): Uint8Array => {
  const files: (Uint8Array | number[])[] = [];
  const directory: (Uint8Array | number[])[] = [];
  let at = 0;
  for (const entry of entries) {
    const bytes = typeof entry.content === 'string' ? strToU8(entry.content) : entry.content;
    const isDeflated = entry.method === undefined || entry.method === 8;
    const packed = isDeflated && entry.isPacked !== true ? deflateSync(bytes) : bytes;
    const fields = fieldsOf(entry, packed, bytes);
    const name = strToU8(entry.name);
    const headerName = strToU8(entry.nameInHeader ?? entry.name);
    const header = entry.hasDescriptor ? [...fields.slice(0, 10), ...four(0), ...four(0), ...four(0)] : fields;
    const descriptor = entry.hasDescriptor ? [0x50, 0x4b, 7, 8, ...fields.slice(10)] : [];
    const file = join([[0x50, 0x4b, 3, 4], header, two(headerName.length), two(0), headerName, packed, descriptor]);
    directory.push(
      [0x50, 0x4b, 1, 2, ...two(20)],
      fields,
      two(name.length),
      two(0),
      two(0),
      [...four(0), ...four(0)],
      four(entry.headerAt ?? at),
      name,
    );
    files.push(file);
    at += file.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = trailer.count ?? entries.length;
  const comment = strToU8(trailer.comment ?? '');
  const locator = trailer.withZip64Locator ? [0x50, 0x4b, 6, 7, ...four(0), ...four(0), ...four(0), ...four(1)] : [];
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...four(0),
    ...two(count),
    ...two(count),
    ...four(size),
    ...four(trailer.directoryAt ?? at),
    ...two(comment.length),
  ];
  return join([...files, ...directory, locator, end, comment]);
};
