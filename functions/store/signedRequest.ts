import { scopeOf, sha256Hex, signatureOf, signedNames, signingTime, type Credentials } from './signature.ts';

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
