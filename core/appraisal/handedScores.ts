import type { Bloc } from '../bloc/Bloc.ts';
import { writePoints, type Points } from '../points.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import type { AppraisalSheet, Pass } from './AppraisalSheet.ts';
import type { CarriedRow, CarriedSheet } from './CarriedAppraisal.ts';
import type { FileFault, FileFaultKind } from './FileFault.ts';
import type { HandedRow, HandedSheet } from './HandedSheet.ts';
import type { RowFaultKind } from './RowFault.ts';
import { countedScore, scoreFaults, type GivenScore } from './scoreFaults.ts';

/** What a reason may be, in characters, here as in every list of scores. */
export const REASON = { least: 3, most: 1000 } as const;

/** What an agency's part of a workbook is held against: how its sheet and its appraisal stand now. */
export interface HandedAgainst {
  readonly bloc: Bloc;
  readonly reading: SheetReading;
  readonly appraisal: AppraisalSheet;
  readonly pass: Pass;
  /** Whether the criterion was assigned to who hands the workbook in. */
  readonly mayTouch: (criterion: string) => boolean;
}

/** What an agency's part of a workbook gives: the rows that its owner changed, free of faults where `faults` is empty. */
export interface HandedScores {
  readonly given: readonly GivenScore[];
  readonly faults: readonly FileFault[];
}

/**
 * Reads the owner's own changes out of an agency's part of a workbook: a row that still says what it said when the workbook was made
 * gives nothing, so that it never takes the place of what somebody else has said since. A row that both changed is a fault, and so
 * is one whose self-score has become another; where both say the same nothing is at fault.
 */
export const handedScores = (carried: CarriedSheet, handed: HandedSheet, against: HandedAgainst): HandedScores => {
  const before = new Map(carried.rows.map((row) => [row.criterion, row]));
  const leaves = new Map(against.reading.leaves.map((one) => [one.leaf.code, one]));
  const changed = handed.rows.filter((row) => isChanged(row, before.get(row.criterion), leaves.get(row.criterion)));
  const faultAt = faultsIn(handed);
  const typed = changed.flatMap((row) => typedFault(row, before.get(row.criterion), faultAt));
  const faulty = new Set(typed.map(({ criterion }) => criterion));
  const given = changed.flatMap((row): readonly GivenScore[] =>
    row.score === null || faulty.has(row.criterion) ? [] : [{ criterion: row.criterion, score: row.score, reason: row.reason }],
  );
  const rows = new Map(changed.map((row) => [row.criterion, row]));
  const refused = scoreFaults(against.bloc, against.reading, given, against.mayTouch).flatMap(({ criterion, fault, seen, limits }) => {
    const row = rows.get(criterion);
    return row ? [faultAt(row, fault, { seen, limits })] : [];
  });
  const moved = changed.flatMap((row) => movedFault(row, { carried, before, leaves, against, faultAt }));
  return { given, faults: [...handed.faults, ...typed, ...refused, ...moved] };
};

type FaultAt = (
  row: HandedRow,
  fault: FileFaultKind,
  more?: { readonly seen?: string | null; readonly limits?: readonly string[] },
) => FileFault;

/** Where the words are at fault the reason's cell is named, else the score's. */
const OF_REASON: ReadonlySet<FileFaultKind> = new Set<FileFaultKind | RowFaultKind>(['reasonMissing', 'reasonUnfit']);

const faultsIn =
  ({ agency, sheet }: HandedSheet): FaultAt =>
  ({ criterion, scoreCell, reasonCell }, fault, { seen = null, limits = [] } = {}) => ({
    agency,
    criterion,
    sheet,
    cell: OF_REASON.has(fault) ? reasonCell : scoreCell,
    fault,
    seen,
    limits,
  });

const isChanged = (row: HandedRow, before: CarriedRow | undefined, leaf: LeafReading | undefined): boolean => {
  const score = row.score === null || !leaf ? row.score : countedScore({ score: row.score }, leaf);
  return score !== (before?.score ?? null) || row.reason !== (before?.reason ?? null);
};

const typedFault = (row: HandedRow, before: CarriedRow | undefined, faultAt: FaultAt): readonly FileFault[] => {
  if (row.score === null) return [faultAt(row, 'scoreMissing', { limits: textsOf(before?.score ?? null) })];
  const length = row.reason === null ? null : [...row.reason].length;
  if (length === null || (length >= REASON.least && length <= REASON.most)) return [];
  return [faultAt(row, 'reasonUnfit', { seen: String(length), limits: [String(REASON.least), String(REASON.most)] })];
};

interface Moved {
  readonly carried: CarriedSheet;
  readonly before: ReadonlyMap<string, CarriedRow>;
  readonly leaves: ReadonlyMap<string, LeafReading>;
  readonly against: HandedAgainst;
  readonly faultAt: FaultAt;
}

/** What became of a changed row since the workbook was made. */
const movedFault = (row: HandedRow, { carried, before, leaves, against, faultAt }: Moved): readonly FileFault[] => {
  const leaf = leaves.get(row.criterion);
  if (!leaf) return [];
  const self = before.get(row.criterion)?.self ?? null;
  if (self !== leaf.points) return [faultAt(row, 'selfChanged', { seen: pointsText(self), limits: textsOf(leaf.points) })];
  const now = against.appraisal.rows.find(({ criterion }) => criterion === row.criterion);
  if (!now || now.revision <= carried.revision || row.score === null) return [];
  const given = now[against.pass];
  const saysTheSame = given?.score === countedScore({ score: row.score }, leaf) && given.reason === row.reason;
  return saysTheSame ? [] : [faultAt(row, 'stale', { seen: writePoints(row.score), limits: textsOf(given?.score ?? null) })];
};

const pointsText = (points: Points | null): string | null => (points === null ? null : writePoints(points));

const textsOf = (points: Points | null): readonly string[] => (points === null ? [] : [writePoints(points)]);
