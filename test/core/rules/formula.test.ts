import { describe, expect, test } from 'vitest';
import { findLibreOffice } from '../../libreOffice.ts';
import { proveFormulas } from './formulaProof.ts';

const SLICE = { seed: 20_261_122, cases: 60 };
const LIMIT = 120_000;

describe.runIf(findLibreOffice() !== null)('formula', () => {
  test(
    'gives what score gives, to the thousandth, when LibreOffice works it out',
    () => {
      const { compared, disagreements } = proveFormulas(SLICE);

      expect(disagreements).toEqual([]);
      expect(compared).toBeGreaterThan(15 * SLICE.cases);
    },
    LIMIT,
  );
});
