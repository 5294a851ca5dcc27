import type { Points } from '../points.ts';
import type { FileFault } from './FileFault.ts';

/** A row of an appraiser's workbook as it came back, with the cells where a person mends it. */
export interface HandedRow {
  readonly criterion: string;
  /** `null` where the cell is blank. As it was typed: a deduction may bear a sign. */
  readonly score: Points | null;
  readonly reason: string | null;
  readonly scoreCell: string;
  readonly reasonCell: string;
}

/** An agency's part of an appraiser's workbook as it came back. Rows that cannot be read are among the faults instead. */
export interface HandedSheet {
  readonly agency: string;
  /** The name of the worksheet, which a person may have changed. */
  readonly sheet: string;
  readonly rows: readonly HandedRow[];
  readonly faults: readonly FileFault[];
}
