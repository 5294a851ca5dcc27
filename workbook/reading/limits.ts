import { hostile } from '../archive/FileRefused.ts';

/** What a workbook may hold; `rows` and `columns` bound each sheet, the rest bounds all sheets together. */
export interface ReadingLimits {
  readonly rows: number;
  readonly columns: number;
  /** Cells that hold something or carry a style. */
  readonly cells: number;
  readonly strings: number;
  readonly merges: number;
  readonly names: number;
  readonly sheets: number;
  /** Relationships of all parts that are followed, and what the content types list. */
  readonly relationships: number;
  readonly contentTypes: number;
  readonly styles: number;
  /** `col` elements, each of which may cover as many columns as `columns` allows. */
  readonly columnRanges: number;
  readonly externalLinks: number;
  /** Characters of one text, as Excel allows them. */
  readonly text: number;
  /** Characters of all formulas, the shared ones written out. */
  readonly formulas: number;
}

export const READING_LIMITS: ReadingLimits = {
  rows: 20_000,
  columns: 512,
  cells: 400_000,
  strings: 200_000,
  merges: 20_000,
  names: 20_000,
  sheets: 1000,
  relationships: 20_000,
  contentTypes: 20_000,
  styles: 65_536,
  columnRanges: 40_000,
  externalLinks: 1000,
  text: 32_767,
  formulas: 32_000_000,
};

type Counted = Exclude<keyof ReadingLimits, 'rows' | 'columns' | 'text'>;

/** Counts what a workbook has used of its limits, and refuses it as hostile, by the limit's name, once one is passed. */
export class Allowance {
  readonly limits: ReadingLimits;
  readonly #used: Partial<Record<Counted, number>> = {};

  constructor(limits: ReadingLimits) {
    this.limits = limits;
  }

  take(what: Counted, count = 1): void {
    const used = (this.#used[what] ?? 0) + count;
    if (used > this.limits[what]) throw hostile(what);
    this.#used[what] = used;
  }

  /** Gives the text back where one cell may hold so much. */
  text(text: string): string {
    if (text.length > this.limits.text) throw hostile('text');
    return text;
  }
}
