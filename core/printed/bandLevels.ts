import { THOUSANDTHS } from '../points.ts';
import type { IntervalCondition } from './Condition.ts';
import type { DraftDoubt } from './DraftDoubt.ts';
import { jsonNumber, type Last, type Level, type LevelOf } from './Level.ts';
import { plainWording } from './plainWording.ts';
import { plainRule, type PrintedCriterion, type PrintedRule } from './PrintedRule.ts';

type BandLevel = LevelOf<IntervalCondition | Last>;

interface Band {
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
  readonly points: number;
}

/**
 * Intervals of a result as they are printed, open and closed ends kept. The lowest begins at 0; `100%` alone reaches upwards
 * where nothing lies above it. Overlaps and gaps are kept, for the chair to mend.
 */
export const bandsOf = (levels: readonly BandLevel[], printed: readonly Level[], { title }: PrintedCriterion): PrintedRule | null => {
  const units = [
    ...new Set(levels.flatMap(({ condition }) => (condition.is === 'interval' && condition.unit !== '' ? [condition.unit] : []))),
  ];
  if (units.includes('%') && units.length > 1) return null;
  const exact = levels.map((level) => exactOf(level));
  const most = Math.max(...levels.flatMap(({ condition }) => (condition.is === 'interval' ? [condition.to ?? Infinity] : [])));
  const lowest = lowestOf(levels);
  const bands = levels.map(({ condition, points }, index): Band | null => {
    if (condition.is === 'rest') return lowest && restBelow(lowest, points);
    if (condition.is === 'words') return lowest && noneBelow(lowest, points);
    const isTop = exact[index] !== null && exact[index] === most;
    const isBottom = condition.from === null;
    const { from, to, fromIncluded, toIncluded } = condition;
    if (isTop) return { from, fromIncluded, to: null, toIncluded: false, points };
    return { from: isBottom ? 0 : from, fromIncluded: isBottom || fromIncluded, to, toIncluded, points };
  });
  if (!bands.every((band) => band !== null)) return null;
  const unit = units.includes('%') ? '%' : (units.at(-1) ?? percentIn(title));
  const top = exact.find((value) => value !== null && value === most) ?? null;
  const doubts: DraftDoubt[] = top !== null && !(unit === '%' && top >= 100_000) ? [{ is: 'levels.openTop', from: top }] : [];
  if (unit === null) doubts.push({ is: 'unit.unsaid' });
  const isOutside = printed.some(({ text }) => /chỉ số|xếp hạng|par[- ]?index|pci|sipas|papi/u.test(plainWording(text)));
  return plainRule(
    { shape: 'bands', bands: bands.map(bandJson) },
    { unit, doubts: [...doubts, ...(isOutside ? [{ is: 'levels.outside' } as const] : [])] },
  );
};

const exactOf = ({ condition }: BandLevel): number | null =>
  condition.is === 'interval' && condition.from !== null && condition.from === condition.to ? condition.from : null;

const lowestOf = (levels: readonly BandLevel[]): IntervalCondition | null =>
  levels
    .flatMap(({ condition }) => (condition.is === 'interval' ? [condition] : []))
    .reduce<IntervalCondition | null>((least, one) => (least !== null && (least.from ?? -1) <= (one.from ?? -1) ? least : one), null);

/** Whatever is left over lies below the lowest interval; where that reaches down to 0 there is nothing left. */
const restBelow = ({ from, fromIncluded }: IntervalCondition, points: number): Band | null =>
  from === null || from === 0 ? null : { from: 0, fromIncluded: true, to: from, toIncluded: !fromIncluded, points };

/** No occurrence at all, below a lowest level of one. */
const noneBelow = ({ from, fromIncluded, unit }: IntervalCondition, points: number): Band | null =>
  unit !== '%' && from === THOUSANDTHS && fromIncluded ? { from: 0, fromIncluded: true, to: 0, toIncluded: true, points } : null;

/** Bare numbers count as per cent where the criterion speaks of a share. */
const percentIn = (title: string): string | null =>
  /%|(?<!\p{L})tỷ lệ(?!\p{L})|(?<!\p{L})tỉ lệ(?!\p{L})/u.test(plainWording(title)) ? '%' : null;

const bandJson = ({ from, fromIncluded, to, toIncluded, points }: Band) => ({
  from: from === null ? null : jsonNumber(from),
  fromIncl: fromIncluded,
  to: to === null ? null : jsonNumber(to),
  toIncl: toIncluded,
  points: jsonNumber(points),
});
