import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { rubricOutline } from '#workbook/rubric/rubricOutline.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import type { OpenedRubric } from './Opened.ts';

/** The rubric that a workbook holds, with its faults; `null` where it is no rubric workbook. */
export const openRubric = (view: WorkbookView, bytes: Uint8Array): OpenedRubric | null => {
  const outline = rubricOutline(view);
  return outline && { kind: 'rubric', outline, reading: readRubricWorkbook(view), bytes };
};
