import {
  CLOCKS_DIFFER_MS,
  scopeOf,
  sha256Hex,
  signatureOf,
  signedNames,
  signingMoment,
  signingTime,
  type Credentials,
} from './signature.ts';

export interface RequestToSign {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly region: string;
  readonly service: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The headers of a request to an AWS service, signed (Signature Version 4, the body's hash among what is signed). The path of
 * `url` must stand there as it is sent.
 */
export const signedHeaders = (request: RequestToSign, { keyId, secret, session }: Credentials): Readonly<Record<string, string>> => {
  const { method, url, body, region, service, now } = request;
  const time = signingTime(now);
  const payload = sha256Hex(body);
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    host: url.host,
    'x-amz-content-sha256': payload,
    'x-amz-date': time,
    ...(session !== null && { 'x-amz-security-token': session }),
  };
  const signable = { method, path: url.pathname, query: [...url.searchParams], headers, payload, time, region, service };
  const signature = signatureOf(signable, secret);
  const credential = `${keyId}/${scopeOf(signable)}`;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${signedNames(headers)},Signature=${signature}`,
  };
};

/** A request as it came in. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  /** All that came; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly region: string;
  readonly service: string;
  readonly now: number;
}

const AUTHORIZATION = /^AWS4-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;

/** Whether the holder of these credentials signed this very request, body included, a few minutes ago at most: what S3 asks, for a store that is none. */
export const isSignedBy = ({ keyId, secret }: Credentials, request: SignedRequest): boolean => {
  const { method, target, headers, body, region, service, now } = request;
  const [, credential, names = '', signature] = AUTHORIZATION.exec(headers['authorization'] ?? '') ?? [];
  const signed = Object.fromEntries(names.split(';').map((name) => [name, headers[name] ?? '']));
  const { host = '', 'x-amz-date': time = '', 'x-amz-content-sha256': payload = '' } = signed;
  const { pathname: path, searchParams } = new URL(target, 'http://host');
  const signable = { method, path, query: [...searchParams], headers: signed, payload, time, region, service };
  return (
    host !== '' &&
    credential === `${keyId}/${scopeOf(signable)}` &&
    signature === signatureOf(signable, secret) &&
    payload === sha256Hex(body) &&
    Math.abs(now - signingMoment(time)) <= CLOCKS_DIFFER_MS
  );
};
