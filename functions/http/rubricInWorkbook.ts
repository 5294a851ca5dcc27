import type { Bloc } from '#core/bloc/Bloc.ts';
import { Problem } from '#core/problem.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';

/**
 * The bloc's year that a rubric workbook spells out, or all of its faults.
 * Errors: `rubric.unreadable` where the bytes are no workbook.
 */
export const rubricInWorkbook = (bytes: Uint8Array): { readonly bloc: Bloc } | { readonly faults: readonly BookFault[] } => {
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) throw new Problem('rubric.unreadable', { findings: [opened.refusal] });
  return readRubricWorkbook(opened.view);
};
