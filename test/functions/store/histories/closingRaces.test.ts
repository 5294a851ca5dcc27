import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestTable, type TestTable } from '../testStore.ts';
import { checkClosingRaces } from './closingRaces.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(async () => {
  await table.stop();
});

test('what is in when the chair has just closed is what every receipt says, and nothing joins it later', async () => {
  const { broken, races, taken, refused } = await checkClosingRaces(table, { runs: 4, seed: 20_261_122 });
  expect(broken).toBeNull();
  expect(races).toBe(4);
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
