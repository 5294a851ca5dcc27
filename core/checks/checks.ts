import { alteredCells } from './alteredCells.ts';
import type { Check } from './Check.ts';
import { citedResults } from './citedResults.ts';
import { evidence } from './evidence.ts';
import { jumps } from './jumps.ts';
import { measureCells } from './measureCells.ts';
import { printedTotals } from './printedTotals.ts';
import { rowPresence } from './rowPresence.ts';
import { scoreCells } from './scoreCells.ts';
import { farCells } from './farCells.ts';
import { sumsAboveCaps } from './sumsAboveCaps.ts';
import { textForms } from './textForms.ts';
import { workbookState } from './workbookState.ts';

/** Every check of a sheet. A new one is a file beside these and a line here. */
export const checks: readonly Check[] = [
  workbookState,
  rowPresence,
  scoreCells,
  measureCells,
  alteredCells,
  evidence,
  citedResults,
  textForms,
  farCells,
  printedTotals,
  sumsAboveCaps,
  jumps,
];
