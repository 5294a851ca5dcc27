import type { Catalogue } from '#core/messages/Catalogue.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { across, BLANK, cell, joined, number, text } from '../paper/SheetBuilder.ts';
import { INPUT_FILL, paperStyle, tableCell } from '../paper/styles.ts';
import { sheetReference } from '../writing/sheetReference.ts';
import type { ModelCell, ModelSheet } from '../writing/WorkbookModel.ts';
import { DATA_SHEET, REGISTER } from './columns.ts';

const WIDTHS = [6, 13, 20, 20, 14, 26, 44, 30] as const;
const LAST = REGISTER.link;

/** The sheet where an agency lists its documents, one a line, each under the code of its criterion. */
export const registerSheet = (bloc: Bloc, messages: Catalogue): ModelSheet => {
  const { register } = messages.scoringSheet;
  const columns = register.columns;
  const titles = [
    columns.number,
    columns.criterion,
    columns.kind,
    columns.symbol,
    columns.date,
    columns.issuer,
    columns.about,
    columns.link,
  ];
  const headingRow = REGISTER.firstRow - 1;
  const { cells, merges, rows } = joined([
    across(0, 0, LAST, text(register.title({ year: bloc.edition })), paperStyle.title),
    across(1, 0, LAST, text(bloc.name), paperStyle.italic),
    {
      cells: titles.map((title, column) => cell(headingRow, column, text(title), paperStyle.heading)),
      rows: [{ row: headingRow, height: 22 }],
    },
    { cells: Array.from({ length: REGISTER.rows }, (_, index) => entryRow(index)).flat() },
  ]);
  const entries = { top: REGISTER.firstRow, bottom: REGISTER.firstRow + REGISTER.rows - 1 };
  return {
    name: messages.scoringSheet.sheets.register,
    cells,
    merges,
    rows,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    frozen: { rows: REGISTER.firstRow, columns: 0 },
    protection: { allowed: ['formatRows', 'formatColumns', 'sort', 'autoFilter'] },
    validations: [
      {
        ranges: [{ ...entries, left: REGISTER.criterion, right: REGISTER.criterion }],
        rule: { type: 'listFrom', source: sheetReference(DATA_SHEET, codeRange(bloc)) },
      },
    ],
    print: {
      orientation: 'landscape',
      margins: { left: 20, right: 15, top: 15, bottom: 15 },
      repeatedRows: { first: headingRow, last: headingRow },
      area: { top: 0, left: 0, bottom: entries.bottom, right: LAST },
      footer: { right: pageFoot(messages) },
    },
    activeCell: { row: REGISTER.firstRow, column: REGISTER.criterion },
  };
};

const entryRow = (index: number): readonly ModelCell[] => {
  const row = REGISTER.firstRow + index;
  const open = (horizontal: 'left' | 'center', numberFormat?: string) =>
    tableCell({ horizontal, unlocked: true, fill: INPUT_FILL, ...(numberFormat === undefined ? {} : { numberFormat }) });
  return [
    cell(row, REGISTER.number, number(String(index + 1)), tableCell({ horizontal: 'center' })),
    cell(row, REGISTER.criterion, BLANK, open('center', '@')),
    cell(row, REGISTER.kind, BLANK, open('left')),
    cell(row, REGISTER.symbol, BLANK, open('left', '@')),
    cell(row, REGISTER.date, BLANK, open('center', 'dd/mm/yyyy')),
    cell(row, REGISTER.issuer, BLANK, open('left')),
    cell(row, REGISTER.about, BLANK, open('left')),
    cell(row, REGISTER.link, BLANK, open('left')),
  ];
};

/** Where the hidden sheet lists the codes that may be chosen. */
export const codeRange = (bloc: Bloc) => ({ top: 0, bottom: leavesOf(bloc.rubric).length - 1, left: 3, right: 3 });
