import { writePoints, readPoints, subtractPoints } from '#core/points.ts';
import type { AppraisalRow } from '../../client/replies.ts';

/** What a person may do with the rows of an appraisal now. */
export type Turn = 'score' | 'answer' | 'conclude' | null;

/** A row whose numbers disagree, or whose self-score was changed since: it deserves a look before the others. */
export const needsLook = ({ self, difference, outdated, explanation, first, second, meeting }: AppraisalRow): boolean =>
  difference !== '0' || outdated || explanation !== '' || [first, second, meeting].some((given) => given !== null && given.score !== self);

/** The appraised score is another than the agency's own. */
export const isChanged = ({ appraised, self }: AppraisalRow): boolean => appraised !== null && appraised !== self;

/** Rows that nobody has looked at and in which nothing disagrees: they may be kept together. */
export const agreeing = (rows: readonly AppraisalRow[]): readonly AppraisalRow[] =>
  rows.filter((row) => row.mine && row.appraised === null && row.self !== null && row.difference === '0' && row.explanation === '');

/** Whether what was typed is another score than the agency's; `null` where it is no number. */
export const differsFromSelf = (typed: string, self: string | null): boolean | null => {
  const points = readPoints(typed.trim().replace(',', '.'));
  if (points === null) return null;
  const own = self === null ? null : readPoints(self);
  return own === null || writePoints(subtractPoints(points, own)) !== '0';
};

/** A typed score as the service takes it; `null` where it is no number. */
export const scoreIn = (typed: string): string | null => {
  const points = readPoints(typed.trim().replace(',', '.'));
  return points === null ? null : writePoints(points);
};
