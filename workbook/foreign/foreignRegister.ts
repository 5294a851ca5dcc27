import { plainText } from '#core/sheet/plainText.ts';
import type { Rubric } from '#core/rubric/Rubric.ts';
import type { RegisterEntry } from '#core/sheet/Sheet.ts';
import { coreCell, textAt } from '../coreCell.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';

const MOST_HEADING_ROWS = 15;

/** Documents that a worksheet of its own lists by the code of their criterion (a column `Tiêu chí` beside one of documents). */
export const foreignRegister = (view: WorkbookView, rubric: Rubric, table: ViewSheet): readonly RegisterEntry[] =>
  view.sheets.filter((sheet) => sheet !== table && sheet.visibility === 'visible').flatMap((sheet) => entriesOf(view, rubric, sheet));

const entriesOf = (view: WorkbookView, rubric: Rubric, sheet: ViewSheet): readonly RegisterEntry[] => {
  const codes = new Map(rubric.criteria.map(({ code }) => [plainText(code), code]));
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const headings = Array.from({ length: sheet.columnCount }, (_, column) => plainText(textAt(sheet, row, column)));
    const criterion = headings.findIndex((heading) => /^(?:ma )?tieu chi$/.test(heading));
    const document = headings.findIndex((heading) => /tai lieu|minh chung|van ban|so ky hieu/.test(heading));
    if (criterion >= 0 && document >= 0) return listed(view, sheet, row + 1, criterion, document, codes);
  }
  return [];
};

const listed = (
  view: WorkbookView,
  sheet: ViewSheet,
  firstRow: number,
  criterionColumn: number,
  documentColumn: number,
  codes: ReadonlyMap<string, string>,
): readonly RegisterEntry[] => {
  const entries: RegisterEntry[] = [];
  for (let row = firstRow; row < sheet.rowCount; row++) {
    const criterion = codes.get(plainText(textAt(sheet, row, criterionColumn)));
    if (criterion !== undefined) entries.push({ criterion, cell: coreCell(view, sheet, row, documentColumn) });
  }
  return entries;
};
