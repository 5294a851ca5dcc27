/** What should have stood in a cell of a rubric workbook. */
export type BookExpected =
  | { readonly is: 'number' | 'text' | 'day' | 'yearlyDay' | 'target' | 'criterionAbove' | 'untouched' }
  /** One cell for one value: no merged ones; no percent format; a code without signs that nobody sees and without spaces. */
  | { readonly is: 'unmerged' | 'withoutPercent' | 'code' }
  /** A heading, name or title that stands there only once. */
  | { readonly is: 'once'; readonly title: string }
  /** Points on the grid of the scale's decimals. */
  | { readonly is: 'decimals'; readonly count: number }
  | { readonly is: 'atMost'; readonly count: number }
  | { readonly is: 'words'; readonly names: readonly string[] }
  /** The column is of no use to what the row says; `title` is its way of scoring, or the kind of its row. */
  | { readonly is: 'blank'; readonly title: string }
  | { readonly is: 'heading' | 'section'; readonly title: string }
  | { readonly is: 'sheet'; readonly sheet: string }
  /** A band that begins where the one below it ends. */
  | { readonly is: 'noGap'; readonly from: number }
  /** What the reader of a bloc's file asks for, in its own phrase. */
  | { readonly is: 'field'; readonly expected: string };

/** One fault of a rubric workbook, at the cell where a person mends it. */
export interface BookFault {
  readonly sheet: string;
  readonly cell: string;
  /** As the cell shows it; empty where it is blank. */
  readonly seen: string;
  readonly expected: BookExpected;
  /** The word or code that was probably meant. */
  readonly suggestion: string | null;
}
