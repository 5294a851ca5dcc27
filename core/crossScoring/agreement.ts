import { pointsOf, ZERO, type Points } from '../points.ts';
import { addRatios, ratio, roundRatio, subtractRatios, wholeRatio, type Ratio } from '../ratio.ts';
import { leavesOf, type Rubric } from '../rubric/Rubric.ts';
import type { CrossScore } from './CrossScore.ts';
import { togetherOf } from './crossedPoints.ts';

export type Leaning = 'harsh' | 'lenient' | 'even';

/** How one agency scored, beside those who scored the same rows. */
export interface ScorerFigures {
  readonly by: string;
  /** Rows that somebody else scored too. */
  readonly compared: number;
  /** Its scores minus those of the others, as a share of the maxima, in thousandths of a percent; `null` where nothing compares. */
  readonly deviation: Points | null;
  /** Harsh or lenient from the rubric's mark on. */
  readonly leaning: Leaning;
}

/** How far those who scored one agency agree. */
export interface AgreementFigures {
  readonly agency: string;
  readonly scorers: number;
  /** Rows that two or more scored. */
  readonly compared: number;
  /** 100 % minus the spread (highest minus lowest) as a share of the maxima, in thousandths of a percent; `null` where nothing compares. */
  readonly agreement: Points | null;
}

const HUNDRED_PERCENT = 100_000n;
/** A tenth of a percent. */
const DECIMALS = 1;

type Cells = ReadonlyMap<string, readonly CrossScore[]>;

/** The scores of each row of each agency. Criteria that the rubric no longer has, or whose maximum is 0, tell nothing. */
const cellsOf = (rubric: Rubric, scores: readonly CrossScore[]): { readonly cells: Cells; readonly maxOf: (one: CrossScore) => Points } => {
  const maxima = new Map(leavesOf(rubric).map(({ code, max }) => [code, max]));
  const cells = new Map<string, CrossScore[]>();
  for (const one of scores) {
    if ((maxima.get(one.criterion) ?? ZERO) === ZERO) continue;
    const key = `${one.agency} ${one.criterion}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  return { cells, maxOf: ({ criterion }) => maxima.get(criterion) ?? ZERO };
};

/** A deduction that is scored higher is the harsher score. */
const towards = (rubric: Rubric, { criterion }: CrossScore, difference: Ratio): Ratio =>
  rubric.byCode.get(criterion)?.kind === 'deduction' ? ratio(-difference.dividend, difference.divisor) : difference;

const percentOf = (sum: Ratio, maxima: number): Points | null =>
  maxima === 0 ? null : roundRatio(ratio(sum.dividend * HUNDRED_PERCENT, sum.divisor * BigInt(maxima)), DECIMALS);

/**
 * How each scorer stands to the others, in the order in which they first appear: on every row that somebody else scored as well, its
 * score minus the mean of theirs. Exact, and rounded once to a tenth of a percent.
 */
export const scorerFigures = (rubric: Rubric, scores: readonly CrossScore[]): readonly ScorerFigures[] => {
  const { cells, maxOf } = cellsOf(rubric, scores);
  const mark = rubric.crossScoring?.markFrom ?? 0;
  return [...new Set(scores.map(({ by }) => by))].map((by) => {
    let sum = wholeRatio(0);
    let maxima = 0;
    let compared = 0;
    for (const cell of cells.values()) {
      const own = cell.find((one) => one.by === by);
      const others = cell.filter((one) => one.by !== by);
      if (!own || others.length === 0) continue;
      const mean = togetherOf(
        others.map(({ score }) => score),
        'mean',
      );
      sum = addRatios(sum, towards(rubric, own, subtractRatios(wholeRatio(own.score), mean)));
      maxima += maxOf(own);
      compared += 1;
    }
    const deviation = percentOf(sum, maxima);
    return { by, compared, deviation, leaning: leaningOf(deviation, mark) };
  });
};

const leaningOf = (deviation: Points | null, mark: number): Leaning =>
  deviation === null || deviation === ZERO || Math.abs(deviation) < mark ? 'even' : deviation < 0 ? 'harsh' : 'lenient';

/** How far the scorers of each agency agree, in the order in which the agencies first appear. */
export const agreementFigures = (rubric: Rubric, scores: readonly CrossScore[]): readonly AgreementFigures[] => {
  const { cells, maxOf } = cellsOf(rubric, scores);
  return [...new Set(scores.map(({ agency }) => agency))].map((agency) => {
    const own = scores.filter((one) => one.agency === agency);
    const shared = [...cells.values()].filter((cell) => cell[0]?.agency === agency && cell.length > 1);
    const spread = shared.reduce((sum, cell) => sum + spreadOf(cell), 0);
    const maxima = shared.reduce((sum, [first]) => sum + (first ? maxOf(first) : 0), 0);
    const apart = percentOf(wholeRatio(spread), maxima);
    return {
      agency,
      scorers: new Set(own.map(({ by }) => by)).size,
      compared: shared.length,
      agreement: apart === null ? null : pointsOf(Number(HUNDRED_PERCENT) - apart),
    };
  });
};

const spreadOf = (cell: readonly CrossScore[]): number => {
  const scores = cell.map(({ score }) => score);
  return Math.max(...scores) - Math.min(...scores);
};
