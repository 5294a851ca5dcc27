import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { startTestTable, type TestTable } from '../../functions/store/testStore.ts';
import { startLiveApi, type LiveApi } from '../liveApi.ts';
import type { Vocabulary } from './anyRequest.ts';
import { fuzzBytes } from './fuzzBytes.ts';
import { fuzzRequests, witnessOf } from './fuzzRequests.ts';
import { settleFuzzWorld } from './fuzzWorld.ts';

/** Each request is quick; on a machine that many share, all of them are not. */
const PATIENCE_MS = 120_000;

let table: TestTable;
let store: Store;
let live: LiveApi;
let vocabulary: Vocabulary;

beforeAll(async () => {
  table = await startTestTable();
  store = table.open();
  live = await startLiveApi([store]);
  vocabulary = await settleFuzzWorld(store, live);
});

afterAll(async () => {
  await live.stop();
  await table.stop();
});

test(
  'requests at random are answered with 2xx or 4xx, tell nothing of the inside, and leave nothing behind where they are refused',
  async () => {
    const { requests, statuses, failures } = await fuzzRequests(live, witnessOf(store, table.files), vocabulary, {
      requests: 150,
      seed: 20_261_122,
    });
    expect(failures).toEqual([]);
    expect(requests).toBeGreaterThanOrEqual(150);
    for (const status of [200, 400, 401, 403]) expect(statuses[status], String(status)).toBeGreaterThan(0);
    expect(live.faults).toEqual([]);
  },
  PATIENCE_MS,
);

test('broken bytes are answered with 4xx or cut off, and harm nobody', async () => {
  const { failures, answered } = await fuzzBytes(Number(new URL(live.origin).port), { runs: 200, seed: 20_261_122 });
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(100);
  expect((await live.ask(endpoints.health)).status).toBe(200);
  expect(live.faults).toEqual([]);
});
