import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestTable, type TestTable } from '../store/testStore.ts';
import { checkReminderHistories } from './reminderHistories.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(async () => {
  await table.stop();
});

test('what people are told arrives once, whoever dies in the midst of telling it', async () => {
  const { broken, histories, arrived } = await checkReminderHistories(table, { runs: 4, seed: 20_261_122 });
  expect(broken).toBeNull();
  expect(histories).toBe(4);
  expect(arrived).toBeGreaterThan(0);
});
