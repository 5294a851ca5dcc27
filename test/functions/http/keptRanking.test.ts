import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import { readFromTable, type ReadVersions } from '../../../functions/http/countedSheets.ts';
import { currentRanking } from '../../../functions/http/currentRanking.ts';
import { openDoors } from '../../../functions/http/StoreDoors.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { bodyOf, correctedBytes, filledBytes, type OpenedBloc } from './openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judging/judgedBloc.ts';

let here: JudgedBloc;

beforeAll(async () => {
  here = await judgedBloc(['TTT', 'CAT', 'STP']);
});

afterAll(() => here.stop());

/** The same store, which notes what it is asked. */
const countingStore = (store: Store): { readonly store: Store; readonly take: () => readonly string[] } => {
  let asked: string[] = [];
  const client = {
    send: (command: object, ...rest: readonly unknown[]) => {
      asked.push(command.constructor.name.replace('Command', ''));
      return (store.client.send as (...all: readonly unknown[]) => Promise<unknown>).call(store.client, command, ...rest);
    },
  } as unknown as DynamoDBClient;
  const take = () => {
    const taken = asked;
    asked = [];
    return taken;
  };
  return { store: { ...store, client }, take };
};

const decide = (revision: number, holds: boolean) =>
  here.ask('chair', endpoints.decide, {
    path: { agency: 'CAT' },
    headers: { 'if-match': `"${revision}"` },
    json: { on: 'notAssigned:I.1.e', holds, reason: 'Phân công lại từ tháng 6' },
  });

const ranked = async (ask: OpenedBloc['ask'] = here.ask) => bodyOf(endpoints.readRanking, await ask('chair', endpoints.readRanking));

const rankedBy = async (read?: ReadVersions) => {
  const doors = openDoors(here.store, () => undefined, plainProblemText)();
  const { bloc, ranking, ...rest } = await currentRanking(doors, { bloc: here.bloc.id, edition: 2018 }, read && { read });
  return {
    agencies: ranking.agencies.map((one) => rankedAgencyJson(bloc, one, 'vi')),
    missing: rest.missing,
    rejected: rest.rejected,
    snapshot: rest.snapshot,
    revision: rest.recordRevision,
  };
};

test('a ranking from what the table keeps is the one from the files, whatever was decided in between', async () => {
  expect(await rankedBy(readFromTable)).toEqual(await rankedBy());
  expect((await decide(0, true)).statusCode).toBe(200);
  const dropped = await rankedBy(readFromTable);
  expect(dropped).toEqual(await rankedBy());
  expect((await here.send('BDBP', filledBytes(here.bloc, 'BDBP'))).statusCode).toBe(201);
  expect((await decide(1, false)).statusCode).toBe(200);
  const back = await rankedBy(readFromTable);
  expect(back).toEqual(await rankedBy());
  expect(back.agencies).toHaveLength(4);
  expect(back.snapshot).not.toBe(dropped.snapshot);
});

test('a ranking is worked out once, as long as nothing of its bloc changes', async () => {
  const { store, take } = countingStore(here.store);
  const ask = here.askOver(store);
  const first = await ranked(ask);
  const worked = take();
  const again = await ranked(ask);

  expect(again).toEqual(first);
  expect(worked.length).toBeGreaterThan(5);
  // Who asks, of which period, and where the record ends.
  expect(take()).toEqual(['Query', 'GetItem', 'GetItem']);
});

test('a change shows at the next look, to everybody, and each language keeps its own words', async () => {
  const { store } = countingStore(here.store);
  const ask = here.askOver(store);
  const before = await ranked(ask);
  const english = bodyOf(endpoints.readRanking, await ask('chair', endpoints.readRanking, { headers: { 'accept-language': 'en' } }));
  expect(english.ranking.map(({ why }) => why)).not.toEqual(before.ranking.map(({ why }) => why));

  expect((await here.send('VKSND', correctedBytes(here.bloc, 'VKSND'))).statusCode).toBe(201);
  for (const person of ['chair', 'vice-chair']) {
    const after = bodyOf(endpoints.readRanking, await ask(person, endpoints.readRanking));
    expect(after.ranking).toHaveLength(before.ranking.length + 1);
    expect(after.snapshot).not.toBe(before.snapshot);
  }
});
