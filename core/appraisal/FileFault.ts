import type { RowFaultKind } from './RowFault.ts';

/** Why an appraiser's workbook cannot be taken in: what any list of scores may lack, and what only a workbook can. */
export type FileFaultKind =
  | RowFaultKind
  /** The worksheet of an agency is gone. */
  | 'sheetMissing'
  /** The row of a criterion is gone. */
  | 'rowMissing'
  /** What stands there is no number with one certain reading. */
  | 'notNumber'
  /** The cell is merged with those of other rows. */
  | 'merged'
  /** Words without a score, or a score that was given before and is gone. */
  | 'scoreMissing'
  /** Shorter or longer than a reason may be: `limits` are the least and the most characters. */
  | 'reasonUnfit'
  /** The agency has changed its self-score since: `limits` holds the new one. */
  | 'selfChanged'
  /** Somebody else has appraised the row since: `limits` holds their score. */
  | 'stale'
  /** The person may not appraise this agency (any more). */
  | 'recused'
  /** The agency's sheet was withdrawn, returned, or is closed for this turn. */
  | 'notOpen';

/** One fault of an appraiser's workbook, at the cell where a person mends it. */
export interface FileFault {
  readonly agency: string;
  readonly criterion: string | null;
  readonly sheet: string;
  readonly cell: string;
  readonly fault: FileFaultKind;
  /** As the cell shows it, or points as decimal text; `null` where that does not matter. */
  readonly seen: string | null;
  readonly limits: readonly string[];
}

/** Why an appraiser's workbook is not even looked into. */
export type FileRefusal = 'unreadable' | 'foreign' | 'otherBloc' | 'otherPeriod' | 'otherRubric' | 'otherPerson' | 'otherTurn' | 'tooMany';
