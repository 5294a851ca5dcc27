import type { CellRange } from '../WorkbookView.ts';

/**
 * What may be typed into a cell. `min`, `max`, `formula` and `source` are formulas without the leading `=`, written for the
 * top left cell of the first range (a plain number is a formula too). An end that is left out is open.
 */
export type ValidationRule =
  | { readonly type: 'decimal' | 'whole' | 'date' | 'textLength'; readonly min?: string; readonly max?: string }
  /** The values themselves: no comma inside one, 255 characters together. */
  | { readonly type: 'list'; readonly values: readonly string[] }
  /** The values stand in cells: `'Danh mục'!$A$2:$A$9` or a defined name. */
  | { readonly type: 'listFrom'; readonly source: string }
  | { readonly type: 'custom'; readonly formula: string };

/** A title of 32 characters at most over a text of 255 at most. */
export interface ValidationText {
  readonly title: string;
  readonly text: string;
}

export interface Validation {
  readonly ranges: readonly CellRange[];
  readonly rule: ValidationRule;
  /** A blank cell passes where left out. */
  readonly allowBlank?: boolean;
  /** Shown while the cell is selected. */
  readonly prompt?: ValidationText;
  /** Shown when something else was typed. `stop`, where left out, does not let it in; the others ask or tell. */
  readonly error?: ValidationText & { readonly style?: 'stop' | 'warning' | 'information' };
}
