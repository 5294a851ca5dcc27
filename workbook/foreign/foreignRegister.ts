import { writeOfficialDay } from '#core/calendar.ts';
import { plainText, shownText } from '#core/sheet/plainText.ts';
import type { Rubric } from '#core/rubric/Rubric.ts';
import type { Cell, RegisterEntry } from '#core/sheet/Sheet.ts';
import { coreCell, textAt } from '../coreCell.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';

const MOST_HEADING_ROWS = 15;

/** Documents that a worksheet of its own lists by the code of their criterion (a column `Tiêu chí` beside one of documents). */
export const foreignRegister = (view: WorkbookView, rubric: Rubric, table: ViewSheet): readonly RegisterEntry[] =>
  view.sheets.filter((sheet) => sheet !== table && sheet.visibility === 'visible').flatMap((sheet) => entriesOf(view, rubric, sheet));

/** Where a register has what; their days may stand in a column of their own. */
interface RegisterColumns {
  readonly criterion: number;
  readonly document: number;
  readonly day: number | null;
}

const entriesOf = (view: WorkbookView, rubric: Rubric, sheet: ViewSheet): readonly RegisterEntry[] => {
  const codes = new Map(rubric.criteria.map(({ code }) => [plainText(code), code]));
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const headings = Array.from({ length: sheet.columnCount }, (_, column) => plainText(textAt(sheet, row, column)));
    const criterion = headings.findIndex((heading) => /^(?:ma )?tieu chi$/.test(heading));
    const document = headings.findIndex((heading) => /tai lieu|minh chung|van ban|so ky hieu/.test(heading));
    const day = headings.findIndex((heading) => /^ngay(?: |$)/.test(heading));
    if (criterion >= 0 && document >= 0) return listed(view, sheet, row + 1, { criterion, document, day: day < 0 ? null : day }, codes);
  }
  return [];
};

const listed = (
  view: WorkbookView,
  sheet: ViewSheet,
  firstRow: number,
  columns: RegisterColumns,
  codes: ReadonlyMap<string, string>,
): readonly RegisterEntry[] => {
  const entries: RegisterEntry[] = [];
  for (let row = firstRow; row < sheet.rowCount; row++) {
    const criterion = codes.get(plainText(textAt(sheet, row, columns.criterion)));
    if (criterion === undefined) continue;
    const cell = coreCell(view, sheet, row, columns.document);
    entries.push({ criterion, cell: columns.day === null ? cell : dated(cell, coreCell(view, sheet, row, columns.day)) });
  }
  return entries;
};

/** A document with the day of its line. */
const dated = (document: Cell, { content }: Cell): Cell => {
  const text = shownText(document);
  const day = content.type === 'date' && content.day ? writeOfficialDay(content.day) : content.type === 'text' ? content.text.trim() : '';
  return text.trim() === '' || day === '' ? document : { ...document, content: { type: 'text', text: `${text} ngày ${day}` } };
};
