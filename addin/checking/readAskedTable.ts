import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import { columnLetters } from '#workbook/address.ts';
import { textAt } from '#workbook/coreCell.ts';
import { doubleHeading } from '#workbook/foreign/ScoringTable.ts';
import type { ViewSheet, WorkbookView } from '#workbook/WorkbookView.ts';
import type { AskedTable } from './AskedTable.ts';

const MOST_COLUMNS = 40;
const MOST_ROWS = 30;

/**
 * The worksheets of a file, the columns of one of them and what they were found to be.
 *
 * @param found the sheet that was read; where none was, the worksheet to look at, or the first that is seen
 */
export const readAskedTable = (view: WorkbookView, bloc: Bloc, found: Sheet | string | null): AskedTable | null => {
  const read = typeof found === 'object' ? found : null;
  const wanted = read?.name ?? found;
  const sheet = view.sheets.find(({ name }) => name === wanted) ?? view.sheets.find(({ visibility }) => visibility === 'visible');
  if (!sheet) return null;
  const headingRow = read?.mapping?.headingRow ?? null;
  return {
    bloc,
    sheets: view.sheets.map(({ name }) => name),
    sheet: sheet.name,
    found: read?.mapping ?? null,
    agency: bloc.members.find(({ code }) => code === read?.identity.agency)?.code ?? null,
    columns: Array.from({ length: Math.min(sheet.columnCount, MOST_COLUMNS) }, (_, column) => ({
      letters: columnLetters(column),
      heading: (headingRow === null ? firstText(sheet, column) : headingOf(sheet, headingRow - 1, column)).trim(),
    })),
  };
};

const headingOf = (sheet: ViewSheet, row: number, column: number): string =>
  textAt(sheet, row, column) || doubleHeading(sheet, row, column);

const firstText = (sheet: ViewSheet, column: number): string => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_ROWS); row++) {
    const text = textAt(sheet, row, column);
    if (text.trim() !== '') return text;
  }
  return '';
};
