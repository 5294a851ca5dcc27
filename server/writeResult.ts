import type { ServerResponse } from 'node:http';

/** What goes over the wire for a function's result. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** What the gateway itself answers. */
export const gatewayReply = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ message })),
});

/** What a function may give back at most, as JSON. */
export const RESULT_LIMIT = 6 * 1024 * 1024;

/**
 * Reads a function's result as an HTTP API does. A result without `statusCode` is the body of a 200 in JSON; a body may be
 * base64; header values may be numbers; each cookie becomes a `set-cookie`. A result that makes no reply (a status that is
 * none, a body that is no text, more than 6 MB) is answered by 500, as a function's failure is.
 */
export const replyOf = (result: unknown): Reply => {
  const size = Buffer.byteLength(JSON.stringify(result ?? null));
  if (size > RESULT_LIMIT) return gatewayReply(500, 'Internal Server Error');
  return isFull(result) ? fullReply(result) : jsonReply(result ?? null);
};

interface FullResult {
  readonly statusCode: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: readonly string[];
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

const isFull = (result: unknown): result is FullResult => typeof result === 'object' && result !== null && 'statusCode' in result;

const jsonReply = (result: unknown): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)),
});

const fullReply = ({ statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false }: FullResult): Reply => {
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599 || typeof body !== 'string') {
    return gatewayReply(500, 'Internal Server Error');
  }
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status,
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(named),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
};

const BARE = new Set([204, 304]);

/** Sends a reply whole, with its length; 204 and 304 have neither body nor type. */
export const writeReply = (response: ServerResponse, { status, headers, body }: Reply): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (BARE.has(status)) response.removeHeader('content-type');
  else response.setHeader('content-length', body.length);
  response.writeHead(status).end(BARE.has(status) ? undefined : body);
};
