import { foldedText, isBlank, plainText } from '#core/sheet/plainText.ts';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { coreCell, mergeAt, textAt } from '../coreCell.ts';
import { FAR_ROWS } from '../farCells.ts';
import { cellAt, type ViewSheet, type WorkbookView } from '../WorkbookView.ts';
import type { ColumnRole } from './headings.ts';
import { isNumberingRow, type ScoringTable, type TableHead } from './ScoringTable.ts';

/** One row below the headings of a bloc's own table. */
export interface TableRow {
  readonly row: number;
  /** As printed: `a)`, `1.1`, `I.`; empty where the row has no number. */
  readonly label: string;
  readonly title: string;
  /** The heading in the group column that covers the row, where the table has such a column. */
  readonly group: string;
  /** A decimal, where the maximum column holds a number. */
  readonly max: string | null;
  readonly isHidden: boolean;
  /** What stands in other columns that may hold the self-score too. */
  readonly rivals: readonly Cell[];
  /** Of several self-score columns, the first that is filled. */
  readonly cellOf: (role: ColumnRole) => Cell | null;
}

/** The rows of the table, empty ones left out, down to a gap so wide that what follows is no part of it. */
export const tableRows = (view: WorkbookView, table: ScoringTable): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let head: TableHead = table;
  for (let row = table.firstRow; row < table.sheet.rowCount; row++) {
    if (row - (rows.at(-1)?.row ?? table.firstRow) > FAR_ROWS) break;
    const again = table.later.find(({ headingRow, firstRow }) => row >= headingRow && row < firstRow);
    if (again) {
      head = again;
      continue;
    }
    if (isNumberingRow(table.sheet, row, head.columns)) continue;
    const read = readRow(view, table.sheet, head, row);
    if (read.label !== '' || read.title !== '' || (holdsNumber(read.cellOf('self')) && !goesOn(table.sheet, head, row))) rows.push(read);
  }
  return rows;
};

const readRow = (view: WorkbookView, sheet: ViewSheet, { columns, selfColumns }: TableHead, row: number): TableRow => {
  const textOf = (role: ColumnRole, reach: 'row' | 'block'): string => {
    const column = columns.get(role);
    return column === undefined ? '' : shownAt(sheet, row, column, reach);
  };
  const label = labelAt(sheet, columns.get('number'), row) ?? textOf('number', 'row');
  const title = textOf('title', 'row');
  const selves = selfColumns.map((column) => ownCell(coreCell(view, sheet, row, column), sheet, { columns, selfColumns }, row, column));
  const self = selves.find((cell) => !isBlank(cell)) ?? selves[0] ?? null;
  const others = selves.filter((cell) => cell !== self && !isBlank(cell));
  return {
    row,
    label: label === title ? '' : label.trim(),
    title: title.trim(),
    group: textOf('group', 'block').trim(),
    max: readTypedNumber(textOf('max', 'row')),
    isHidden: sheet.hiddenRows.has(row),
    rivals: others,
    cellOf: (role) => {
      if (role === 'self') return self;
      const column = columns.get(role);
      return column === undefined ? null : coreCell(view, sheet, row, column);
    },
  };
};

const MOST_MERGED = 20;

/** A row that says nothing itself and whose score is that of a merge from above: the lower part of a criterion's row. */
const goesOn = (sheet: ViewSheet, { columns, selfColumns }: Pick<TableHead, 'columns' | 'selfColumns'>, row: number): boolean => {
  const isSilent = (['number', 'title'] as const).every((role) => {
    const column = columns.get(role);
    return column === undefined || shownAt(sheet, row, column, 'row').trim() === '';
  });
  return isSilent && selfColumns.some((column) => (mergeAt(sheet, row, column)?.top ?? row) < row);
};

/** A score that is merged over the rows of its criterion alone stands alone: nobody else's can be meant. */
const ownCell = (cell: Cell, sheet: ViewSheet, head: Pick<TableHead, 'columns' | 'selfColumns'>, row: number, column: number): Cell => {
  const merge = mergeAt(sheet, row, column);
  if (!merge || merge.top !== row || merge.bottom === row || merge.bottom - row > MOST_MERGED) return cell;
  for (let below = row + 1; below <= merge.bottom; below++) if (!goesOn(sheet, head, below)) return cell;
  return { ...cell, merged: null };
};

/** `1.2` that Excel took for the first of February, as it was typed; `null` where the row's number is no date. */
const labelAt = (sheet: ViewSheet, column: number | undefined, row: number): string | null => {
  const content = column === undefined ? undefined : cellAt(sheet, row, column)?.content;
  const [, month, date] = content?.type === 'date' ? (content.day ?? '').split('-') : [];
  return month === undefined ? null : `${Number(date)}.${Number(month)}`;
};

/** What a cell shows: a merge along its row is read everywhere, one down several rows only where it begins or as a block. */
const shownAt = (sheet: ViewSheet, row: number, column: number, reach: 'row' | 'block'): string => {
  const merge = mergeAt(sheet, row, column);
  if (!merge) return textAt(sheet, row, column);
  return merge.top === row || reach === 'block' ? textAt(sheet, merge.top, merge.left) : '';
};

/** Whether a cell holds a number, as such or as text with one certain reading. */
export const holdsNumber = (cell: Cell | null): boolean => {
  if (cell?.content.type === 'number') return true;
  return cell?.content.type === 'text' && readTypedNumber(cell.content.text) !== null;
};

/** A label without brackets, dots and case: `a)`, `a.` and `A` meet, `đ)` stays `đ`. */
export const plainLabel = (label: string): string => plainText(label).replace(/ /g, '.');

/** A title without what is only added in brackets. */
export const bareTitle = (title: string): string =>
  foldedText(title.replace(/\([^()]*\)/gu, ' ').replace(/^\s*(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)]\s+/iu, ''));
