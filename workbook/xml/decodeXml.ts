import { strFromU8 } from 'fflate';
import { damaged } from '../archive/FileRefused.ts';
import { isXmlCharacter } from './isXmlCharacter.ts';

const CHUNK = 8192;
const BYTE_ORDER_MARK = 0xfeff;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The text of an XML part, without its byte order mark: UTF-8, or UTF-16 with a mark or a plain `<` to tell it by.
 *
 * Errors: `FileRefused` damaged for other encodings, for bytes that are not what they say, and for characters that XML forbids.
 */
export const decodeXml = (bytes: Uint8Array, part: string): string => {
  const encoding = encodingOf(bytes);
  const text = encoding === 'utf-8' ? decodeUtf8(bytes, part) : decodeUtf16(bytes, encoding, part);
  refuseOtherEncoding(text, encoding, part);
  return text;
};

const encodingOf = (bytes: Uint8Array): Encoding => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
};

/** Characters that XML forbids, the sign that the platform puts for bytes that are no character, and both halves of rare ones. */
const DOUBTFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffd-\uffff]/;

/** Decoded by the platform, and checked by hand only where the text gives reason to. */
const decodeUtf8 = (bytes: Uint8Array, part: string): string => {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const text = strFromU8(body);
  if (DOUBTFUL.test(text) && !isUtf8(body)) throw damaged(`utf-8 ${part}`);
  return text;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  let at = 0;
  while (at < bytes.length) {
    const size = characterBytes(bytes, at);
    if (size === 0) return false;
    at += size;
  }
  return true;
};

/** How many bytes the character at `at` takes; 0 where it is no character that XML allows. */
const characterBytes = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first >= 0x20 || first === 0x0a || first === 0x0d || first === 0x09 ? 1 : 0;
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  let code = first & (0xff >> (size + 1));
  for (let next = at + 1; next < at + size; next += 1) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return 0;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = size === 4 ? 0x10000 : size === 3 ? 0x800 : 0x80;
  return first >= 0xc2 && first <= 0xf4 && code >= smallest && isXmlCharacter(code) ? size : 0;
};

const decodeUtf16 = (bytes: Uint8Array, encoding: Encoding, part: string): string => {
  const units = unitsOf(bytes, encoding);
  if (bytes.length % 2 !== 0 || !holdsCharacters(units)) throw damaged(`utf-16 ${part}`);
  let text = '';
  for (let at = units[0] === BYTE_ORDER_MARK ? 1 : 0; at < units.length; at += CHUNK)
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
};

const unitsOf = (bytes: Uint8Array, encoding: Encoding): Uint16Array => {
  const [high, low] = encoding === 'utf-16be' ? [0, 1] : [1, 0];
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at += 1) units[at] = ((bytes[2 * at + high] ?? 0) << 8) | (bytes[2 * at + low] ?? 0);
  return units;
};

const holdsCharacters = (units: Uint16Array): boolean => {
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    const isPair = (unit & 0xfc00) === 0xd800 && ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00;
    if (isPair) at += 1;
    else if (!isXmlCharacter(unit)) return false;
  }
  return true;
};

const refuseOtherEncoding = (text: string, encoding: Encoding, part: string): void => {
  const declared = /^<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(text)?.[1]?.toLowerCase();
  const fits =
    declared === undefined || (encoding === 'utf-8' ? declared === 'utf-8' || declared === 'us-ascii' : declared.startsWith('utf-16'));
  if (!fits) throw damaged(`encoding ${part}`);
};
