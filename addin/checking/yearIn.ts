import type { Bloc } from '#core/bloc/Bloc.ts';
import { carriedYear } from '#workbook/scoring/carriedYear.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';

/** The bloc's year that a workbook of ours carries; `null` where it is none. */
export const yearIn = (bytes: Uint8Array): Bloc | null => {
  const opened = openWorkbook(bytes);
  return 'view' in opened ? carriedYear(opened.view) : null;
};
