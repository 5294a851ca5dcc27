import { plainTable } from '../paper/plainTable.ts';
import { across, joined, text } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import type { ModelContent, ModelSheet, WorkbookModel } from '../writing/WorkbookModel.ts';

interface ListColumn {
  readonly heading: string;
  readonly width: number;
  /** What Excel offers in its cells; too long a list is not offered. */
  readonly choices?: readonly string[];
}

export interface ListBook {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly ListColumn[];
  readonly lines: readonly (readonly ModelContent[])[];
}

const HEADING_ROW = 2;
/** Empty lines below the last entry, to write on. */
const SPARE = 40;
/** Excel takes 255 characters in a list of choices. */
const MOST_CHARACTERS = 255;

/** A list that is filled in, one entry a row, and imported again: a title, a hint, headings and empty lines to write on. */
export const listWorkbook = ({ sheet, title, hint, columns, lines }: ListBook): WorkbookModel => {
  const last = columns.length - 1;
  const spare = Array.from({ length: SPARE }, () => columns.map(() => text('')));
  const all = [...lines, ...spare];
  const piece = joined([
    across(0, 0, last, text(title), paperStyle.title),
    across(1, 0, last, text(hint), paperStyle.hint),
    plainTable(
      HEADING_ROW,
      columns.map(({ heading, width }) => ({ heading, width, align: 'left' as const })),
      all,
    ),
  ]);
  const validations = columns.flatMap(({ choices = [] }, column): NonNullable<ModelSheet['validations']> => {
    if (choices.length === 0 || choices.join(',').length > MOST_CHARACTERS) return [];
    const range = { top: HEADING_ROW + 1, bottom: HEADING_ROW + all.length, left: column, right: column };
    return [{ ranges: [range], rule: { type: 'list', values: [...choices] } }];
  });
  return {
    properties: { title, creator: 'Giao Ước', application: 'Giao Ước' },
    sheets: [
      {
        name: sheet,
        cells: piece.cells,
        merges: piece.merges,
        columns: columns.map(({ width }, column) => ({ column, width })),
        rows: [{ row: 1, height: 36 }, ...piece.rows],
        frozen: { rows: HEADING_ROW + 1, columns: 0 },
        validations,
        print: { orientation: 'landscape', margins: { left: 15, right: 15, top: 15, bottom: 15 } },
      },
    ],
  };
};
