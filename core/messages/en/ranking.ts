import type { RankingOrder } from '../../rubric/Rubric.ts';
import type { WordsLike } from '../CodedWords.ts';
import { showQuantity } from '../numbers.ts';
import type { ranking as source } from '../vi/ranking.ts';
import { behind } from './behind.ts';
import { counted, pts, together } from './phrases.ts';

const measured: { readonly [By in RankingOrder['by']]: (by: RankingOrder) => string } = {
  total: () => 'the total',
  section: (by) => (by.by === 'section' ? `Section ${by.code}` : ''),
  gap: () => 'the difference of self-score and appraised score',
  ballot: () => 'the ballot',
  bonus: () => 'the bonus',
  deduction: () => 'the deduction',
};

const rule: WordsLike<typeof source>['rule'] = ({ by, gap }) => {
  const size = by.by === 'ballot' ? counted(gap / 1000, 'vote') : showQuantity(gap, 'en');
  return `${measured[by.by](by)} is ${by.descending ? 'lower' : 'higher'} by ${size}`;
};

export const ranking: WordsLike<typeof source> = {
  behind,
  ahead: ({ rank, gap, decimals = 0 }) => `${pts(gap, decimals)} ${pts(gap, decimals) === '1' ? 'point' : 'points'} ahead of rank ${rank}.`,
  rule,
  tieResolved: ({ agency, ...parted }) => `Level with ${agency}; placed after it because ${rule(parted)}.`,
  tieKept: ({ rank, agencies }) => `Equal rank ${rank} with ${together(agencies)}; every tie-break is equal. The ballot decides.`,
  order: ({ keys }) =>
    `Ordered by ${keys.map((key) => (key.by === 'total' ? 'total' : `the ${key.descending ? 'higher' : 'lower'} value of ${measured[key.by](key)}`)).join(', then ')}.`,
  rescaled: ({ raw, max, points, criteria, decimals = 0 }) =>
    `${pts(raw, decimals)} of ${pts(max)} rescaled to ${pts(points, decimals)}, because ${together(criteria)} ${criteria.length === 1 ? 'was' : 'were'} not assigned.`,
  blocRelative: ({ criterion, leader, value, own, points }) =>
    `${criterion}: measured against the leader (${leader} ${value}); the agency reached ${own}, ${pts(points)} ${pts(points) === '1' ? 'point' : 'points'}.`,
  barred: ({ gate }) => `Not considered: ${gate}. The score is shown, unranked.`,
  gradeMissed: ({ grade, condition }) => `Enough points for ${grade}, but a condition is not met: ${condition}.`,
  conditionOpen: ({ grade }) => `Grade ${grade} awaits the chair's decision on its conditions.`,
  gateOpen: ({ gate }) => `Awaits the chair's decision: ${gate}.`,
  quota: ({ award, rank, count }) => `Proposed for ${award}: rank ${rank}, within the bloc's ${count}.`,
  provisional: ({ count }) =>
    count === 0
      ? 'Provisional, not frozen.'
      : `Provisional, not frozen. ${count === 1 ? '1 criterion awaits' : `${count} criteria await`} explanation.`,
  scoresMissing: ({ criteria }) => `No total yet: ${together(criteria)} ${criteria.length === 1 ? 'has' : 'have'} no score.`,
  notSent: 'The sheet was not sent.',
};
