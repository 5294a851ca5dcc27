import type { Day } from '../calendar.ts';

/** Where a cell stands: the worksheet's name and an address like `F12`. */
export interface CellAddress {
  readonly sheet: string;
  readonly cell: string;
}

/** What a cell holds, as the file stores it. `noValue` is a formula whose result was never saved. */
export type CellContent =
  | { readonly type: 'blank' }
  /** `number` is the shortest decimal text of the stored binary number at Excel's 15 digits, e.g. `8.5`. */
  | { readonly type: 'number'; readonly number: string }
  /** A number that its cell format shows as a date. */
  | { readonly type: 'date'; readonly number: string; readonly day: Day | null }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly error: string }
  | { readonly type: 'noValue' };

/** One cell of a sheet, with what a check may need to know about it. */
export interface Cell {
  readonly at: CellAddress;
  readonly content: CellContent;
  /** Without the leading `=`; `null` where the cell holds no formula. */
  readonly formula: string | null;
  /** The cell format shows its number as a percentage: 0.96 is read as 96 %. */
  readonly percent: boolean;
  /** The font that the cell is shown in; legacy Vietnamese encodings are told by it. */
  readonly font: string | null;
  /** The merged range that covers the cell, as `D10:D12`; `null` where it stands alone. */
  readonly merged: string | null;
  /** The cell takes its value from another file: the name of that file. */
  readonly externalLink: string | null;
}

/** One row of the sheet that was placed at a criterion of the rubric (group, scored, bonus or deduction). */
export interface SheetRow {
  readonly criterion: string;
  /** The cell that shows the criterion's number, or its title where the sheet has no number column. */
  readonly label: Cell;
  readonly title: Cell;
  readonly self: Cell;
  /** The cells of the rule's measures by their key; a key is missing where the layout has no place for it. */
  readonly measures: ReadonlyMap<string, Cell>;
  readonly evidence: Cell | null;
  /** Where the agency explains itself (giải trình, ghi chú). */
  readonly explanation: Cell | null;
  readonly hidden: boolean;
}

/** A row of the table that stands at no criterion. */
export interface StrayRow {
  readonly at: CellAddress;
  readonly text: string;
  /** The score that hangs on it; `null` where its score cell is blank. */
  readonly self: Cell | null;
  readonly hidden: boolean;
}

/** A sum that the sheet prints. `base` is all sections together, `grand` adds bonus and takes off deductions. */
export interface PrintedTotal {
  readonly of: { readonly group: string } | 'base' | 'grand';
  readonly cell: Cell;
  /** The explanation beside it, for what concerns the whole sheet; none where the layout has no place for it. */
  readonly explanation?: Cell | null;
}

/** A document listed on the register sheet (Minh chứng) for a criterion. */
export interface RegisterEntry {
  readonly criterion: string;
  readonly cell: Cell;
}

/** A cell of our own template that no longer is what the template holds. */
export interface AlteredCell {
  readonly cell: Cell;
  readonly criterion: string | null;
  /** `cleared` is a formula that was deleted and left a blank. */
  readonly kind: 'formula' | 'cleared' | 'text' | 'number';
  /** What the template holds: a formula without `=`, a text (empty for a blank cell), or a plain decimal. */
  readonly expected: string;
}

/** A text that is stored otherwise than as plain Unicode, and could be stored so without showing anything else. */
export interface OddText {
  readonly at: CellAddress;
  /** As the file stores it. */
  readonly typed: string;
  /** What it shows: Unicode, each letter with its marks in one piece (NFC). */
  readonly text: string;
  /** The old font by whose codes it was typed; `null` where only the marks stand apart. */
  readonly font: string | null;
}

/** Something that stands far from everything else, where nobody sees it. */
export interface FarCell {
  readonly at: CellAddress;
  readonly text: string;
}

/** Whom and what a sheet says it is for; `null` where it does not say. */
export interface SheetIdentity {
  readonly bloc: string | null;
  /** The bloc's name as the sheet prints it. */
  readonly blocName: string | null;
  readonly edition: number | null;
  /** A member's code. */
  readonly agency: string | null;
  /** The agency's name as the sheet prints it. */
  readonly agencyName: string | null;
  /** `sha256:…` of the rubric that the sheet was made from. */
  readonly rubric: string | null;
}

/**
 * A scoring sheet, free of any file format: rows by criterion, with the address of every cell, so that each finding has a
 * place. `template` sheets were made by us, `foreign` ones by the bloc or the agency.
 */
/** How a sheet that is not ours was understood, for a person to confirm or correct. */
export interface SheetMapping {
  /** As Excel counts it, from 1. */
  readonly headingRow: number;
  /** Column letters by what the column is for; several self-score columns are joined by commas. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface Sheet {
  readonly origin: 'template' | 'foreign';
  readonly name: string;
  readonly identity: SheetIdentity;
  /** In the order of the worksheet; a criterion stands twice where the sheet repeats it. */
  readonly rows: readonly SheetRow[];
  readonly strays: readonly StrayRow[];
  readonly totals: readonly PrintedTotal[];
  readonly register: readonly RegisterEntry[];
  readonly altered: readonly AlteredCell[];
  /** Wherever they stand: in the rows, in the headings, in the register. Results of formulas are left out. */
  readonly oddTexts: readonly OddText[];
  readonly farCells: readonly FarCell[];
  /** Only for a foreign sheet. */
  readonly mapping?: SheetMapping;
  readonly layout: {
    readonly hasMeasureColumn: boolean;
    readonly hasEvidenceColumn: boolean;
  };
  readonly workbook: {
    readonly hiddenSheets: readonly string[];
    /** Worksheets of our template that the file lacks. */
    readonly missingSheets: readonly string[];
    readonly hasMacros: boolean;
    /** Names of other files that cells take their values from, with one such cell each. */
    readonly externalLinks: readonly { readonly file: string; readonly cell: CellAddress | null }[];
  };
}
