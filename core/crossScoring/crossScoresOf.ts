import type { Bloc } from '../bloc/Bloc.ts';
import type { CrossScore } from './CrossScore.ts';
import type { CrossSheet } from './CrossSheet.ts';
import { crossedCriteria } from './crossedCriteria.ts';

/** What the sheets say of criteria that are still cross-scored, in the order of the rubric within each sheet. */
export const crossScoresOf = ({ rubric }: Pick<Bloc, 'rubric'>, sheets: readonly CrossSheet[]): readonly CrossScore[] => {
  const crossed = crossedCriteria(rubric);
  return sheets.flatMap(({ by, of, rows }) =>
    rows.filter(({ criterion }) => crossed.has(criterion)).map((row): CrossScore => ({ ...row, by, agency: of })),
  );
};
