import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { asSenders } from '#workbook/foreign/sheetOwner.ts';
import { NO_CHOICE, type TableChoice } from '#workbook/foreign/TableChoice.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { unpacker } from '../unpacker.ts';

/** What a workbook is held against. */
export interface Expectation {
  readonly bloc: Bloc;
  /** `sha256:…` of the bloc's rubric. */
  readonly rubricHash: string;
  readonly agency: string;
  /** The day on which it is sent, by which a criterion only warns or blocks. */
  readonly today?: Day;
  /** What the sender says of a table of the agency's own. */
  readonly choice?: TableChoice;
}

/** A report, or the one finding that says why there is none. */
export type CheckedWorkbook = { readonly report: Report } | { readonly refusal: KnownFinding };

/** Nobody sends the name of a file along. */
const NO_NAME = '';

/** Reads and checks a workbook with the same core that pane and command line have. The same bytes of the same day always give the same. */
export const checkedWorkbook = (
  bytes: Uint8Array,
  { bloc, rubricHash, agency, today, choice = NO_CHOICE }: Expectation,
): CheckedWorkbook => {
  const opened = openWorkbook(bytes, unpacker);
  if ('refusal' in opened) return opened;
  const read = scoringSheetOf(opened.view, bloc, NO_NAME, { ...choice, agency: choice.agency === agency ? agency : null });
  if ('refusal' in read) return read;
  return { report: checkSheet(bloc, asSenders(read.sheet, bloc, agency), { rubricHash, expectedAgency: agency, ...(today && { today }) }) };
};
