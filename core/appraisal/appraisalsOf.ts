import type { Appraisal, Bloc } from '../bloc/Bloc.ts';
import { leavesOf } from '../rubric/Rubric.ts';
import { scoreOf, type AppraisalRow, type AppraisalSheet } from './AppraisalSheet.ts';

/** How much of an appraisal a person is shown: all of it, what was said up to the agency's answer, or nothing. */
export type Shown = 'all' | 'answered' | 'nothing';

/** The appraisal as far as it is shown. */
export const shownPart = (sheet: AppraisalSheet, shown: Shown): AppraisalSheet => {
  if (shown === 'all') return sheet;
  if (shown === 'nothing') return { ...sheet, rows: [] };
  const rows = sheet.rows.filter(({ first, answer }) => first !== null || answer !== null);
  return { ...sheet, rows: rows.map((row): AppraisalRow => ({ ...row, second: null, meeting: null })) };
};

/**
 * The scores of an appraisal as the ranking counts them. A score that depends on the other members and that the appraisal left as
 * it was stays with the ranking; a criterion that the rubric no longer has counts nothing.
 */
export const appraisalsOf = ({ rubric }: Pick<Bloc, 'rubric'>, { agency, rows }: AppraisalSheet): readonly Appraisal[] => {
  const leaves = new Map(leavesOf(rubric).map((leaf) => [leaf.code, leaf]));
  return rows.flatMap((row) => {
    const given = scoreOf(row);
    const leaf = leaves.get(row.criterion);
    if (!given || !leaf || (leaf.rule.settle && given.score === row.self)) return [];
    const { score, reason } = given;
    return [{ agency, criterion: row.criterion, score, reason, ...(given === row.meeting && { inMeeting: true as const }) }];
  });
};
