import fc from 'fast-check';
import * as v from 'valibot';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { Store } from '../../../functions/store/Store.ts';
import type { MemoryFiles } from '../../functions/store/testStore.ts';
import { patiently, problemCodeOf, type LiveApi, type LiveReply } from '../liveApi.ts';
import { anyRequest, type FuzzedRequest, type Vocabulary } from './anyRequest.ts';

export interface FuzzResult {
  readonly requests: number;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Each answer that should not have been given, with what it takes to ask for it again. */
  readonly failures: readonly string[];
}

/** The table as the requests find it, counted: how much was written, and how many files are kept. */
export interface Witness {
  readonly written: () => number;
}

/** Counts what is written through a store's client, and what its files hold. */
export const witnessOf = ({ client }: Store, files: MemoryFiles): Witness => {
  let writes = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const answer = await next(request);
        if (!/^(?:Get|BatchGet|Query|Scan)/.test(commandName)) writes += 1;
        return answer;
      },
    { step: 'initialize', name: 'witness' },
  );
  return { written: () => writes + files.kept.size };
};

/**
 * Sends drawn requests one after another, the endpoints by turns, and looks at each answer: only 2xx and 4xx, problems as JSON
 * without anything of our inside, replies as their schema promises, and nothing stored by a request that was refused.
 */
export const fuzzRequests = async (
  live: LiveApi,
  witness: Witness,
  vocabulary: Vocabulary,
  { requests, seed }: { readonly requests: number; readonly seed: number },
): Promise<FuzzResult> => {
  const each = Math.ceil(requests / allEndpoints.length);
  const drawn = allEndpoints.map((endpoint, n) => fc.sample(anyRequest(endpoint, vocabulary), { numRuns: each, seed: seed + n }));
  const statuses: Record<string, number> = {};
  const failures: string[] = [];
  const tokens = await bearersOf(live, vocabulary.people);
  let sent = 0;
  for (let round = 0; round < each; round += 1) {
    for (const list of drawn) {
      const request = list[round];
      if (request === undefined) continue;
      const before = witness.written();
      const reply = await patiently(() => send(live, request, tokens));
      sent += 1;
      statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
      const fault = faultOf(request, reply, witness.written() - before);
      if (fault !== null) failures.push(`${fault}: ${printed(request)} → ${reply.status} ${reply.body.toString('utf8').slice(0, 300)}`);
    }
  }
  return { requests: sent, statuses, failures };
};

const bearersOf = async (live: LiveApi, people: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all([...new Set(people)].map(async (person) => [person, await live.bearer(person)] as const)));

const send = async (
  live: LiveApi,
  { endpoint, path, query, headers, body, person }: FuzzedRequest,
  tokens: ReadonlyMap<string, string>,
): Promise<LiveReply> => {
  const token = person === null ? undefined : tokens.get(person);
  const address = endpoint.path.replace(/\{(\w+)\}/g, (_variable, name: string) => path[name] ?? '%20');
  const reply = await fetch(`${live.origin}${address}${query}`, {
    method: endpoint.method,
    headers: [...headers, ...(token === undefined ? [] : [['authorization', token] as const])].map(([name, value]): [string, string] => [
      name,
      value,
    ]),
    ...(body !== null && endpoint.method !== 'GET' && { body: body as NonNullable<RequestInit['body']> }),
  });
  return { status: reply.status, headers: reply.headers, body: Buffer.from(await reply.arrayBuffer()) };
};

/** What a program says of itself when it did not mean to. */
export const INSIDE = /\n\s+at |node:internal|node_modules|\.(?:ts|mjs|js):\d+|TypeError|RangeError|ReferenceError|"stack"/;

const faultOf = ({ endpoint }: FuzzedRequest, reply: LiveReply, written: number): string | null => {
  const { status, headers, body } = reply;
  const isGood = status >= 200 && status < 300;
  if (!isGood && (status < 400 || status >= 500)) return 'a status that is neither 2xx nor 4xx';
  if (!isGood && written !== 0) return `${written} writes by a refused request`;
  if (!isGood) {
    if (INSIDE.test(body.toString('utf8'))) return 'something of the inside was told';
    return isWorded(reply) ? null : 'a refusal without its problem';
  }
  if (endpoint.reply.kind !== 'json') return headers.get('content-type') === endpoint.reply.type ? null : 'a file of another type';
  return v.safeParse(endpoint.reply.schema, JSON.parse(body.toString('utf8'))).success
    ? null
    : 'a reply that is not as its schema promises';
};

/** A problem with its sentence, or the gateway's own message. */
const isWorded = (reply: LiveReply): boolean => {
  const { detail, message } = JSON.parse(reply.body.toString('utf8')) as { readonly detail?: string; readonly message?: string };
  return problemCodeOf(reply) === null ? typeof message === 'string' : typeof detail === 'string' && detail.length > 0;
};

const printed = ({ endpoint, path, query, headers, body, person }: FuzzedRequest): string => {
  const text = body === null ? null : body.length > 400 ? `${body.length} bytes` : Buffer.from(body).toString('base64');
  return JSON.stringify({ endpoint: endpoint.name, path, query, headers, body: text, person });
};
