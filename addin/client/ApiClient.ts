import type { Endpoint, PathOf, ReplyOf } from '#core/endpoints/Endpoint.ts';
import { addressOf } from '#core/endpoints/addressOf.ts';
import type { Language } from '#core/messages/language.ts';
import { ApiFault } from './ApiFault.ts';
import { faultOfAnswer } from './faultOfAnswer.ts';

export interface ApiClientOptions {
  /** Where the service is, without a slash at its end: `https://nop.example`; empty for the pane's own site. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** The bearer token that holds now; `null` while nobody is signed in. */
  readonly token: () => string | null;
  readonly language: () => Language;
  readonly timeoutMilliseconds: number;
}

export interface Asked<One extends Endpoint> {
  readonly path: PathOf<One>;
  /** What stands after the question mark. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** A body of JSON, in the place of bytes. */
  readonly json?: unknown;
}

/**
 * Calls the routes of the endpoint table. A success brings the reply's JSON or bytes; everything else is an `ApiFault`, an answer
 * that does not come in time included.
 */
export class ApiClient {
  readonly #options: ApiClientOptions;

  constructor(options: ApiClientOptions) {
    this.#options = options;
  }

  readonly call = async <One extends Endpoint>(endpoint: One, asked: Asked<One>): Promise<ReplyOf<One>> => {
    const response = await this.#send(endpoint, asked);
    if (response.status !== endpoint.reply.status) throw await faultOfAnswer(response);
    try {
      return (endpoint.reply.kind === 'json' ? await response.json() : new Uint8Array(await response.arrayBuffer())) as ReplyOf<One>;
    } catch (cause) {
      throw new ApiFault({ kind: 'offline' }, null, null, { cause });
    }
  };

  /** Where an address of the service lies that a reply names. */
  readonly at = (address: string): string => `${this.#options.origin}${address}`;

  async #send<One extends Endpoint>(endpoint: One, { path, query, headers, body, json }: Asked<One>): Promise<Response> {
    const { origin, timeoutMilliseconds, fetch: ask } = this.#options;
    const { body: wanted } = endpoint.request;
    const own = this.#headers(endpoint);
    try {
      return await ask(`${origin}${addressOf(endpoint, path)}${queryText(query)}`, {
        method: endpoint.method,
        headers: { ...own, ...(wanted && { 'content-type': wanted.kind === 'bytes' ? wanted.type : 'application/json' }), ...headers },
        ...(body && { body: body as BodyInit }),
        ...(json !== undefined && { body: JSON.stringify(json) }),
        signal: AbortSignal.timeout(timeoutMilliseconds),
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch (cause) {
      throw new ApiFault({ kind: 'offline' }, null, null, { cause });
    }
  }

  #headers({ access }: Endpoint): Record<string, string> {
    const token = this.#options.token();
    if (access !== 'public' && token === null) throw new ApiFault({ kind: 'sessionEnded' }, 401);
    return { 'accept-language': this.#options.language(), ...(token !== null && { authorization: `Bearer ${token}` }) };
  }
}

const queryText = (query: Readonly<Record<string, string>> = {}): string =>
  Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
