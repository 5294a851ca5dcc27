import type { CellContent } from '#core/sheet/Sheet.ts';

/** A piece of a text that is shown in one font. */
export interface TextRun {
  readonly text: string;
  readonly font: string | null;
}

/** A cell of a workbook that was read: its content and what its style says, by row and column counted from 0. */
export interface ViewCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Without the leading `=`; a shared formula is written out for its own cell; `null` where there is none. */
  readonly formula: string | null;
  readonly percent: boolean;
  /** The font that most of the cell's text is shown in. */
  readonly font: string | null;
  /** The pieces of a text that is shown in several fonts; `null` where `font` shows it all. */
  readonly runs: readonly TextRun[] | null;
  /** The style lets a person change the cell on a protected sheet. */
  readonly unlocked: boolean;
  readonly bold: boolean;
  /** Excel's number format code, `General` where none. */
  readonly numberFormat: string;
  /** Solid fill colour as RRGGBB; `null` where none. */
  readonly fill: string | null;
}

/** Rows and columns counted from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ViewSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Only cells that hold something or carry a style; by `row * COLUMNS + column`. Use `cellAt`. */
  readonly cells: ReadonlyMap<number, ViewCell>;
  /** The few cells that hold something beyond the rows and columns that are read; they count for nothing else. */
  readonly farCells: readonly ViewCell[];
  /** How many rows and columns reach as far as the last cell that holds something. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Widths in characters by column and heights in points by row, where the file sets them. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly isProtected: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** An .xlsx file that passed every guard, as plain data. Checks read this and never the file. */
export interface WorkbookView {
  readonly sheets: readonly ViewSheet[];
  readonly names: readonly DefinedName[];
  /** The text of each custom XML item (not its properties part), in file order. */
  readonly customXml: readonly string[];
  readonly hasMacros: boolean;
  /** The files that external links point to, by the index that formulas use (`[1]` is the first). */
  readonly externalFiles: readonly string[];
  readonly date1904: boolean;
  /** As docProps/app.xml says, e.g. `Microsoft Excel`; `null` where it does not. */
  readonly application: string | null;
}

export const COLUMNS = 16_384;

export const cellKey = (row: number, column: number): number => row * COLUMNS + column;

export const cellAt = (sheet: ViewSheet, row: number, column: number): ViewCell | undefined => sheet.cells.get(cellKey(row, column));
