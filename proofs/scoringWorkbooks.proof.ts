import { findLibreOffice, libreOfficeVersion, recalculateAll } from '../test/libreOffice.ts';
import { drawBooks, engineFaults, proveBooks } from '../test/workbook/scoring/bookProof.ts';
import { changedAnswers, readStoredBooks, storeBooks, storedFaults } from '../test/workbook/scoring/storedBooks.ts';
import type { Proof, ProofContext, ProofRow } from './Proof.ts';

const BOOKS = { full: { engine: 1000, worked: 240 }, slice: { engine: 60, worked: 4 } } as const;

const engineRow = ({ seed, size }: ProofContext): ProofRow => ({
  name: 'whole scoring workbooks show what a slow evaluator makes of them',
  cases: BOOKS[size].engine,
  failures: drawBooks({ seed, books: BOOKS[size].engine }).flatMap(engineFaults),
});

const workedRow = ({ seed, size }: ProofContext): ProofRow => {
  const { scores, failures } = proveBooks(drawBooks({ seed, books: BOOKS[size].worked }), recalculateAll);
  return { name: `whole scoring workbooks, ${scores} scores worked out by ${libreOfficeVersion()}`, cases: BOOKS[size].worked, failures };
};

const storedRow = ({ root }: ProofContext): ProofRow => {
  const stored = readStoredBooks(root);
  return { name: `stored scores of ${stored.libreOffice}`, cases: stored.books.length, failures: storedFaults(stored) };
};

const comparedRow = ({ root }: ProofContext): ProofRow => {
  const stored = readStoredBooks(root);
  return {
    name: `stored scores of ${stored.libreOffice}, worked out again by ${libreOfficeVersion()}`,
    cases: stored.books.length,
    failures: changedAnswers(stored, recalculateAll),
  };
};

const leftOut = (name: string): ProofRow => ({ name, leftOut: 'no soffice on this machine (Debian: libreoffice-calc)' });

/**
 * The workbook that an agency fills, written whole and worked out by another program: every score and sum of it. What LibreOffice
 * said is also stored, and held to where it is not installed; `STORE_LIBRE_OFFICE=1 npm run prove -- scoringWorkbooks` stores it anew.
 */
export const proof: Proof = {
  name: 'scoring workbooks',
  run: async (context) => {
    const isHere = findLibreOffice() !== null;
    if (isHere && process.env['STORE_LIBRE_OFFICE'] === '1') storeBooks(context.root, libreOfficeVersion(), recalculateAll);
    return [
      engineRow(context),
      storedRow(context),
      ...(isHere
        ? [workedRow(context), comparedRow(context)]
        : [leftOut('whole scoring workbooks worked out by LibreOffice'), leftOut('stored scores worked out again')]),
    ];
  },
};
