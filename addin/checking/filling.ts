import type { Report } from '#core/checks/checkSheet.ts';
import { addPoints, readPoints, ZERO, type Points } from '#core/points.ts';
import { isUnder, rootsOf, type Criterion, type Leaf } from '#core/rubric/Rubric.ts';
import { countedPoints } from '#core/rubric/weights.ts';
import { scoreAgency, type AgencyScore } from '#core/scoring/scoreAgency.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { LeafReading } from '#core/sheet/SheetReading.ts';

/** A criterion that nobody has filled in yet, and the cell where to do so. */
export interface Unfilled {
  readonly leaf: Leaf;
  readonly at: CellAddress | null;
}

/** One top-level part of the rubric as the sheet stands. */
export interface PartFilling {
  readonly root: Criterion;
  readonly filled: number;
  readonly all: number;
  /** What the sheet scores there so far; a deduction is its size. */
  readonly points: Points;
}

/** The first result cell that is still blank, where the criterion is scored by results; `undefined` where none is. */
const blankMeasure = ({ leaf, rows, measures }: LeafReading): CellAddress | undefined => {
  const key = leaf.rule.measures.find((term) => measures.get(term.key)?.type === 'blank')?.key;
  return key === undefined ? undefined : rows[0]?.measures.get(key)?.at;
};

const isFilled = (reading: LeafReading): boolean => {
  if (reading.isDropped) return true;
  const isComputed = typeof reading.rows[0]?.self.formula === 'string';
  return isComputed ? blankMeasure(reading) === undefined : reading.score.type !== 'blank';
};

/** What is still empty, in the order of the rubric. */
export const unfilledOf = ({ reading }: Report): readonly Unfilled[] =>
  reading.leaves.filter((one) => !isFilled(one)).map((one) => ({ leaf: one.leaf, at: blankMeasure(one) ?? one.rows[0]?.self.at ?? null }));

/** Every top-level part with how much of it is filled. */
export const partsOf = ({ reading, score }: Report): readonly PartFilling[] => {
  const { rubric } = reading.bloc;
  return rootsOf(rubric).map((root) => {
    const below = reading.leaves.filter(({ leaf }) => isUnder(rubric, leaf.code, root.code));
    const whole = score.groups.get(root.code);
    return {
      root,
      filled: below.filter(isFilled).length,
      all: below.length,
      points: whole ?? addPoints(...below.map(({ leaf, points }) => countedPoints(rubric, leaf, points ?? ZERO))),
    };
  });
};

/** Areas of findings that leave a score open until they are mended. */
const OPEN_AREAS = ['score.', 'cell.', 'measure.', 'row.'];

/** The total without the criteria that are still open: never more than what is sure. */
export interface ProvisionalTotal {
  readonly score: AgencyScore;
  readonly total: Points;
  readonly open: number;
}

/** Adds up what is sure. A criterion is open where its score cannot be read or has to be mended. */
export const provisionalTotal = ({ reading, findings }: Report): ProvisionalTotal => {
  const faulty = new Set(
    findings
      .filter(({ severity, code }) => severity === 'error' && OPEN_AREAS.some((area) => code.startsWith(area)))
      .map(({ criterion }) => criterion),
  );
  const isOpen = ({ leaf, points, isDropped }: LeafReading): boolean => !isDropped && (points === null || faulty.has(leaf.code));
  const points = new Map(reading.leaves.map((one) => [one.leaf.code, isOpen(one) ? ZERO : one.points]));
  const score = scoreAgency(reading.bloc, reading.agency, points);
  return { score, total: score.total ?? ZERO, open: reading.leaves.filter(isOpen).length };
};

/** The total as the sheet itself prints it; what is sure where it prints none. */
export const printedTotal = (report: Report): Points => {
  const content = report.reading.sheet.totals.find(({ of }) => of === 'grand')?.cell.content;
  const printed = content?.type === 'number' ? readPoints(content.number) : null;
  return printed ?? provisionalTotal(report).total;
};
