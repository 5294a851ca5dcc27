import { leavesOf, type Rubric } from '#core/rubric/Rubric.ts';
import { textAt, textOf } from '../coreCell.ts';
import { roleOf, type ColumnRole } from '../foreign/headings.ts';
import { findHead } from '../foreign/ScoringTable.ts';
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

type CodedRow = TemplateTable['rows'][number];

/** The rows that bear a code, by the column in which it stands. A register lists codes too, but never the sums. */
const codedRows = (sheet: ViewSheet, { codes, mostLetters }: KnownCodes): ReadonlyMap<number, readonly CodedRow[]> => {
  const byColumn = new Map<number, CodedRow[]>();
  const withSums = new Set<number>();
  for (const cell of sheet.cells.values()) {
    if (cell.content.type === 'blank') continue;
    const text = textOf(cell).trim();
    if (text === '' || text.length > mostLetters) continue;
    const code = text.normalize('NFC');
    if (!codes.has(code)) continue;
    if (code === SUM_CODES.base || code === SUM_CODES.grand) withSums.add(cell.column);
    const rows = byColumn.get(cell.column) ?? [];
    rows.push({ row: cell.row, code });
    byColumn.set(cell.column, rows);
  }
  return new Map([...byColumn].filter(([column]) => withSums.has(column)).map(([column, rows]) => [column, rows.sort(downwards)]));
};

/** A letter of a code takes at most so many characters, in whatever form of Unicode. */
const MOST_PARTS = 4;

interface KnownCodes {
  readonly codes: ReadonlySet<string>;
  /** Longer texts, which most are, need not be looked at. */
  readonly mostLetters: number;
}

const downwards = (a: CodedRow, b: CodedRow): number => a.row - b.row;

/** Made once a rubric: every workbook of a bloc is searched for the same codes. */
const codesByRubric = new WeakMap<Rubric, KnownCodes>();

const codesOf = (rubric: Rubric): KnownCodes => {
  const known = codesByRubric.get(rubric);
  if (known) return known;
  const codes = new Set([
    ...rubric.criteria.map(({ code }) => code),
    ...leavesOf(rubric).flatMap((leaf) => leaf.rule.measures.map(({ key }) => measureCode(leaf.code, key))),
    ...leavesOf(rubric).map(({ code }) => rangeCode(code)),
    ...Object.values(SUM_CODES),
  ]);
  const made = { codes, mostLetters: MOST_PARTS * Math.max(...[...codes].map(({ length }) => length)) };
  codesByRubric.set(rubric, made);
  return made;
};

/** Where no heading is known by its words any more, they stand where the template has them. */
const headingsOf = (sheet: ViewSheet, code: number, firstRow: number): Pick<TemplateTable, 'headingRow' | 'columns'> => {
  const head = findHead(sheet);
  const columns = columnsOf(head?.columns, code);
  if (!head) return { headingRow: Math.max(0, firstRow - (ROW.first - ROW.heading)), columns };
  const isBelow = roleOf(textAt(sheet, head.headingRow, columns.self)) !== 'self';
  return { headingRow: isBelow ? head.headingRow + 1 : head.headingRow, columns };
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
