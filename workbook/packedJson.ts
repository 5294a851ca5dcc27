import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { damaged, hostile } from './archive/FileRefused.ts';

/** Ten times the largest rubric of a province, and the ranking of a bloc of 150 agencies with all their sheets. */
const MOST_BYTES: Readonly<Record<Carried, number>> = { carriedRubric: 4_000_000, carriedRanking: 40_000_000, carriedAppraisal: 4_000_000 };

/** A cell of Excel holds 32,767 characters. */
const CELL = 32_000;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What a workbook of ours carries along, as a refusal names it. */
export type Carried = 'carriedRubric' | 'carriedRanking' | 'carriedAppraisal';

/** A value as text of base64 letters: canonical JSON, deflated. */
export const packJson = (json: Json): string => toBase64(deflateSync(strToU8(canonicalJson(json)), { level: 9 }));

/** The same, cut into texts that cells can hold. */
export const packCells = (json: Json): readonly string[] => packJson(json).match(new RegExp(`.{1,${CELL}}`, 'g')) ?? [];

/** The value again. Throws `FileRefused` where the text is cut, altered past reading, or far too large. */
export const unpackJson = (text: string, what: Carried): unknown => {
  const json = inflate(fromBase64(text, what), what);
  try {
    return JSON.parse(strFromU8(json)) as unknown;
  } catch (cause) {
    throw damaged(what, cause);
  }
};

const inflate = (bytes: Uint8Array, what: Carried): Uint8Array => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > MOST_BYTES[what]) throw hostile(what);
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += 4096) stream.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length);
  } catch (cause) {
    throw size > MOST_BYTES[what] ? hostile(what) : damaged(what, cause);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** No host of ours shares one way to base64 (browser, Lambda, Node), so the twenty lines are here. */
const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = Math.min(3, bytes.length - at);
    const letters = [18, 12, 6, 0].map((shift) => LETTERS.charAt((bits >> shift) & 63));
    text += letters
      .slice(0, left + 1)
      .join('')
      .padEnd(4, '=');
  }
  return text;
};

const fromBase64 = (text: string, what: Carried): Uint8Array => {
  const letters = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) throw damaged(what);
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = (bits >> count) & 255;
    }
  }
  return bytes;
};
