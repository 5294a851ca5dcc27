import { writeOfficialDay } from '#core/calendar.ts';
import type { Rubric } from '#core/rubric/Rubric.ts';
import { scoringSheet as inEnglish } from '#core/messages/en/scoringSheet.ts';
import { scoringSheet as inVietnamese } from '#core/messages/vi/scoringSheet.ts';
import { shownText } from '#core/sheet/plainText.ts';
import type { Cell, RegisterEntry } from '#core/sheet/Sheet.ts';
import { coreCell, textAt } from '../coreCell.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { REGISTER } from './columns.ts';

/** The register sheet of a workbook of ours, where it still has one. */
export const registerSheetsOf = (view: WorkbookView): readonly ViewSheet[] => {
  const names: readonly string[] = [inVietnamese.sheets.register, inEnglish.sheets.register];
  return view.sheets.filter(({ name }) => names.includes(name));
};

/** The documents on the register sheet of a workbook of ours, each as one text, placed at its number. */
export const readRegister = (view: WorkbookView, rubric: Rubric): readonly RegisterEntry[] =>
  registerSheetsOf(view).flatMap((sheet) =>
    Array.from({ length: Math.max(0, sheet.rowCount - REGISTER.firstRow) }, (_, index) => REGISTER.firstRow + index).flatMap((row) =>
      entryAt(view, sheet, rubric, row),
    ),
  );

const entryAt = (view: WorkbookView, sheet: ViewSheet, rubric: Rubric, row: number): readonly RegisterEntry[] => {
  const criterion = textAt(sheet, row, REGISTER.criterion).trim().normalize('NFC');
  if (!rubric.byCode.has(criterion)) return [];
  const at = coreCell(view, sheet, row, REGISTER.symbol);
  const text = [REGISTER.kind, REGISTER.symbol, REGISTER.date, REGISTER.issuer, REGISTER.about, REGISTER.link]
    .map((column) => wordsAt(coreCell(view, sheet, row, column), column))
    .filter((words) => words !== '')
    .join(' ');
  return text !== '' ? [{ criterion, cell: { ...at, content: { type: 'text', text } } }] : [];
};

const wordsAt = (cell: Cell, column: number): string => {
  const text = cell.content.type === 'date' && cell.content.day ? writeOfficialDay(cell.content.day) : shownText(cell).trim();
  return text !== '' && column === REGISTER.date ? `ngày ${text}` : text;
};
