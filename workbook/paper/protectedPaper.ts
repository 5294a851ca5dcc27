import type { ModelCell, SheetProtection } from '../writing/WorkbookModel.ts';

/** Nothing is typed over by mistake, and anybody may still widen a column; without a password, for the paper is the bloc's own. */
export const PROTECTED: SheetProtection = { allowed: ['formatCells', 'formatRows', 'formatColumns'] };

/** The cells of one row open for typing: names under signatures. */
export const unlockedRow = (cells: readonly ModelCell[], row: number): readonly ModelCell[] =>
  cells.map((cell) => (cell.row === row ? { ...cell, style: { ...cell.style, unlocked: true } } : cell));
