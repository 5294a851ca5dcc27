import type { FileKind } from '#core/findings/FileKind.ts';

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x50, 0x4b]],
];

const HEAD = 512;

/** What a file that is no zip and no OLE container is, by its first bytes; `other` where they say nothing. */
export const kindOfBytes = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return 'empty';
  const known = MAGIC.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  const head = bytes.subarray(0, HEAD);
  const text = letters(head);
  if (/^RIFF[^]{4}WEBP|^[^]{4}ftyp(?:heic|heix|mif1|avif)/.test(text)) return 'picture';
  const plain = text.replace(/[\u0000\s\u00ef\u00bb\u00bf\u00ff\u00fe]+/g, '').toLowerCase();
  if (/^(?:<!--|<\?xml.{0,80}<!--)*(?:<!doctypehtml|<html|<head|<meta|<table)/.test(plain)) return 'webPage';
  if (/^<\?xml|^<workbook/.test(plain)) return plain.includes('office:spreadsheet') ? 'otherSpreadsheet' : 'other';
  return head.every(isTextByte) && plain !== '' ? 'text' : 'other';
};

const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** No control bytes but tabs and line ends; zeros stand between the letters of UTF-16. */
const isTextByte = (byte: number): boolean => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0;

/** What an OLE container is that holds no workbook, by the names of its streams. */
export const kindOfStreams = (streams: ReadonlySet<string>): FileKind => {
  if (streams.has('WordDocument')) return 'document';
  return streams.has('PowerPoint Document') ? 'presentation' : 'other';
};

/** What a zip file is that is no workbook, by the types that it names: those of its parts, or its own where it is an OpenDocument file. */
export const kindOfTypes = (types: readonly string[]): FileKind => {
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  if (has(/ms-excel\.sheet\.binary|opendocument\.spreadsheet/)) return 'otherSpreadsheet';
  if (has(/wordprocessingml|ms-word|opendocument\.text/)) return 'document';
  if (has(/presentationml|ms-powerpoint|opendocument\.presentation/)) return 'presentation';
  return types.length === 0 ? 'archive' : 'other';
};
