import type { KnownFinding } from '#core/findings/finding.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { closest } from '#core/closest.ts';
import { plainWords } from '../rubric/BookSheet.ts';
import { openWorkbook } from '../scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '../writing/writeWorkbook.ts';
import type { PlacedMark } from './DraftMark.ts';
import { draftWorkbook } from './draftWorkbook.ts';
import { readDraft } from './readDraft.ts';

/** What becomes of a file with a bloc's own printed rubric. */
export type DraftOutcome =
  /** A rubric workbook for the chair to edit, with every place that is marked in it. */
  | {
      readonly is: 'draft';
      readonly bytes: Uint8Array;
      readonly marks: readonly PlacedMark[];
      readonly sheet: string;
      readonly criteria: number;
    }
  | { readonly is: 'refused'; readonly finding: KnownFinding }
  /** No visible worksheet, or not the one that was named, holds a table of criteria and points. */
  | { readonly is: 'noTable' }
  | { readonly is: 'noSheet'; readonly suggestion: string | null; readonly sheets: readonly string[] };

/**
 * Makes a rubric workbook of a bloc's own printed table in an .xlsx file. Codes come from the printed numbers; levels, days, counts and
 * caps from the printed words. Whatever is not certain is marked and left to the chair.
 *
 * @param sheetName the worksheet to read; `null` for the one that holds most criteria
 * @param messages the language of the workbook and of its marks
 */
export const draftRubric = (bytes: Uint8Array, sheetName: string | null, messages: Catalogue): DraftOutcome => {
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) return { is: 'refused', finding: opened.refusal };
  const sheets = opened.view.sheets.map(({ name }) => name);
  if (sheetName !== null && !sheets.some((name) => plainWords(name) === plainWords(sheetName))) {
    return { is: 'noSheet', suggestion: closest(sheetName, sheets), sheets };
  }
  const draft = readDraft(opened.view, sheetName);
  if (!draft) return { is: 'noTable' };
  const { model, marks } = draftWorkbook(draft, messages);
  return { is: 'draft', bytes: writeWorkbook(model), marks, sheet: draft.sheet, criteria: draft.criteria };
};
