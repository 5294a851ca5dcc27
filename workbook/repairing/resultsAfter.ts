import type { Bloc } from '#core/bloc/Bloc.ts';
import { readSheet, type SheetReading } from '#core/sheet/SheetReading.ts';
import type { FormulaResult } from '../patching/CellPatch.ts';
import { carriedYear } from '../scoring/carriedYear.ts';
import { openWorkbook, scoringSheetOf } from '../scoring/readScoringWorkbook.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { formulaResults } from './formulaResults.ts';

/**
 * What the formulas of a scoring workbook give after a change that took their results away; nothing for a workbook that carries no
 * rubric: then Excel works them out.
 */
export const resultsAfter = (before: Uint8Array, after: Uint8Array): readonly FormulaResult[] => {
  const [was, is] = [openWorkbook(before), openWorkbook(after)];
  if (!('view' in was) || !('view' in is)) return [];
  const bloc = carriedYear(is.view);
  const readings = bloc && [was.view, is.view].map((view) => readingOf(view, bloc));
  const [earlier, later] = readings ?? [];
  return bloc && earlier && later ? formulaResults(is.view, earlier, later) : [];
};

const readingOf = (view: WorkbookView, bloc: Bloc): SheetReading | null => {
  const read = scoringSheetOf(view, bloc, '');
  return 'sheet' in read ? readSheet(bloc, read.sheet) : null;
};
