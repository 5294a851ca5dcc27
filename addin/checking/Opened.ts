import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import type { VerifiedRanking } from '#core/messages/verificationText.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { RubricReading } from '#workbook/rubric/readRubricWorkbook.ts';
import type { RubricOutline } from '#workbook/rubric/rubricOutline.ts';
import type { AskedTable } from './AskedTable.ts';

/** A workbook that was read and checked as it stood at one moment. */
export interface OpenedSheet {
  readonly kind: 'sheet';
  readonly bloc: Bloc;
  /** Whose sheet it says it is; `null` where that is no member of the bloc. */
  readonly member: Member | null;
  readonly report: Report;
  readonly rubricHash: string;
  /** What was read, and what is sent. */
  readonly bytes: Uint8Array;
  /** Where it is a table that is not ours: a person confirms how it was understood. */
  readonly table: AskedTable | null;
}

/** The workbook in which a chair writes a bloc's year and its rubric, as it stood at one moment. */
export interface OpenedRubric {
  readonly kind: 'rubric';
  readonly outline: RubricOutline;
  readonly reading: RubricReading;
  /** What was read, and what is published. */
  readonly bytes: Uint8Array;
}

/** A combined ranking workbook: what working it out anew came to; `null` where what it carries is spoilt. */
export interface OpenedRanking {
  readonly kind: 'ranking';
  readonly verified: VerifiedRanking | null;
}

/** What the open workbook is: a scoring sheet, a rubric, a ranking, or the one finding that says why it is none of them. */
export type Opened = OpenedSheet | OpenedRubric | OpenedRanking | RefusedFile;

export interface RefusedFile {
  readonly kind: 'refused';
  readonly finding: KnownFinding;
  /** Where the bloc's year is known and only the table was not found: a person may say where it is. */
  readonly table?: AskedTable;
}
