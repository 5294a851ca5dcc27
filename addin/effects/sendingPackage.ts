import type { Pending } from '../state/Pending.ts';

const FORMAT = 'giao-uoc/package/1';
/** As much of a file as tells whether it means to be a package. */
const BEGINNING = `{"format":"giao-uoc/package/`;
/** More arguments than this are too many for some browsers. */
const CHUNK = 0x8000;

const TEXTS = ['bloc', 'blocName', 'agency', 'agencyName', 'total', 'base', 'key', 'since'] as const;

/**
 * A sheet that waits, as one small file for another computer: JSON, the workbook in it as base64 with its SHA-256, so that damage on
 * the way is noticed. The key of the click travels along: sent from both computers, the sheet counts once.
 */
export const writePackage = async ({ bytes, tries: _tries, triedAt: _at, nextAt: _next, ...kept }: Pending): Promise<Uint8Array> => {
  const file = { sha256: await hashOf(bytes), base64: toBase64(bytes) };
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...kept, file }));
};

/**
 * What a package holds, as a sheet that was never tried here; `null` where the file is no package at all.
 * Gives `damaged` where it is one, but not whole or of a later make.
 */
export const readPackage = async (bytes: Uint8Array): Promise<Pending | 'damaged' | null> => {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING.length));
  if (beginning !== BEGINNING) return null;
  return (await pendingIn(parsed(new TextDecoder().decode(bytes)))) ?? 'damaged';
};

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
};

const pendingIn = async (fields: Readonly<Record<string, unknown>>): Promise<Pending | null> => {
  const { format, edition, after, mapping, due, file } = fields;
  const texts = Object.fromEntries(TEXTS.map((name) => [name, fields[name]]));
  if (format !== FORMAT || !Object.values(texts).every((text) => typeof text === 'string')) return null;
  if (typeof edition !== 'number' || !(after === null || typeof after === 'number')) return null;
  const bytes = await bytesIn(file);
  if (bytes === null) return null;
  const { since, ...others } = texts as Readonly<Record<(typeof TEXTS)[number], string>>;
  return {
    ...others,
    edition,
    after,
    mapping: typeof mapping === 'string' ? mapping : null,
    due: typeof due === 'string' ? due : null,
    since,
    triedAt: since,
    nextAt: since,
    tries: 0,
    bytes,
  };
};

const bytesIn = async (file: unknown): Promise<Uint8Array | null> => {
  if (typeof file !== 'object' || file === null || !('base64' in file) || !('sha256' in file)) return null;
  const bytes = typeof file.base64 === 'string' ? fromBase64(file.base64) : null;
  return bytes !== null && (await hashOf(bytes)) === file.sha256 ? bytes : null;
};

const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};

const fromBase64 = (text: string): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
};
