import { describe, expect, test } from 'vitest';
import { findLibreOffice } from '../../libreOffice.ts';
import { proveFormulas } from './formulaProof.ts';

const PER_SOURCE = 60;
const LIMIT = 120_000;

describe.runIf(findLibreOffice() !== null)('formula', () => {
  test(
    'gives what score gives, to the thousandth, when LibreOffice works it out',
    () => {
      const { compared, disagreements } = proveFormulas(PER_SOURCE);

      expect(disagreements).toEqual([]);
      expect(compared).toBeGreaterThan(15 * PER_SOURCE);
    },
    LIMIT,
  );
});
