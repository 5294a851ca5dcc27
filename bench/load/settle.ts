import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { seededPeople } from '../../local/people/seededPeople.ts';
import { seed } from '../../local/seed.ts';
import { blocOf, filledWorkbook } from '../manyAgencies.ts';
import type { LoadWorld } from './LoadWorld.ts';

/** An agency with its sheet, and the version that it sent last. */
export interface Sender {
  readonly agency: string;
  readonly address: string;
  readonly authorization: string;
  readonly body: Uint8Array;
  version: number;
}

/** A bloc with its year open and its people, those of its first agencies and its chair. */
export interface SettledBloc {
  readonly bloc: Bloc;
  readonly senders: readonly Sender[];
  /** Asks for the ranking as the chair; throws where it is not given. */
  readonly readRanking: () => Promise<void>;
}

/** @param sending how many of the members send; missing is all */
export const settle = async (world: LoadWorld, members: number, id: string, root: string, sending = members): Promise<SettledBloc> => {
  const bloc = readBloc({ ...(blocOf(root, members).json as Record<string, never>), id, receiptPrefix: id.toUpperCase() });
  const agencies = bloc.members.slice(0, sending);
  const everybody = seededPeople([bloc]);
  const staff = everybody.filter(({ role, agency }) => role === 'staff' && agency !== null && agencies.includes(agency));
  const chair = everybody.filter(({ role }) => role === 'chair');
  await seed(world.store, [bloc], [...staff, ...chair]);
  const place = { bloc: bloc.id, edition: String(bloc.edition) };
  const senders: Sender[] = [];
  for (const [index, { code }] of agencies.entries()) {
    senders.push({
      agency: code,
      address: `${world.origin}${addressOf(endpoints.sendSubmission, { ...place, agency: code })}`,
      authorization: await world.bearer(staff.find(({ agency }) => agency?.code === code)?.person.id ?? ''),
      body: filledWorkbook(bloc, index),
      version: 0,
    });
  }
  const authorization = await world.bearer(chair[0]?.person.id ?? '');
  const address = `${world.origin}${addressOf(endpoints.readRanking, place)}`;
  const readRanking = async (): Promise<void> => {
    const { status, text } = await world.caller.call(address, { headers: { authorization } });
    if (status !== 200) throw new Error(`the ranking was answered ${status} ${text.slice(0, 500)}`);
  };
  return { bloc, senders, readRanking };
};

/** How often sheets were sent, and how often somebody was told to come back: on a machine that nobody else uses never. */
export const tally = { sent: 0, turnedAway: 0 };

/** Sends an agency's next version until it is taken in. */
export const send = async ({ caller }: LoadWorld, sender: Sender): Promise<void> => {
  tally.sent += 1;
  const headers = {
    authorization: sender.authorization,
    'content-type': XLSX,
    'idempotency-key': `load-click-${tally.sent}`,
    ...(sender.version > 0 && { 'if-match': `"${sender.version}"` }),
  };
  for (;;) {
    const { status, text } = await caller.call(sender.address, { method: 'POST', headers, body: sender.body });
    if (status === 201) break;
    if (status !== 503) throw new Error(`sending was answered ${status} ${text}`);
    tally.turnedAway += 1;
  }
  sender.version += 1;
};
