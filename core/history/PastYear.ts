import type { Points } from '../points.ts';
import type { Leaf } from '../rubric/Rubric.ts';
import { plainText } from '../sheet/plainText.ts';
import { scoreAgency } from '../scoring/scoreAgency.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';

/** What an agency scored at one criterion of an earlier year. */
export interface PastScore {
  readonly title: string;
  readonly kind: Leaf['kind'];
  readonly max: Points;
  /** The size for a deduction. */
  readonly points: Points;
}

/** An agency's self-scores of an earlier year, as far as they are known. */
export interface PastAgency {
  readonly edition: number | null;
  /** The self-scored base; `null` where it is not known. */
  readonly base: Points | null;
  /** What the base could come to; `null` where it is not known. */
  readonly most: Points | null;
  /** By the criterion's code; empty where only totals are known. */
  readonly scores: ReadonlyMap<string, PastScore>;
}

/** Members' codes with what each scored. */
export type PastYear = ReadonlyMap<string, PastAgency>;

/** A sheet that was read, as a past to compare with. */
export const pastOf = ({ bloc, agency, leaves }: SheetReading): PastAgency => ({
  edition: bloc.edition,
  base: scoreAgency(bloc, agency, new Map(leaves.map(({ leaf, points }) => [leaf.code, points]))).base,
  most: bloc.rubric.scale.base,
  scores: new Map(
    leaves.flatMap(({ leaf: { code, title, kind, max }, points }) =>
      points === null ? [] : [[code, { title, kind, max, points }] as const],
    ),
  ),
});

/**
 * The score of the criterion that means the same: rubrics change every year, and only one with the same code, words, kind and
 * maximum can be compared. `undefined` where there is none.
 */
export const pastScoreOf = ({ code, title, kind, max }: Leaf, past: PastAgency): PastScore | undefined => {
  const score = past.scores.get(code);
  return score?.kind === kind && score.max === max && plainText(score.title) === plainText(title) ? score : undefined;
};
