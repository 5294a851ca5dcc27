import type { Bloc } from '../bloc/Bloc.ts';
import { addPoints, pointsOf, subtractPoints, ZERO, type Points } from '../points.ts';
import { leavesOf } from '../rubric/Rubric.ts';
import { countedPoints } from '../rubric/weights.ts';
import { partedBy, valueOf, type Contender } from './compareAgencies.ts';
import type { Part, Reason } from './Ranking.ts';
import type { LeafPoints } from '../scoring/scoreAgency.ts';

/** How many criteria a sentence names before the remainder is put together. */
const MOST_PARTS = 3;

interface Explained extends Contender {
  readonly rank: number;
  readonly finalPoints: LeafPoints;
  readonly dropped: ReadonlySet<string>;
}

/** Why `own` stands where it stands among the ranked, best first. The parts of a gap always add up to it exactly. */
export const explainRank = (bloc: Bloc, own: Explained, ranked: readonly Explained[]): readonly Reason[] => {
  const equals = ranked.filter((other) => other.rank === own.rank && other.code !== own.code);
  const above = ranked.filter((other) => other.rank < own.rank).at(-1);
  const below = ranked.find((other) => other.rank > own.rank);
  return [
    ...(equals.length > 0 ? [{ because: 'tieKept' as const, rank: own.rank, agencies: equals.map(({ code }) => code) }] : []),
    ...(above ? [comparedWith(bloc, own, above)] : [lead(own, below)]),
    ...rescaling(bloc, own),
  ];
};

const totalOf = ({ final }: Contender): Points => final.total ?? ZERO;

const lead = (own: Explained, below: Explained | undefined): Reason => ({
  because: 'leads',
  over: below?.code ?? null,
  rank: below?.rank ?? null,
  gap: below ? subtractPoints(totalOf(own), totalOf(below)) : ZERO,
});

const comparedWith = (bloc: Bloc, own: Explained, above: Explained): Reason => {
  const gap = subtractPoints(totalOf(above), totalOf(own));
  const by = partedBy(bloc, own, above);
  if (gap === ZERO && by) {
    return { because: 'tieResolved', agency: above.code, by, own: valueOf(bloc, own, by) ?? ZERO, other: valueOf(bloc, above, by) ?? ZERO };
  }
  return { because: 'behind', agency: above.code, rank: above.rank, gap, parts: partsOf(bloc, own, above) };
};

const partsOf = (bloc: Bloc, own: Explained, other: Explained): readonly Part[] => {
  const late = subtractPoints(other.final.late, own.final.late);
  const differences = [...leafParts(bloc, own, other), { at: 'late' as const, difference: late }]
    .filter(({ difference }) => difference !== ZERO)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const named = differences.slice(0, MOST_PARTS);
  const told = addPoints(...named.map(({ difference }) => difference));
  const rest = subtractPoints(subtractPoints(totalOf(own), totalOf(other)), told);
  return rest === ZERO ? named : [...named, { at: 'rest', difference: rest }];
};

const leafParts = (bloc: Bloc, own: Explained, other: Explained): readonly Part[] =>
  leavesOf(bloc.rubric).map((leaf) => {
    const { code, kind } = leaf;
    const countedOf = ({ finalPoints }: Explained): Points => countedPoints(bloc.rubric, leaf, finalPoints.get(code) ?? ZERO);
    const difference = subtractPoints(countedOf(own), countedOf(other));
    return { at: { criterion: code }, difference: kind === 'deduction' ? pointsOf(-difference) : difference };
  });

const rescaling = (bloc: Bloc, { dropped, final }: Explained): readonly Reason[] => {
  const { raw, base, applicableMax } = final;
  if (raw === null || base === null || applicableMax === bloc.rubric.scale.base) return [];
  return [{ because: 'rescaled', raw, max: applicableMax, points: base, criteria: [...dropped] }];
};
