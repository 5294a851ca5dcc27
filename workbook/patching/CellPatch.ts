import type { CellContent } from '#core/sheet/Sheet.ts';

/** What a cell shall hold from now on. Rows and columns count from 0. */
export interface CellPatch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without the leading `=`; `null` puts the content itself, and a formula that stood there goes. */
  readonly formula: string | null;
  /** The value, or the formula's result; `noValue` is a formula whose result nobody has computed. */
  readonly content: CellContent;
  /** The font that a cell which was there before shall bear; without one it keeps its own. */
  readonly font?: string;
}

/** What a formula that stays as it is now gives, computed by whoever knows: the grid, the engine. */
export interface FormulaResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** What becomes of one cell of a worksheet. */
export type CellChange =
  | { readonly kind: 'content'; readonly formula: string | null; readonly content: CellContent; readonly font: string | null }
  | { readonly kind: 'result'; readonly content: CellContent };
