import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulateNation } from '../../../proofs/nation/simulateNation.ts';
import { startTestTable, type TestTable } from './testStore.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(() => table.stop());

test('a nation in small, of as many sheets a bloc, is stored and ranked whole, and keeps up with the pace of a deadline', async () => {
  const result = await simulateNation(table.open(), { blocs: 6, sheets: 47, steady: { aMinute: 120, seconds: 3 } }, [0.5, 1]);

  expect(result).toMatchObject({ stored: 47, ranked: 6, faults: [] });
  expect(result.growth.map(({ sheets }) => sheets)).toEqual([14, 29]);
  expect(result.paces).toMatchObject([
    { name: 'steady', aMinute: 120, sheets: 6, failed: 0 },
    { name: 'burst', aMinute: 720, sheets: 12, failed: 0 },
  ]);
});
