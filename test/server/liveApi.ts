import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JSONWebKeySet, type JWTPayload } from 'jose';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { LogLine } from '../../functions/http/Doors.ts';
import type { Store } from '../../functions/store/Store.ts';
import { functionsInRoles } from '../functions/http/functionsInRoles.ts';
import { testEvidence } from '../functions/store/testEvidence.ts';
import type { HttpService } from '../../server/HttpService.ts';
import { serveHttp } from '../../server/serveHttp.ts';
import { tokenVerifier } from '../../server/verifyToken.ts';

const ISSUER = 'https://issuer.example/oidc';
const AUDIENCE = 'giaouoc-pane';
const KEY_NAME = 'k1';

interface Asked {
  /** The value of `Authorization`; none is sent where it is left out. */
  readonly authorization?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export interface LiveReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** The whole API over true HTTP: adapter, token check, functions and store, with an issuer of the test's own. */
export interface LiveApi {
  readonly origin: string;
  readonly log: LogLine[];
  /** What no function answered for. */
  readonly faults: unknown[];
  readonly publicKeys: JSONWebKeySet;
  /** The `Authorization` of a person; other claims and another key make it faulty. */
  readonly bearer: (person: string, claims?: JWTPayload, key?: CryptoKey) => Promise<string>;
  readonly ask: (endpoint: Endpoint, asked?: Asked) => Promise<LiveReply>;
  readonly stop: () => Promise<void>;
}

/**
 * @param stores each request is answered over the next of them: several are like several processes
 */
export const startLiveApi = async (stores: readonly Store[], over: Partial<HttpService> = {}): Promise<LiveApi> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const publicKeys = { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_NAME, alg: 'RS256', use: 'sig' }] };
  const log: LogLine[] = [];
  const faults: unknown[] = [];
  const processes = stores.map((store) => functionsInRoles(store, testEvidence(), (line) => void log.push(line)));
  let turn = 0;
  const service = await serveHttp('127.0.0.1', 0, () => ({
    table: allEndpoints,
    get functions() {
      return processes[(turn += 1) % processes.length] ?? {};
    },
    verifyToken: tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: publicKeys }),
    mounts: [],
    folders: [],
    hosts: null,
    now: Date.now,
    timeLimit: 30_000,
    onError: (error) => faults.push(error),
    ...over,
  }));
  const origin = `http://127.0.0.1:${service.port}`;
  return {
    origin,
    log,
    faults,
    publicKeys,
    bearer: async (person, claims = {}, key = privateKey) => `Bearer ${await sign(person, claims, key)}`,
    ask: (endpoint, asked = {}) => send(origin, endpoint, asked),
    stop: () => service.stop(0),
  };
};

const sign = (person: string, claims: JWTPayload, key: CryptoKey): Promise<string> => {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: person, name: `Tên ${person}`, token_use: 'access', exp, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: KEY_NAME })
    .sign(key);
};

/** A line that was kept open may have been closed just when it was taken up again: nothing was asked yet, so it is asked once more. */
export const fetchAgain = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, request);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET') return fetch(address, request);
    throw error;
  }
};

const send = async (
  origin: string,
  endpoint: Endpoint,
  { authorization, path = {}, query = '', headers = {}, body }: Asked,
): Promise<LiveReply> => {
  const reply = await fetchAgain(`${origin}${addressOf(endpoint, path as never)}${query}`, {
    method: endpoint.method,
    headers: { ...(authorization !== undefined && { authorization }), ...headers },
    ...(body !== undefined && { body: body as NonNullable<RequestInit['body']> }),
  });
  return { status: reply.status, headers: reply.headers, body: Buffer.from(await reply.arrayBuffer()) };
};

/** The problem of a reply, by its code; `null` where it is none. */
export const problemCodeOf = ({ headers, body }: LiveReply): string | null =>
  (headers.get('content-type') ?? '').startsWith('application/problem+json')
    ? ((JSON.parse(body.toString('utf8')) as { readonly code?: string }).code ?? 'unknown')
    : null;

const MOST_ASKS = 5;

/** Asks again while the answer is that the store is too busy: on a machine that many share it may be. */
export const patiently = async (ask: () => Promise<LiveReply>): Promise<LiveReply> => {
  for (let asks = 1; ; asks += 1) {
    const reply = await ask();
    if (asks === MOST_ASKS || problemCodeOf(reply) !== 'store.unavailable') return reply;
  }
};
