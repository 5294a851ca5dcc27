import type { ColumnRole } from '#workbook/foreign/headings.ts';
import { readColumn, type TableChoice } from '#workbook/foreign/TableChoice.ts';
import type { AskedTable } from './AskedTable.ts';

/** The columns that a person is asked for; the others of a table change nothing in what is read. */
export const ASKED_ROLES = ['number', 'title', 'max', 'self', 'result', 'evidence', 'note'] as const satisfies readonly ColumnRole[];

export type AskedRole = (typeof ASKED_ROLES)[number];

/** In place of a column's letters. */
export const BY_ITSELF = '?';
export const NO_COLUMN = '';

/** What stands in the form as it is filled in: letters, or one of the two words above; the row as it is typed. */
export interface TableDraft {
  readonly sheet: string;
  readonly headingRow: string;
  readonly agency: string;
  readonly columns: Readonly<Record<AskedRole, string>>;
}

/** The form as it opens: what was found. Where several columns may hold the score, a person has to say which. */
export const draftOf = ({ sheet, found, agency }: AskedTable): TableDraft => ({
  sheet,
  headingRow: found ? String(found.headingRow) : '',
  agency: agency ?? '',
  columns: Object.fromEntries(
    ASKED_ROLES.map((role) => [role, foundColumn(found?.columns[role], found !== null)]),
  ) as TableDraft['columns'],
});

const foundColumn = (letters: string | undefined, isFound: boolean): string => {
  if (letters === undefined) return isFound ? NO_COLUMN : BY_ITSELF;
  return letters.includes(',') ? BY_ITSELF : letters;
};

/** What a person has said in all: what was said before stays, what was changed takes its place; the rest is found as before. */
export const choiceOf = (draft: TableDraft, table: AskedTable, before: TableChoice): TableChoice => {
  const was = draftOf(table);
  const isSame = draft.sheet === was.sheet;
  const columns = new Map(isSame ? before.columns : []);
  for (const role of ASKED_ROLES) {
    const letters = draft.columns[role];
    if (letters === BY_ITSELF) columns.delete(role);
    else if (letters !== was.columns[role]) columns.set(role, letters === NO_COLUMN ? null : readColumn(letters));
  }
  return {
    sheet: isSame ? before.sheet : draft.sheet,
    headingRow: draft.headingRow === was.headingRow ? (isSame ? before.headingRow : null) : readRow(draft.headingRow),
    columns,
    agency: draft.agency === was.agency ? before.agency : draft.agency === '' ? null : draft.agency,
  };
};

/** `null` where nothing or no row is typed: then the row is found by its words. */
const readRow = (text: string): number | null => (/^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : null);
