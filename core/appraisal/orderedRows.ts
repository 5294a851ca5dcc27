import { pointsOf, sizeOf, subtractPoints, ZERO, type Points } from '../points.ts';
import { scoreAgency, type LeafPoints } from '../scoring/scoreAgency.ts';
import { shownText } from '../sheet/plainText.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { scoreOf, type AppraisalRow, type AppraisalSheet } from './AppraisalSheet.ts';

/** A row of a sheet with what was said of it. */
export interface OrderedRow {
  readonly reading: LeafReading;
  /** `null` where nobody has touched it. */
  readonly row: AppraisalRow | null;
  /** Appraised minus self; while not appraised, what the rule comes to minus self. */
  readonly difference: Points;
}

/**
 * The rows of a sheet in the order in which they deserve a look: those that differ first, by how much each alone moves the agency's
 * total after caps and rescaling, then by the difference itself; then those beside which the agency wrote something; then the rest.
 * Ties keep the order of the rubric. Criteria that are not assigned are left out.
 */
export const orderedRows = (reading: SheetReading, sheet: AppraisalSheet): readonly OrderedRow[] => {
  const rows = new Map(sheet.rows.map((row) => [row.criterion, row]));
  const all = reading.leaves
    .filter(({ isDropped }) => !isDropped)
    .map((leaf): OrderedRow => {
      const row = rows.get(leaf.leaf.code) ?? null;
      return { reading: leaf, row, difference: subtractPoints(comparedScore(leaf, row), leaf.points ?? ZERO) };
    });
  const points = new Map(all.map(({ reading: leaf, row }) => [leaf.leaf.code, comparedScore(leaf, row)]));
  const effects = new Map(all.map((one) => [one, effectOf(one, reading, points)]));
  return [...all].sort(
    (a, b) =>
      (effects.get(b) ?? 0) - (effects.get(a) ?? 0) ||
      Math.abs(b.difference) - Math.abs(a.difference) ||
      Number(hasWords(b)) - Number(hasWords(a)),
  );
};

const comparedScore = ({ points, byRule }: LeafReading, row: AppraisalRow | null): Points =>
  (row && scoreOf(row)?.score) ?? byRule ?? points ?? ZERO;

/** By how much the total would be another one if this row alone went back to the self-score. */
const effectOf = ({ reading: { leaf, points: self }, difference }: OrderedRow, reading: SheetReading, points: LeafPoints): Points => {
  if (difference === ZERO) return ZERO;
  const [now, before] = [points, new Map([...points, [leaf.code, self ?? ZERO]])].map(
    (one) => scoreAgency(reading.bloc, reading.agency, one).total ?? ZERO,
  );
  return sizeOf(pointsOf((now ?? ZERO) - (before ?? ZERO)));
};

const hasWords = ({ reading: { rows } }: OrderedRow): boolean =>
  rows.some(({ explanation }) => explanation !== null && shownText(explanation).trim() !== '');

/** The agency's sums by its own scores and by the ones that count so far; bloc-relative scores as they were typed. */
export const appraisedTotals = (
  reading: SheetReading,
  { rows }: AppraisalSheet,
): { readonly self: Points | null; readonly appraised: Points | null } => {
  const own = new Map(reading.leaves.map(({ leaf, points }) => [leaf.code, points]));
  const given = new Map(own);
  for (const row of rows) given.set(row.criterion, scoreOf(row)?.score ?? own.get(row.criterion) ?? null);
  const totalBy = (points: LeafPoints): Points | null => scoreAgency(reading.bloc, reading.agency, points).total;
  return { self: totalBy(own), appraised: totalBy(given) };
};
