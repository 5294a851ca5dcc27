import type { Day } from '#core/calendar.ts';
import type { CellRange } from '../WorkbookView.ts';
import type { CellStyle, Colour, FontStyle, StyleOverlay } from './CellStyle.ts';
import type { BarChart, Picture } from './Drawing.ts';
import type { PrintSetup } from './PrintSetup.ts';
import type { Validation } from './Validation.ts';

/** A stretch of a rich text. What is left out comes from the cell's own font. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** What a formula came to when the model was made. Viewers show it; Excel works it out again. */
export type CachedValue =
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly error: ErrorValue };

export type ErrorValue = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A';

/**
 * What a cell holds. `number` is decimal text (`8.5`, `-10`, `1.5e-7`) that is written as it stands, so that no exact decimal passes through
 * a binary float. A formula has no leading `=`, English function names and commas. Text is always text, whatever it starts with.
 */
export type ModelContent =
  | { readonly type: 'blank' }
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'richText'; readonly runs: readonly TextRun[] }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** Shown as dd/mm/yyyy where the style has no number format. From March 1900 on. */
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'formula'; readonly formula: string; readonly value: CachedValue };

/** Row and column count from 0. A position holds one cell. */
export interface ModelCell {
  readonly row: number;
  readonly column: number;
  readonly content: ModelContent;
  readonly style?: CellStyle;
}

export interface ColumnFormat {
  /** From 0. */
  readonly column: number;
  /** In characters of the default font, as Excel shows it when the column's edge is dragged; Excel's own where left out. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** The style of the column's cells that the model does not name. */
  readonly style?: CellStyle;
}

export interface RowFormat {
  /** From 0. */
  readonly row: number;
  /** Points, 0 – 409.5; the program's own where left out. */
  readonly height?: number;
  readonly hidden?: boolean;
}

/** What a person may still do on the protected sheet. Selecting cells is allowed unless taken away. */
export type ProtectedAction =
  | 'formatCells'
  | 'formatColumns'
  | 'formatRows'
  | 'insertRows'
  | 'insertColumns'
  | 'insertHyperlinks'
  | 'deleteRows'
  | 'deleteColumns'
  | 'sort'
  | 'autoFilter'
  | 'pivotTables';

export interface SheetProtection {
  readonly allowed?: readonly ProtectedAction[];
  readonly lockedCellsUnselectable?: boolean;
  /** Left out: anybody may lift the protection. Hash and salt are base64. */
  readonly password?: { readonly algorithm: string; readonly hash: string; readonly salt: string; readonly spins: number };
}

/** A later format of a sheet yields to an earlier one. `formula` is written for the top left cell of the first range. */
export type ConditionalFormat =
  | {
      readonly type: 'expression';
      readonly ranges: readonly CellRange[];
      readonly formula: string;
      readonly overlay: StyleOverlay;
      readonly stopIfTrue?: boolean;
    }
  /** Bars from zero to `max` (decimal text), or to the largest value where left out. */
  | { readonly type: 'dataBar'; readonly ranges: readonly CellRange[]; readonly colour: Colour; readonly max?: string };

/** A link to a cell of this workbook. */
export interface InternalLink {
  readonly from: CellRange;
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
  /** At most 255 characters. */
  readonly tip?: string;
}

export interface ModelSheet {
  /** 1 – 31 characters without `[ ] : * ? / \`, not beginning or ending with an apostrophe, unlike every other whatever the case. */
  readonly name: string;
  /** `visible` where left out; at least one sheet is. */
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: readonly ModelCell[];
  readonly columns?: readonly ColumnFormat[];
  readonly rows?: readonly RowFormat[];
  readonly merges?: readonly CellRange[];
  /** How many rows and columns stand still while the rest scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The range whose first row carries filter buttons. */
  readonly filter?: CellRange;
  readonly print?: PrintSetup;
  readonly protection?: SheetProtection;
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly links?: readonly InternalLink[];
  readonly charts?: readonly BarChart[];
  readonly pictures?: readonly Picture[];
  readonly tabColour?: Colour;
  readonly gridLinesHidden?: boolean;
  /** Percent, 10 – 400. */
  readonly zoom?: number;
  /** Where the cursor stands when the sheet is opened; the first cell that scrolls where left out. */
  readonly activeCell?: { readonly row: number; readonly column: number };
}

export interface ModelName {
  readonly name: string;
  /** A formula without the leading `=`. `sheetReference` writes one that is quoted and absolute. */
  readonly refersTo: string;
  /** The sheet whose name it is; the whole workbook's where left out. */
  readonly sheet?: string;
  readonly hidden?: boolean;
}

/** A part that travels inside the file and that Excel keeps. `xml` is one root element, in UTF-8, without an XML declaration. */
export interface CustomXmlItem {
  readonly xml: string;
  /** A GUID in braces: `{6F1C0B7E-0001-4A00-9000-000000000001}`. */
  readonly itemId: string;
  /** The namespaces that the part uses. */
  readonly schemas: readonly string[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly creator: string;
  readonly subject?: string;
  /** Instants such as `2026-11-22T03:00:00Z`. Nothing is written where left out, for the writer has no clock. */
  readonly created?: string;
  readonly modified?: string;
  /** The program's name. Not `Microsoft Excel`, whose cached values other programs believe unseen. */
  readonly application?: string;
  /** Texts by name, shown under File, Info, Properties, Custom. */
  readonly custom?: readonly { readonly name: string; readonly value: string }[];
}

/**
 * A workbook to be written, as plain data. Equal models give equal bytes.
 * All rows and columns count from 0, and ranges include both their ends.
 */
export interface WorkbookModel {
  readonly properties: DocumentProperties;
  /** Times New Roman 12 where left out. */
  readonly defaultFont?: Required<Pick<FontStyle, 'name' | 'size'>>;
  /** At least one. The first visible one stands open unless `openSheet` names another. */
  readonly sheets: readonly ModelSheet[];
  readonly openSheet?: string;
  readonly names?: readonly ModelName[];
  readonly customXml?: readonly CustomXmlItem[];
  /** Whether the program works every formula out again when it opens the file; yes where left out. */
  readonly recalculated?: boolean;
}
