import type { CellRange } from '../WorkbookView.ts';
import type { Colour } from './CellStyle.ts';

/** Cells of one sheet, named by the sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * A native chart of horizontal bars, one series, the first category on top, its value axis starting at zero.
 * `shown` is what viewers draw before anything is recalculated; both lists are as long as their ranges.
 */
export interface BarChart {
  readonly title: string;
  readonly seriesName: string;
  readonly categories: { readonly from: SheetRange; readonly shown: readonly string[] };
  /** Decimal texts such as `938.5`; `null` where the cell holds no number. */
  readonly values: { readonly from: SheetRange; readonly shown: readonly (string | null)[] };
  /** Number format of the data labels and of the axis; `General` where left out. */
  readonly numberFormat?: string;
  /** Colour of the bars; a dark blue where left out. */
  readonly colour?: Colour;
  /** Decimal text where the value axis ends; chosen by the program that shows it where left out. */
  readonly axisEnd?: string;
  /** The cells that the chart covers. */
  readonly over: CellRange;
  /** Read aloud to those who cannot see it. */
  readonly description: string;
}

/** A PNG picture that keeps its size. Lengths are millimetres. */
export interface Picture {
  readonly png: Uint8Array;
  readonly row: number;
  readonly column: number;
  /** From the left and top edge of the cell; 0 where left out. */
  readonly right?: number;
  readonly down?: number;
  readonly width: number;
  readonly height: number;
  /** Read aloud to those who cannot see it. */
  readonly description: string;
}
