import type { Bloc } from '#core/bloc/Bloc.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { addressOf, readAddress } from '#workbook/address.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { CRITERIA_COLUMNS, type CriteriaColumn } from '#workbook/rubric/criteriaColumns.ts';
import { CARRIED_SHEET, rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { cellAt, cellKey, type ViewCell, type ViewSheet, type WorkbookView } from '#workbook/WorkbookView.ts';

export const vietnamese = messagesOf('vi');

export const bookOf = (bloc: Bloc): WorkbookView => readWorkbook(writeWorkbook(rubricWorkbook(bloc, vietnamese)));

/** Without what travels along unseen: the visible sheets alone. */
export const visibleOnly = (view: WorkbookView): WorkbookView => ({
  ...view,
  sheets: view.sheets.filter(({ name }) => name !== CARRIED_SHEET),
});

const sheetNamed = (view: WorkbookView, name: string): ViewSheet => {
  const found = view.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

const textAt = (sheet: ViewSheet, row: number, column: number): string => {
  const content = cellAt(sheet, row, column)?.content;
  return content?.type === 'text' ? content.text : '';
};

/** The cell of a criterion, or of the so-manieth row below it. */
export const criterionCell = (view: WorkbookView, code: string, column: CriteriaColumn, below = 0): string => {
  const sheet = sheetNamed(view, 'Tiêu chí');
  for (let row = 4; row < sheet.rowCount; row++) {
    if (textAt(sheet, row, 0) === code) return `Tiêu chí!${addressOf(row + below, CRITERIA_COLUMNS.indexOf(column))}`;
  }
  throw new Error(`no criterion ${code}`);
};

/** The cell beside a name in a part of the sheet of the bloc, or in the so-manieth line of a table. */
export const blocCell = (view: WorkbookView, section: string, name: string, line?: number): string => {
  const sheet = sheetNamed(view, 'Khối');
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row);
  const start = rows.find((row) => textAt(sheet, row, 0) === section) ?? -1;
  if (line === undefined) {
    const row = rows.find((one) => one > start && textAt(sheet, one, 0) === name);
    if (row !== undefined) return `Khối!${addressOf(row, 1)}`;
  } else {
    const column = Array.from({ length: sheet.columnCount }, (_, at) => at).find((at) => textAt(sheet, start + 1, at) === name);
    if (column !== undefined) return `Khối!${addressOf(start + 2 + line, column)}`;
  }
  throw new Error(`no ${name} in ${section}`);
};

export type Written = string | number | boolean | null;

const contentOf = (value: Written): CellContent => {
  if (value === null) return { type: 'blank' };
  if (typeof value === 'number') return { type: 'number', number: String(value) };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value.startsWith('#') ? { type: 'error', error: value } : { type: 'text', text: value };
};

const PLAIN: Omit<ViewCell, 'row' | 'column' | 'content'> = {
  formula: null,
  percent: false,
  font: null,
  runs: null,
  unlocked: true,
  bold: false,
  numberFormat: 'General',
  fill: null,
};

/** The workbook with something else in one cell, named as `Tiêu chí!F7`. */
export const withCell = (view: WorkbookView, place: string, value: Written): WorkbookView => {
  const [name = '', address = ''] = place.split('!');
  const at = readAddress(address);
  if (!at) throw new Error(`no cell ${place}`);
  const sheet = sheetNamed(view, name);
  const cell: ViewCell = { ...(cellAt(sheet, at.row, at.column) ?? { ...PLAIN, ...at }), content: contentOf(value) };
  const changed: ViewSheet = {
    ...sheet,
    cells: new Map([...sheet.cells, [cellKey(at.row, at.column), cell]]),
    rowCount: Math.max(sheet.rowCount, at.row + 1),
    columnCount: Math.max(sheet.columnCount, at.column + 1),
  };
  return { ...view, sheets: view.sheets.map((one) => (one === sheet ? changed : one)) };
};
