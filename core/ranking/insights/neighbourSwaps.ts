import type { Bloc } from '../../bloc/Bloc.ts';
import { blocFor } from '../../bloc/blocFor.ts';
import { ZERO, type Points } from '../../points.ts';
import { leavesOf, type Leaf } from '../../rubric/Rubric.ts';
import { compareAgencies, type Contender } from '../compareAgencies.ts';
import type { RankedAgency } from '../Ranking.ts';
import { changedScore } from './changedScore.ts';
import type { Neighbours, Swap } from './Insights.ts';
import { typedScores } from './typedScores.ts';

interface Pair {
  readonly bloc: Bloc;
  readonly upper: RankedAgency;
  readonly lower: RankedAgency;
}

/**
 * For each agency the nearest one that stands before it, and the smallest change of a single score that would turn the two round:
 * the lower one's up or the upper one's down, within what the criterion takes.
 *
 * Ties: of equal changes the lower agency's own comes first, then the criterion on which it is furthest behind, then the rubric's order.
 *
 * @param peers those that are ranked with one another, best first
 */
export const neighbourSwaps = (bloc: Bloc, peers: readonly RankedAgency[]): readonly Neighbours[] => {
  return peers.flatMap((lower) => {
    const upper = peers.filter(({ rank }) => rank !== null && lower.rank !== null && rank < lower.rank).at(-1);
    if (upper?.rank === undefined || upper.rank === null || lower.rank === null) return [];
    return [
      {
        upper: upper.member.code,
        upperRank: upper.rank,
        lower: lower.member.code,
        lowerRank: lower.rank,
        swap: smallestSwap({ bloc, upper, lower }),
      },
    ];
  });
};

interface Found extends Swap {
  readonly size: number;
  readonly isOwn: boolean;
  readonly behind: number;
}

const smallestSwap = (pair: Pair): Swap | null => {
  let best: Found | null = null;
  for (const changed of [pair.lower, pair.upper]) {
    for (const leaf of leavesOf(blocFor(pair.bloc, changed.member.code).rubric)) {
      const found = swapAt(pair, changed, leaf, best?.size ?? Infinity);
      if (found !== null && (best === null || comesBefore(found, best))) best = found;
    }
  }
  return best && { changed: best.changed, criterion: best.criterion, from: best.from, to: best.to };
};

const comesBefore = (a: Found, b: Found): boolean => {
  if (a.size !== b.size) return a.size < b.size;
  return a.isOwn === b.isOwn ? a.behind > b.behind : a.isOwn;
};

/** The smallest change at one criterion, not above `most`; a change of `total` never runs against the change of the score. */
const swapAt = (pair: Pair, changed: RankedAgency, leaf: Leaf, most: number): Found | null => {
  const from = changed.finalPoints.get(leaf.code);
  if (from === undefined || from === null || changed.dropped.has(leaf.code)) return null;
  const isOwn = changed === pair.lower;
  const direction = isOwn === (leaf.kind !== 'deduction') ? 1 : -1;
  const scores = typedScores(leaf, pair.bloc.rubric.scale.step, from, direction);
  const sizeAt = (index: number): number => Math.abs(scores.at(index) - from);
  const count = firstIndex(scores.count, (index) => sizeAt(index) > most);
  const gapAt = (index: number): number => gapWith(pair, changed, leaf, scores.at(index));
  if (count === 0 || gapAt(count - 1) > 0) return null;
  for (let index = firstIndex(count, (one) => gapAt(one) <= 0); index < count; index++) {
    const to = scores.at(index);
    if (!isTurned(pair, changed, leaf, to)) continue;
    return { changed: changed.member.code, criterion: leaf.code, from, to, size: sizeAt(index), isOwn, behind: behindAt(pair, leaf) };
  }
  return null;
};

/** The first index at which a claim holds that, once it holds, goes on holding; `count` where it never does. */
const firstIndex = (count: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const contender = (one: RankedAgency, pair: Pair, changed: RankedAgency, leaf: Leaf, to: Points): Contender => ({
  code: one.member.code,
  self: one.self,
  final: one === changed ? changedScore(pair.bloc, one, leaf, to) : one.final,
});

/** How far the lower agency is still behind; below zero where it has come past. */
const gapWith = (pair: Pair, changed: RankedAgency, leaf: Leaf, to: Points): number => {
  const totalOf = (one: RankedAgency): Points => contender(one, pair, changed, leaf, to).final.total ?? ZERO;
  return totalOf(pair.upper) - totalOf(pair.lower);
};

const isTurned = (pair: Pair, changed: RankedAgency, leaf: Leaf, to: Points): boolean =>
  compareAgencies(pair.bloc, contender(pair.lower, pair, changed, leaf, to), contender(pair.upper, pair, changed, leaf, to)) < 0;

const behindAt = ({ upper, lower }: Pair, { code, kind }: Leaf): number => {
  const behind = (upper.finalPoints.get(code) ?? ZERO) - (lower.finalPoints.get(code) ?? ZERO);
  return kind === 'deduction' ? -behind : behind;
};
