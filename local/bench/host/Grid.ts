import type { CellRange } from '#workbook/WorkbookView.ts';

/** What a cell holds, as Excel's `values` shows it: `''` where it is blank, `#DIV/0!` and the like where it is an error. */
export type CellValue = string | number | boolean;

export interface GridCell {
  readonly value: CellValue;
  readonly isError: boolean;
  /** Without the leading `=`; `null` where there is none. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** `#RRGGBB`; `null` where nothing fills the cell. */
  readonly fill: string | null;
  readonly font: string;
  readonly bold: boolean;
  readonly isLocked: boolean;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** The protection lets cells be formatted (`formatCells`). */
  readonly allowsFormatting: boolean;
}

export interface GridName {
  readonly name: string;
  /** Without the leading `=`, e.g. `'Tự chấm'!$D$5`. */
  readonly refersTo: string;
  readonly isVisible: boolean;
  /** The id of the sheet that the name belongs to; `null` for the workbook. */
  readonly sheetId: string | null;
}

/** What a cell shall hold. A formula's value is left to whoever calculates. */
export interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What changes in the look of some cells; what is left out stays. */
export interface CellPaint {
  readonly fill?: string | null;
  readonly font?: string;
  readonly bold?: boolean;
}

export type GridEvent =
  | { readonly kind: 'changed'; readonly sheetId: string; readonly area: CellRange; readonly by: 'person' | 'addin' }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: CellRange }
  | { readonly kind: 'activated'; readonly sheetId: string };

/**
 * The workbook that the host answers for: the one on the screen, or one in memory. Rows and columns count from 0.
 * A grid does what it is told; what Excel would refuse (a locked cell of a protected sheet) is refused by the host before.
 */
export interface Grid {
  readonly fileName: string;
  /** Whether formulas are calculated again when a cell changes; otherwise they keep the results that the file brought. */
  readonly calculates: boolean;
  readonly sheets: () => readonly GridSheet[];
  readonly names: () => readonly GridName[];
  readonly cell: (sheetId: string, row: number, column: number) => GridCell;
  /** The smallest area around all that holds something (or is formatted, unless `valuesOnly`); `null` where nothing does. */
  readonly used: (sheetId: string, valuesOnly: boolean) => CellRange | null;
  readonly merges: (sheetId: string) => readonly CellRange[];
  readonly isRowHidden: (sheetId: string, row: number) => boolean;
  readonly isColumnHidden: (sheetId: string, column: number) => boolean;
  readonly write: (sheetId: string, entries: readonly CellEntry[]) => void;
  readonly paint: (sheetId: string, area: CellRange, paint: CellPaint) => void;
  readonly setNumberFormats: (sheetId: string, cells: readonly { row: number; column: number; numberFormat: string }[]) => void;
  readonly setProtected: (sheetId: string, isProtected: boolean) => void;
  readonly active: () => string;
  readonly activate: (sheetId: string) => void;
  readonly selection: () => { readonly sheetId: string; readonly area: CellRange };
  readonly select: (sheetId: string, area: CellRange) => void;
  /** Resolves when no formula is left to calculate. */
  readonly settled: () => Promise<void>;
  /** Gives back the way to stop listening. */
  readonly listen: (listener: (event: GridEvent) => void) => () => void;
  /** The workbook as it is now. Untouched, it is the file that was opened, byte for byte. */
  readonly toXlsx: () => Promise<Uint8Array>;
}
