import { findLibreOffice } from '../test/libreOffice.ts';
import { proveFormulas } from '../test/core/rules/formulaProof.ts';
import { randomSources } from '../test/core/rules/randomCase.ts';
import { proveScores } from '../test/core/rules/scoreProof.ts';
import type { Proof, ProofContext, ProofRow } from './Proof.ts';

const CASES = { full: { scores: 5000, formulas: 1000 }, slice: { scores: 400, formulas: 20 } } as const;

const scoreRow = ({ seed, size }: ProofContext): ProofRow => {
  const cases = CASES[size].scores;
  const failures = randomSources.flatMap((source) => proveScores(source, { seed, cases }));
  return { name: 'rules score as slow evaluators do', cases: cases * randomSources.length, failures };
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
  run: async (context) => [scoreRow(context), formulaRow(context)],
};
