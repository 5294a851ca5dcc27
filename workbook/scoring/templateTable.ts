import { leavesOf, type Rubric } from '#core/rubric/Rubric.ts';
import { textAt } from '../coreCell.ts';
import { findTable } from '../foreign/ScoringTable.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { COLUMN, SUM_CODES } from './columns.ts';
import { measureCode } from './sheetLayout.ts';

/** Where the scoring table of a workbook of ours stands, found by the codes of its rows and the words of its headings. */
export interface TemplateTable {
  readonly sheet: ViewSheet;
  /** Every row that bears a code, top to bottom; a code stands twice where a row was copied. */
  readonly rows: readonly { readonly row: number; readonly code: string }[];
  readonly columns: Readonly<Record<'number' | 'title' | 'max' | 'result' | 'self' | 'evidence' | 'explanation' | 'code', number>>;
}

/** The table wherever it was moved to: the column that holds most of the rubric's codes. `null` where no column holds any. */
export const findTemplateTable = (view: WorkbookView, rubric: Rubric): TemplateTable | null => {
  const codes = codesOf(rubric);
  const candidates = view.sheets.flatMap((sheet) =>
    sheet.visibility === 'veryHidden'
      ? []
      : Array.from({ length: sheet.columnCount }, (_, column) => ({ sheet, column, rows: codedRows(sheet, column, codes) })),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, one) => (one.rows.length > (most?.rows.length ?? 0) ? one : most),
    null,
  );
  return best && { sheet: best.sheet, rows: best.rows, columns: columnsOf(best.sheet, best.column) };
};

/** A register lists codes too, but never the sums. */
const codedRows = (sheet: ViewSheet, column: number, codes: ReadonlySet<string>): TemplateTable['rows'] => {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => ({ row, code: textAt(sheet, row, column).trim().normalize('NFC') }));
  const coded = rows.filter(({ code }) => codes.has(code));
  return coded.some(({ code }) => code === SUM_CODES.base || code === SUM_CODES.grand) ? coded : [];
};

const codesOf = (rubric: Rubric): ReadonlySet<string> =>
  new Set([
    ...rubric.criteria.map(({ code }) => code),
    ...leavesOf(rubric).flatMap((leaf) => leaf.rule.measures.map(({ key }) => measureCode(leaf.code, key))),
    ...Object.values(SUM_CODES),
  ]);

const columnsOf = (sheet: ViewSheet, code: number): TemplateTable['columns'] => {
  const found = findTable(sheet)?.columns;
  return {
    number: found?.get('number') ?? COLUMN.number,
    title: found?.get('title') ?? COLUMN.title,
    max: found?.get('max') ?? COLUMN.max,
    result: found?.get('result') ?? COLUMN.result,
    self: found?.get('self') ?? COLUMN.self,
    evidence: found?.get('evidence') ?? COLUMN.evidence,
    explanation: found?.get('note') ?? COLUMN.explanation,
    code,
  };
};
