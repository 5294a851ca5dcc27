import { createHash, createHmac } from 'node:crypto';

/** Who asks; a function gets its own from its environment, `session` included. */
export interface Credentials {
  readonly keyId: string;
  readonly secret: string;
  readonly session: string | null;
}

/** What Signature Version 4 signs of a request. */
export interface Signable {
  readonly method: string;
  /** As it is sent: encoded, from the slash on. */
  readonly path: string;
  /** Decoded, the signature itself not among them. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Those that are signed; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's SHA-256 in hexadecimal, or `UNSIGNED-PAYLOAD`. */
  readonly payload: string;
  /** As 20181201T020304Z. */
  readonly time: string;
  readonly region: string;
  readonly service: string;
}

/** As 20181201T020304Z. */
export const signingTime = (now: number): string => new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '');

/** The moment that a signing time names; `NaN` where it is none. */
export const signingMoment = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** How far the clocks of who signs and who verifies may differ. */
export const CLOCKS_DIFFER_MS = 5 * 60 * 1000;

export const scopeOf = ({ time, region, service }: Pick<Signable, 'time' | 'region' | 'service'>): string =>
  `${time.slice(0, 8)}/${region}/${service}/aws4_request`;

/** The names of the signed headers, as a signature names them. */
export const signedNames = (headers: Readonly<Record<string, string>>): string => Object.keys(headers).sort().join(';');

/** The signature in hexadecimal. */
export const signatureOf = (signable: Signable, secret: string): string => {
  const { time, region, service } = signable;
  const toSign = ['AWS4-HMAC-SHA256', time, scopeOf(signable), sha256Hex(canonicalRequest(signable))].join('\n');
  const parts = [time.slice(0, 8), region, service, 'aws4_request'];
  const key = parts.reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
};

const canonicalRequest = ({ method, path, query, headers, payload }: Signable): string => {
  const pairs = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const lines = Object.keys(headers)
    .sort()
    .map((name) => `${name}:${(headers[name] ?? '').trim()}\n`);
  return [method, path, pairs.join('&'), lines.join(''), signedNames(headers), payload].join('\n');
};

/** RFC 3986: what `encodeURIComponent` leaves alone beside letters, digits and `-_.~` is encoded as well. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
