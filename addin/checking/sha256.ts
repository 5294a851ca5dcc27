import type { Sha256 } from '#core/canonicalJson.ts';

const BLOCK = 64;
const ROUNDS = 64;

/** The first bits behind the point of the roots of the first primes, which is how the standard draws its constants. */
const rootBits = (prime: number, root: number): number => {
  const value = prime ** (1 / root);
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
};

const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
};

const CONSTANTS = Uint32Array.from(primes(ROUNDS), (prime) => rootBits(prime, 3));
const START = Uint32Array.from(primes(8), (prime) => rootBits(prime, 2));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The bytes with one bit, zeros and their length behind them, as whole blocks. */
const padded = (bytes: Uint8Array): DataView => {
  const size = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
  const all = new Uint8Array(size);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(size - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(size - 4, (bytes.length * 8) >>> 0);
  return view;
};

/** SHA-256 in lower-case hexadecimal (FIPS 180-4), at once: what a browser itself offers answers only later. */
export const sha256: Sha256 = (data) => {
  const view = padded(typeof data === 'string' ? new TextEncoder().encode(data) : data);
  const words = new Uint32Array(ROUNDS);
  const state = Uint32Array.from(START);
  for (let offset = 0; offset < view.byteLength; offset += BLOCK) {
    spread(words, view, offset);
    mix(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

const spread = (words: Uint32Array, view: DataView, offset: number): void => {
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + 4 * index);
  for (let index = 16; index < ROUNDS; index += 1) {
    const [early, late] = [at(words, index - 15), at(words, index - 2)];
    const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const two = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + one + at(words, index - 7) + two;
  }
};

const mix = (state: Uint32Array, words: Uint32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + at(CONSTANTS, round) + at(words, round)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
};
