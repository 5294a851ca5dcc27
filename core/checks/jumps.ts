import type { KnownFinding } from '../findings/finding.ts';
import { pastScoreOf, type PastAgency } from '../history/PastYear.ts';
import { sizeOf, subtractPoints, writePoints, type Points } from '../points.ts';
import { scoreAgency } from '../scoring/scoreAgency.ts';
import { isBlank } from '../sheet/plainText.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { findingIn, type CheckContext } from './Check.ts';

/** A criterion jumps where it moves by half of its maximum or more, the base by a tenth of the scale. */
const ODD_SHARE = 2;
const ODD_TOTAL_SHARE = 10;

/**
 * Asks about scores that are far from the agency's own of the year before, where that is known; it never blocks. Only criteria that
 * mean the same in both rubrics are compared. A written explanation in our own workbook has answered already.
 */
export function* jumps(reading: SheetReading, { lastYear }: CheckContext): Iterable<KnownFinding> {
  const past = reading.agency === null ? undefined : lastYear?.get(reading.agency);
  if (!past || (past.edition !== null && past.edition >= reading.bloc.edition)) return;
  for (const leaf of reading.leaves) yield* jump(leaf, past, reading);
  yield* totalJump(past, reading);
}

function* jump({ leaf, points, isDropped, rows }: LeafReading, past: PastAgency, { sheet }: SheetReading): Iterable<KnownFinding> {
  const before = pastScoreOf(leaf, past)?.points;
  const isExplained = sheet.origin === 'template' && rows.some(({ explanation }) => explanation !== null && !isBlank(explanation));
  if (isDropped || points === null || before === undefined || isExplained || !isFar(points, before, leaf.max, ODD_SHARE)) return;
  yield findingIn(sheet, 'score.jump', {
    cell: rows[0]?.self ?? null,
    criterion: leaf.code,
    seen: writePoints(points),
    facts: { before, edition: past.edition, max: leaf.max },
  });
}

function* totalJump({ base: before, most, edition }: PastAgency, { bloc, agency, sheet, leaves }: SheetReading): Iterable<KnownFinding> {
  const { base } = scoreAgency(bloc, agency, new Map(leaves.map(({ leaf, points }) => [leaf.code, points])));
  const scale = bloc.rubric.scale.base;
  const isSameScale = most === null || most === scale;
  if (base === null || before === null || !isSameScale || !isFar(base, before, scale, ODD_TOTAL_SHARE)) return;
  yield findingIn(sheet, 'total.jump', {
    cell: sheet.totals.find(({ of }) => of === 'base')?.cell ?? null,
    seen: writePoints(base),
    facts: { before, edition, max: scale },
  });
}

const isFar = (now: Points, before: Points, most: Points, share: number): boolean =>
  most > 0 && now !== before && sizeOf(subtractPoints(now, before)) * share >= most;
