import { table } from './table.mjs';

/** @import { ProofRow } from '../../proofs/Proof.ts' */

/**
 * Whether a row proves what it says; one that tried nothing does not.
 *
 * @param {ProofRow} row
 */
export const holds = (row) => 'leftOut' in row || (row.cases > 0 && row.failures.length === 0);

/** @param {ProofRow} row */
const verdictOf = (row) => {
  if ('leftOut' in row) return `left out: ${row.leftOut}`;
  if (row.cases === 0) return 'FAILED: nothing was tried';
  return row.failures.length === 0 ? 'holds' : `FAILED ${row.failures.length} times`;
};

/**
 * The table, and under it every case that did not hold.
 *
 * @param {readonly ProofRow[]} rows
 */
export const proofTable = (rows) =>
  [
    table(
      ['proof', 'cases', 'verdict'],
      rows.map((row) => [row.name, 'leftOut' in row ? '' : String(row.cases), verdictOf(row)]),
    ),
    ...rows.flatMap((row) => ('leftOut' in row ? [] : row.failures.map((failure) => `${row.name}: ${failure}\n`))),
  ].join('');
