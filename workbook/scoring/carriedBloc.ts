import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Json } from '#core/canonicalJson.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { damaged, hostile } from '../archive/FileRefused.ts';

/** A cell of Excel holds 32,767 characters. */
const CELL = 32_000;
/** The largest rubric of a province is a tenth of it. */
const MOST_BYTES = 4_000_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A bloc's file, compressed and cut into texts that cells can hold, so that checking needs no network. */
export const packBloc = (json: Json): readonly string[] => {
  const packed = toBase64(deflateSync(strToU8(canonicalJson(json)), { level: 9 }));
  return packed.match(new RegExp(`.{1,${CELL}}`, 'g')) ?? [];
};

/** The bloc's file that a workbook carries. Throws `FileRefused` where it is cut, altered past reading, or far too large. */
export const unpackBloc = (texts: readonly string[]): unknown => {
  const json = inflate(fromBase64(texts.join('')));
  try {
    return JSON.parse(strFromU8(json)) as unknown;
  } catch (cause) {
    throw damaged('rubric carried along', cause);
  }
};

const inflate = (bytes: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > MOST_BYTES) throw hostile('carriedRubric');
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += 4096) stream.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length);
  } catch (cause) {
    throw size > MOST_BYTES ? hostile('carriedRubric') : damaged('rubric carried along', cause);
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

const fromBase64 = (text: string): Uint8Array => {
  const letters = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) throw damaged('rubric carried along');
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = (bits >> count) & 255;
    }
  }
  return bytes;
};
