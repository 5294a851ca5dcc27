import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { addressOf } from '#core/endpoints/addressOf.ts';
import type { Endpoint, PathOf, ReplyOf } from '#core/endpoints/Endpoint.ts';
import type { Role } from '#core/permissions/Actor.ts';
import type { Inhabitant } from '../people/seededPeople.ts';
import { keysIn } from '../signIn/keys.ts';
import { mintToken } from '../signIn/mintToken.ts';

/** A running service with a bloc in it, its people, and the folder for what it gives out. */
export interface DemoGround {
  readonly origin: string;
  readonly dataDir: string;
  readonly bloc: Bloc;
  readonly people: readonly Inhabitant[];
  readonly out: string;
  readonly say: (line: string) => void;
}

export interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  /** The revision that the person has seen. */
  readonly seen?: number;
  readonly json?: unknown;
}

/** Asks as a person, with a token of theirs. Throws where it is refused: a demo that goes on without an answer shows nothing. */
export const ask = async (ground: DemoGround, who: Inhabitant, endpoint: Endpoint, asked: Asked = {}): Promise<Response> => {
  const { origin, dataDir, bloc } = ground;
  const { path = {}, seen, json } = asked;
  const token = await mintToken(await keysIn(dataDir), `${origin}/oidc`, who.person, Date.now());
  const variables = { bloc: bloc.id, edition: String(bloc.edition), ...path } as PathOf<Endpoint>;
  const response = await fetch(`${origin}${addressOf(endpoint, variables)}`, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  return requireOk(response, endpoint.name);
};

export const requireOk = async (response: Response, what: string): Promise<Response> => {
  if (response.ok) return response;
  throw new Error(`${what} was answered ${response.status}: ${await response.text()}`);
};

export const askJson = async <One extends Endpoint>(
  ground: DemoGround,
  who: Inhabitant,
  endpoint: One,
  asked?: Asked,
): Promise<ReplyOf<One>> => (await (await ask(ground, who, endpoint, asked)).json()) as ReplyOf<One>;

/** Asks for a file and keeps it in the folder. */
export const keep = async (ground: DemoGround, who: Inhabitant, endpoint: Endpoint, name: string, asked?: Asked): Promise<Uint8Array> => {
  const bytes = new Uint8Array(await (await ask(ground, who, endpoint, asked)).arrayBuffer());
  await writeFile(join(ground.out, name), bytes);
  return bytes;
};

/** Everybody who holds a role; the first one where a bloc has several. */
export const holdersOf = ({ people }: DemoGround, role: Role): readonly [Inhabitant, ...Inhabitant[]] => {
  const [first, ...more] = people.filter(({ memberships }) => memberships.some((one) => one.role === role));
  if (!first) throw new Error(`nobody is ${role}`);
  return [first, ...more];
};

export const holderOf = (ground: DemoGround, role: Role): Inhabitant => holdersOf(ground, role)[0];

/** Whoever holds a role in an agency. */
const ofAgency = ({ people }: DemoGround, role: Role, agency: string): Inhabitant => {
  const held = people.find(({ memberships }) => memberships.some((one) => one.role === role && one.agency === agency));
  if (!held) throw new Error(`nobody is ${role} of ${agency}`);
  return held;
};

export const headOf = (ground: DemoGround, agency: string): Inhabitant => ofAgency(ground, 'head', agency);

export const staffOf = (ground: DemoGround, agency: string): Inhabitant => ofAgency(ground, 'staff', agency);

/** Who acts for the bloc on an agency: the chair, and the vice-chair on the chair's own. */
export const leaderFor = (ground: DemoGround, agency: string): Inhabitant =>
  holderOf(ground, agency === ground.bloc.chairCode ? 'viceChair' : 'chair');
