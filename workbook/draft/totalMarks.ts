import { addPoints, type Points } from '#core/points.ts';
import type { DraftCriterion } from './DraftCriterion.ts';
import { baseOf } from './draftJson.ts';
import type { DraftMark } from './DraftMark.ts';
import type { TotalRow } from './readNodes.ts';

const BASE = 'rubric.scale.base';

/** Printed sums are compared with what the sections make and never used in their place. */
export const totalMarks = (totals: readonly TotalRow[], criteria: readonly DraftCriterion[]): readonly DraftMark[] => {
  const printed = totals.filter(({ section, points }) => section === null && points.is === 'points');
  const ofBase = printed.filter(({ isAfterExtras, hasExtras }) => !isAfterExtras && !hasExtras);
  const sum = baseOf(criteria);
  if (sum === null) return sectionMarks(totals, criteria);
  const compared = ofBase.length > 0 ? ofBase : printed.slice(0, 1);
  const fit = fittingSums(sum, criteria, ofBase.length === 0);
  const unlike = compared.flatMap((total): readonly DraftMark[] => {
    const size = total.points.is === 'points' ? total.points.points : null;
    return size === null || fit.includes(size)
      ? []
      : [{ path: BASE, doubt: { is: 'total.differs', sum, printed: size }, source: total.row.at('max') }];
  });
  const missing: readonly DraftMark[] = compared.length === 0 ? [{ path: BASE, doubt: { is: 'total.missing' }, source: null }] : [];
  return [...unlike, ...missing, ...sectionMarks(totals, criteria)];
};

/** A total below bonus and deduction may have them in it. */
const fittingSums = (sum: Points, criteria: readonly DraftCriterion[], mayHaveExtras: boolean): readonly Points[] => {
  const roots = criteria.filter(({ parent }) => parent === null);
  const sizes = roots.flatMap(({ kind, max }) => (kind === 'bonus' && max !== null ? [max] : []));
  return mayHaveExtras ? [sum, addPoints(sum, ...sizes)] : [sum];
};

const sectionMarks = (totals: readonly TotalRow[], criteria: readonly DraftCriterion[]): readonly DraftMark[] =>
  totals.flatMap(({ section, points, row }): readonly DraftMark[] => {
    if (section === null || points.is !== 'points') return [];
    const index = criteria.findIndex(({ code, parent }) => parent === null && code.toLowerCase() === section);
    const max = criteria[index]?.max ?? null;
    if (max === null || max === points.points) return [];
    return [
      { path: `rubric.criteria[${index}].max`, doubt: { is: 'total.differs', sum: max, printed: points.points }, source: row.at('max') },
    ];
  });
