import { readCarried, type CarriedAppraisal, type CarriedSheet } from '#core/appraisal/CarriedAppraisal.ts';
import type { FileFault, FileFaultKind } from '#core/appraisal/FileFault.ts';
import type { HandedRow, HandedSheet } from '#core/appraisal/HandedSheet.ts';
import { appraisalBookOf } from '#core/messages/appraisalBookOf.ts';
import { languages } from '#core/messages/language.ts';
import { isProblem } from '#core/problem.ts';
import type { Leaf, Rubric } from '#core/rubric/Rubric.ts';
import { plainText, shownText, visibleText } from '#core/sheet/plainText.ts';
import { readScore } from '#core/sheet/scoreReading.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { addressOf } from '../address.ts';
import { isFileRefused } from '../archive/FileRefused.ts';
import { coreCell, textAt, textOf } from '../coreCell.ts';
import { unpackedSheet } from '../packedSheet.ts';
import { openedBook } from '../reading/openedBook.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { COLUMN, DATA_SHEET, markOf, ROW } from './columns.ts';

/** What an appraiser's workbook carries and what was typed into it; or why it is none. */
export type AppraisalWorkbookReading =
  | { readonly carried: CarriedAppraisal; readonly view: WorkbookView }
  | { readonly refused: 'unreadable' | 'foreign'; readonly code: string };

/** Errors: none are thrown; a file that a guard refuses is `unreadable` with the guard's code. */
export const openAppraisalWorkbook = (bytes: Uint8Array): AppraisalWorkbookReading => {
  const view = openedBook(bytes);
  if (typeof view === 'string') return { refused: 'unreadable', code: view };
  const carried = carriedIn(view);
  return carried ? { carried, view } : { refused: 'foreign', code: 'workbook.foreign' };
};

/** `null` where the workbook is no appraiser's, or its hidden sheet is spoilt. */
const carriedIn = (view: WorkbookView): CarriedAppraisal | null => {
  try {
    const json = unpackedSheet(view, DATA_SHEET, 'carriedAppraisal');
    return json === null ? null : readCarried(json);
  } catch (error) {
    if (isProblem(error) || isFileRefused(error)) return null;
    throw error;
  }
};

/**
 * What was typed for one agency: its worksheet is found by its hidden mark whatever it is called by now, its rows by their hidden
 * codes wherever they were moved, its columns by their headings, in Vietnamese or English.
 *
 * A number is read as everywhere: with comma or dot, as text where it has one certain reading. Faults name the cell at fault.
 */
export const handedSheetOf = (view: WorkbookView, { agency, rows: carried }: CarriedSheet, rubric: Rubric): HandedSheet => {
  const table = tableOf(view, agency);
  if (!table) return { agency, sheet: agency, rows: [], faults: [{ ...NOWHERE, agency, sheet: agency, fault: 'sheetMissing' }] };
  const ground = { view, table, agency };
  const coded = codedRows(table);
  const read = coded.flatMap(({ row, code }, index) => {
    if (coded.findIndex((one) => one.code === code) !== index) return [faultAt(ground, row, code, 'repeated')];
    const leaf = rubric.byCode.get(code);
    return leaf?.type === 'leaf' ? rowOf(ground, row, leaf) : [faultAt(ground, row, code, 'unknown')];
  });
  const found = new Set(coded.map(({ code }) => code));
  const gone = carried.flatMap(({ criterion }) =>
    found.has(criterion) ? [] : [faultAt(ground, table.headingRow, criterion, 'rowMissing')],
  );
  const rows = read.filter((one): one is HandedRow => !('fault' in one));
  return { agency, sheet: table.sheet.name, rows, faults: [...read.filter((one): one is FileFault => 'fault' in one), ...gone] };
};

const NOWHERE = { criterion: null, cell: 'A1', seen: null, limits: [] } as const;

interface Table {
  readonly sheet: ViewSheet;
  readonly headingRow: number;
  readonly codes: number;
  readonly score: number;
  readonly reason: number;
}

const tableOf = (view: WorkbookView, agency: string): Table | null => {
  const mark = markOf(agency);
  for (const sheet of view.sheets) {
    for (const cell of sheet.cells.values()) {
      if (textOf(cell).normalize('NFC') !== mark) continue;
      const column = (field: 'score' | 'reason'): number => headingColumn(sheet, cell.row, field) ?? COLUMN[field];
      return { sheet, headingRow: cell.row, codes: cell.column, score: column('score'), reason: column('reason') };
    }
  }
  return null;
};

const headingColumn = (sheet: ViewSheet, row: number, field: 'score' | 'reason'): number | null => {
  const known = languages.map((language) => plainText(appraisalBookOf(language).columns[field]));
  for (let column = 0; column < sheet.columnCount; column += 1) if (known.includes(plainText(textAt(sheet, row, column)))) return column;
  return null;
};

const codedRows = ({ sheet, headingRow, codes }: Table): readonly { readonly row: number; readonly code: string }[] => {
  const rows: { readonly row: number; readonly code: string }[] = [];
  for (let row = headingRow + ROW.first - ROW.heading; row < sheet.rowCount; row += 1) {
    const code = textAt(sheet, row, codes).trim().normalize('NFC');
    if (code !== '') rows.push({ row, code });
  }
  return rows;
};

interface Ground {
  readonly view: WorkbookView;
  readonly table: Table;
  readonly agency: string;
}

const faultAt = (
  { table, agency }: Ground,
  row: number,
  criterion: string,
  fault: FileFaultKind,
  seen: string | null = null,
): FileFault => ({
  agency,
  criterion,
  sheet: table.sheet.name,
  cell: addressOf(row, table.score),
  fault,
  seen,
  limits: [],
});

const rowOf = (ground: Ground, row: number, leaf: Leaf): readonly (HandedRow | FileFault)[] => {
  const { view, table } = ground;
  const cells = { score: coreCell(view, table.sheet, row, table.score), reason: coreCell(view, table.sheet, row, table.reason) };
  if (cells.score.merged !== null || cells.reason.merged !== null) return [faultAt(ground, row, leaf.code, 'merged')];
  const reading = readScore(cells.score, leaf.kind);
  const points = reading.type === 'number' ? reading.points : null;
  if (reading.type !== 'blank' && points === null) return [faultAt(ground, row, leaf.code, 'notNumber', reading.seen)];
  return [
    {
      criterion: leaf.code,
      score: points,
      reason: wordsIn(cells.reason),
      scoreCell: cells.score.at.cell,
      reasonCell: cells.reason.at.cell,
    },
  ];
};

const wordsIn = (cell: Cell): string | null => {
  const words = shownText(cell).normalize('NFC').trim();
  return visibleText(words) === '' ? null : words;
};
