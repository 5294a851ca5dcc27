import type { FindingCode, KnownFinding } from '../findings/finding.ts';
import { isRefusal } from '../findings/severity.ts';
import type { Found } from './Found.ts';

/** Faults by which a score breaks the rubric, whatever else the sheet is like. */
const BREAKS_RUBRIC: ReadonlySet<FindingCode> = new Set(['score.aboveMax', 'score.belowMin', 'score.offStep', 'score.notALevel']);

/** Faults by which a score has no certain reading, where it has none. */
const UNREADABLE: ReadonlySet<FindingCode> = new Set([
  'row.missing',
  'row.repeated',
  'cell.merged',
  'cell.error',
  'cell.notNumber',
  'cell.noCachedValue',
  'score.missing',
  'measure.missing',
  'measure.impossible',
]);

/**
 * The findings that keep a sheet out of the ranking: it cannot be used at all, a score breaks the rubric, has no single certain
 * reading, or stands in a row that nobody can place. Empty for a sheet that counts. Faults of evidence, form and formula never
 * keep anybody out.
 */
export const keptOutBy = ({ findings, reading }: Found): readonly KnownFinding[] => {
  const unread = new Set(reading.leaves.filter(({ isDropped, points }) => !isDropped && points === null).map(({ leaf }) => leaf.code));
  const isStrayScore = ({ code, cell }: KnownFinding): boolean =>
    code === 'row.unknown' && reading.sheet.strays.some(({ at, self }) => self !== null && at.cell === cell);
  return findings.filter(
    (finding) =>
      isRefusal(finding) ||
      BREAKS_RUBRIC.has(finding.code) ||
      isStrayScore(finding) ||
      (UNREADABLE.has(finding.code) && finding.criterion !== null && unread.has(finding.criterion)),
  );
};
