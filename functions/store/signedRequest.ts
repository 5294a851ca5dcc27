import { createHash, createHmac } from 'node:crypto';

/** Who asks; a function gets its own from its environment, `session` included. */
export interface Credentials {
  readonly keyId: string;
  readonly secret: string;
  readonly session: string | null;
}

export interface RequestToSign {
  readonly method: 'GET' | 'PUT';
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
  const { url, body, region, service } = request;
  const time = new Date(request.now).toISOString().replace(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    host: url.host,
    'x-amz-content-sha256': hashOf(body),
    'x-amz-date': time,
    ...(session !== null && { 'x-amz-security-token': session }),
  };
  const names = Object.keys(headers).sort();
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, hashOf(canonicalRequest(request, headers, names))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secret}`);
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...headers, authorization };
};

const canonicalRequest = (
  { method, url, body }: RequestToSign,
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): string => {
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort();
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`);
  return [method, url.pathname, query.join('&'), lines.join(''), names.join(';'), hashOf(body)].join('\n');
};

const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
