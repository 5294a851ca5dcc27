import { expect, test } from 'vitest';
import { checkRecomputedYears } from './recomputedYears.ts';

test('a frozen ranking is worked out again from what it names, by receipts, export, workbook and a restored archive', async () => {
  const { broken, years, receipts } = await checkRecomputedYears({ runs: 1, seed: 20_261_122 });
  expect(broken).toBeNull();
  expect(years).toBe(1);
  expect(receipts).toBeGreaterThan(1);
});
