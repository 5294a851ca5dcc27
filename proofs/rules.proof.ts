import { findLibreOffice } from '../test/libreOffice.ts';
import { proveFormulas } from '../test/core/rules/formulaProof.ts';
import { randomSources } from '../test/core/rules/randomCase.ts';
import { proveScores, untriedHalves } from '../test/core/rules/scoreProof.ts';
import type { Proof, ProofContext, ProofRow } from './Proof.ts';

const CASES = { full: { scores: 10_000, formulas: 1000 }, slice: { scores: 400, formulas: 20 } } as const;

/** One row a shape, which names how many of its scores lay exactly between two steps of 0, 1, 2 and 3 decimals. */
const scoreRow = (source: string, { seed, size }: ProofContext): ProofRow => {
  const cases = CASES[size].scores;
  const proof = proveScores(source, { seed, cases });
  const untried = untriedHalves(source, proof).map((decimals) => `no exact half at ${decimals} decimals was drawn`);
  return {
    name: `${source} scores as a slow evaluator does (exact halves ${proof.halves.join(', ')})`,
    cases,
    failures: [...proof.faults, ...untried],
  };
};

const formulaRow = ({ seed, size }: ProofContext): ProofRow => {
  const name = 'formulas of rules give what score gives, worked out by LibreOffice';
  if (findLibreOffice() === null) return { name, leftOut: 'no soffice on this machine' };
  const { compared, disagreements } = proveFormulas({ seed, cases: CASES[size].formulas });
  const failures = disagreements.map(
    ({ says, expected, seen, formula }) => `${says}: ${expected || 'empty'} expected, ${seen} seen, ${formula}`,
  );
  return { name, cases: compared, failures };
};

/** Every shape of rule, with random terms and measures: its score against a slow evaluator, its formula against its score. */
export const proof: Proof = {
  name: 'rules',
  run: async (context) => [...randomSources.map((source) => scoreRow(source, context)), formulaRow(context)],
};
