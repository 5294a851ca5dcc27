import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recalculateAll } from '../../libreOffice.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice } from '../../otherPrograms.ts';
import { drawBooks, engineFaults, proveBooks } from './bookProof.ts';
import { readStoredBooks, storedFaults } from './storedBooks.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SEED = 20_261_122;

describe('a whole scoring workbook', () => {
  test('shows in every score cell what a slow evaluator makes of it, on random rubrics and results', () => {
    const books = drawBooks({ seed: SEED, books: 120 });

    expect(books.flatMap(engineFaults)).toEqual([]);
  });

  test('shows what LibreOffice said of stored ones, wherever this runs', () => {
    const stored = readStoredBooks(ROOT);

    expect(stored.libreOffice).toMatch(/^LibreOffice \d/);
    expect(stored.books.length).toBeGreaterThanOrEqual(40);
    expect(storedFaults(stored)).toEqual([]);
  });

  withLibreOffice(() => {
    test('comes to the same scores and sums in LibreOffice', { timeout: LIBRE_OFFICE_TIME }, () => {
      const { scores, failures } = proveBooks(drawBooks({ seed: SEED, books: 8 }), recalculateAll);

      expect(failures).toEqual([]);
      expect(scores).toBeGreaterThan(60);
    });
  });
});
