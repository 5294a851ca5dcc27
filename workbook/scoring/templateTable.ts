import { leavesOf, type Rubric } from '#core/rubric/Rubric.ts';
import { textAt, textOf } from '../coreCell.ts';
import { roleOf, type ColumnRole } from '../foreign/headings.ts';
import { findTable } from '../foreign/ScoringTable.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { COLUMN, ROW, SUM_CODES } from './columns.ts';
import { measureCode, rangeCode } from './sheetLayout.ts';

/** Where the scoring table of a workbook of ours stands, found by the codes of its rows and the words of its headings. */
export interface TemplateTable {
  readonly sheet: ViewSheet;
  /** The row of the headings, from 0. */
  readonly headingRow: number;
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
      : [...codedRows(sheet, codes)].map(([column, rows]) => ({ sheet, column, rows })).sort((a, b) => a.column - b.column),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, one) => (one.rows.length > (most?.rows.length ?? 0) ? one : most),
    null,
  );
  return best && { sheet: best.sheet, rows: best.rows, ...headingsOf(best.sheet, best.column, best.rows[0]?.row ?? ROW.first) };
};

/** No code is as long, in whatever form of Unicode: long texts need not be looked at. */
const MOST_LETTERS = 300;

type CodedRow = TemplateTable['rows'][number];

/** The rows that bear a code, by the column in which it stands. A register lists codes too, but never the sums. */
const codedRows = (sheet: ViewSheet, codes: ReadonlySet<string>): ReadonlyMap<number, readonly CodedRow[]> => {
  const byColumn = new Map<number, CodedRow[]>();
  const withSums = new Set<number>();
  for (const cell of sheet.cells.values()) {
    const text = textOf(cell).trim();
    if (text === '' || text.length > MOST_LETTERS) continue;
    const code = text.normalize('NFC');
    if (!codes.has(code)) continue;
    if (code === SUM_CODES.base || code === SUM_CODES.grand) withSums.add(cell.column);
    const rows = byColumn.get(cell.column) ?? [];
    rows.push({ row: cell.row, code });
    byColumn.set(cell.column, rows);
  }
  return new Map([...byColumn].filter(([column]) => withSums.has(column)).map(([column, rows]) => [column, rows.sort(downwards)]));
};

const downwards = (a: CodedRow, b: CodedRow): number => a.row - b.row;

/** Made once a rubric: every workbook of a bloc is searched for the same codes. */
const codesByRubric = new WeakMap<Rubric, ReadonlySet<string>>();

const codesOf = (rubric: Rubric): ReadonlySet<string> => {
  const known = codesByRubric.get(rubric);
  if (known) return known;
  const codes = new Set([
    ...rubric.criteria.map(({ code }) => code),
    ...leavesOf(rubric).flatMap((leaf) => leaf.rule.measures.map(({ key }) => measureCode(leaf.code, key))),
    ...leavesOf(rubric).map(({ code }) => rangeCode(code)),
    ...Object.values(SUM_CODES),
  ]);
  codesByRubric.set(rubric, codes);
  return codes;
};

/** Where no heading is known by its words any more, they stand where the template has them. */
const headingsOf = (sheet: ViewSheet, code: number, firstRow: number): Pick<TemplateTable, 'headingRow' | 'columns'> => {
  const table = findTable(sheet);
  const columns = columnsOf(table?.columns, code);
  if (!table) return { headingRow: Math.max(0, firstRow - (ROW.first - ROW.heading)), columns };
  const isBelow = roleOf(textAt(sheet, table.headingRow, columns.self)) !== 'self';
  return { headingRow: isBelow ? table.headingRow + 1 : table.headingRow, columns };
};

const columnsOf = (found: ReadonlyMap<ColumnRole, number> | undefined, code: number): TemplateTable['columns'] => {
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
