import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Action } from '../permissions/Action.ts';

/** The bundle that answers: routes of one capability share it, and in the cloud a function for those that read and one for those that write. */
export type Capability =
  | 'me'
  | 'blocs'
  | 'rubrics'
  | 'submissions'
  | 'ranking'
  | 'judging'
  | 'exports'
  | 'year'
  | 'archive'
  | 'verification'
  | 'evidence'
  | 'service';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A body of JSON that a schema reads, or raw bytes of one media type. */
export type RequestBody =
  | { readonly kind: 'json'; readonly schema: GenericSchema; readonly limit: number }
  | { readonly kind: 'bytes'; readonly type: string; readonly limit: number };

/** What a success brings back: JSON of a schema, or a file that is downloaded. */
export type Reply =
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly schema: GenericSchema }
  | { readonly kind: 'file'; readonly status: 200; readonly type: string };

/**
 * One route, as data. The functions, the local server, the pane's client, the permission tests, the stacks and the API document
 * all read it here and nowhere else.
 *
 * `access` says what the function may do with the table and, but for `public`, that a bearer token is asked for. `files` says the
 * same of the object store. `action` is what `can` decides about the bloc, edition and agency of the path; `null` asks for
 * nothing more than being signed in (nor that where `access` is `public`).
 *
 * `stateChecked` says where the period's state is looked at: `before` the handler, as a rule; `within` its transaction, for a
 * request whose repeat must still get its first answer when the period was closed in the meantime. Then the handler is reached
 * by everybody who may act at some moment, and refuses by itself.
 *
 * A path variable fills a whole segment, as HTTP APIs want it. Path, query and headers arrive as text, header names in lower
 * case; their schemas turn them into values. Headers that no schema names are left alone, other unknown fields are refused.
 */
export interface Endpoint {
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly function: Capability;
  readonly access: 'public' | 'read' | 'write';
  readonly files: 'none' | 'read' | 'write';
  readonly action: Action | null;
  readonly stateChecked: 'before' | 'within';
  /** A period that is not there yet counts as a draft; left out, it is not found. */
  readonly missingPeriod?: 'draft';
  readonly request: {
    readonly path: GenericSchema;
    readonly query: GenericSchema;
    readonly headers: GenericSchema;
    readonly body: RequestBody | null;
  };
  readonly reply: Reply;
}

type BodyOf<Body> = Body extends { readonly kind: 'json'; readonly schema: infer Schema extends GenericSchema }
  ? InferOutput<Schema>
  : Body extends { readonly kind: 'bytes' }
    ? Uint8Array
    : null;

/** What a handler is given: every part already read. */
export interface RequestOf<One extends Endpoint> {
  readonly path: InferOutput<One['request']['path']>;
  readonly query: InferOutput<One['request']['query']>;
  readonly headers: InferOutput<One['request']['headers']>;
  readonly body: BodyOf<One['request']['body']>;
}

/** What a handler gives back and a client reads: JSON values of the reply's schema, or the file's bytes. */
export type ReplyOf<One extends Endpoint> = One['reply'] extends {
  readonly kind: 'json';
  readonly schema: infer Schema extends GenericSchema;
}
  ? InferInput<Schema>
  : Uint8Array;

/** The path's variables as they stand in the address. */
export type PathOf<One extends Endpoint> = InferInput<One['request']['path']>;

/** `POST /api/…`: how HTTP APIs and payload-v2 events name a route. */
export const routeKeyOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`;
