import { CLOCKS_DIFFER_MS, encoded, scopeOf, signatureOf, signedNames, signingMoment, signingTime, type Credentials } from './signature.ts';

/** A request that somebody else will make, and that only they can make as it stands. */
export interface RequestToGrant {
  readonly method: 'GET' | 'PUT';
  /** The host that the store knows itself by. */
  readonly host: string;
  /** As it is sent: encoded, from the slash on. */
  readonly path: string;
  /** What the store is told along with it, as `response-content-type`. */
  readonly query?: Readonly<Record<string, string>>;
  /** Headers that must come along exactly so, host aside; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly region: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly seconds: number;
}

/** The body is not hashed by the signature: a checksum among the headers holds it instead. */
const PAYLOAD = 'UNSIGNED-PAYLOAD';

/**
 * Path and query of a request to S3 that carries its own leave (Signature Version 4 in the query), good for some seconds and for these
 * headers only.
 */
export const presigned = (request: RequestToGrant, { keyId, secret, session }: Credentials): string => {
  const { method, host, path, query = {}, region, now, seconds } = request;
  const headers = { ...request.headers, host };
  const time = signingTime(now);
  const scope = { time, region, service: 's3' };
  const pairs = Object.entries({
    ...query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${keyId}/${scopeOf(scope)}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': signedNames(headers),
    ...(session !== null && { 'X-Amz-Security-Token': session }),
  });
  const signature = signatureOf({ method, path, query: pairs, headers, payload: PAYLOAD, ...scope }, secret);
  return `${path}?${[...pairs, ['X-Amz-Signature', signature] as const].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}`;
};

export interface GrantedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** All that came; names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly region: string;
  readonly now: number;
}

/**
 * Why a request that claims to carry its own leave does not: `null` where it does. It must be signed with these credentials, come
 * within its time, and bring every signed header as it was signed. What S3 does, for a store that is none.
 */
export const leaveFault = (request: GrantedRequest, { keyId, secret }: Credentials): 'signature' | 'expired' | null => {
  const { method, host, path, query, headers, region, now } = request;
  const said = (name: string): string => query.get(`X-Amz-${name}`) ?? '';
  const time = said('Date');
  const scope = { time, region, service: 's3' };
  const names = said('SignedHeaders').split(';');
  const seconds = Number(said('Expires'));
  const isWhole = said('Algorithm') === 'AWS4-HMAC-SHA256' && said('Credential') === `${keyId}/${scopeOf(scope)}` && names.includes('host');
  if (!isWhole || !/^\d{8}T\d{6}Z$/.test(time) || !Number.isInteger(seconds)) return 'signature';

  const signedOnes = Object.fromEntries(names.map((name) => [name, name === 'host' ? host : (headers[name] ?? '')]));
  const pairs = [...query].filter(([name]) => name !== 'X-Amz-Signature');
  const wanted = signatureOf({ method, path, query: pairs, headers: signedOnes, payload: PAYLOAD, ...scope }, secret);
  if (wanted !== said('Signature')) return 'signature';
  const begun = signingMoment(time);
  return now < begun - CLOCKS_DIFFER_MS || now > begun + seconds * 1000 ? 'expired' : null;
};
