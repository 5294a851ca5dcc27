import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Capability, Endpoint } from '#core/endpoints/Endpoint.ts';
import type { HttpLambda } from '../functions/http/PayloadV2.ts';
import type { StaticFolder } from './staticFolder.ts';
import type { VerifyToken } from './verifyToken.ts';

/** Something that answers every path under a prefix by itself, as the sign-in does. */
export interface Mount {
  /** Without a slash at its end: `/oidc`. */
  readonly prefix: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface HttpService {
  readonly table: readonly Endpoint[];
  readonly functions: { readonly [One in Capability]?: HttpLambda };
  readonly verifyToken: VerifyToken;
  readonly mounts: readonly Mount[];
  /** Asked in this order. */
  readonly folders: readonly StaticFolder[];
  /** The host names that requests may ask for, ports left out; `null` for any. It keeps foreign pages from reaching a local service by a name of theirs. */
  readonly hosts: readonly string[] | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a function may take, in milliseconds; an HTTP API waits 30 s. */
  readonly timeLimit: number;
  /** Is told of errors that no function answered for. */
  readonly onError: (error: unknown, requestId: string) => void;
}
