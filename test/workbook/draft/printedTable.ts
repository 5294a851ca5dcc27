import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { CellRange, WorkbookView } from '#workbook/WorkbookView.ts';
import type { ModelCell, ModelContent, ModelSheet } from '#workbook/writing/WorkbookModel.ts';

export type PrintedColumn = 'number' | 'group' | 'title' | 'max' | 'levelPoints' | 'method' | 'unit' | 'self' | 'evidence' | 'note';

/** One row of a printed table: texts as they stand, numbers as numbers. */
export type PrintedLine = Partial<Readonly<Record<PrintedColumn, string | ModelContent>>>;

export interface PrintedOptions {
  readonly columns?: readonly PrintedColumn[];
  readonly headings?: Partial<Readonly<Record<PrintedColumn, string>>>;
  /** Lines above the table, one a row, merged over the whole table. */
  readonly above?: readonly string[];
  /** A second row of headings below a merged `Điểm`. */
  readonly twoRows?: boolean;
  readonly counted?: boolean;
  readonly firstColumn?: number;
  readonly below?: readonly string[];
  /** Columns in which a text is merged down over the blank cells below it. */
  readonly tall?: readonly PrintedColumn[];
}

export const HEADINGS: Readonly<Record<PrintedColumn, string>> = {
  number: 'Số TT',
  group: 'Nhóm',
  title: 'Tiêu chí',
  max: 'Điểm chuẩn',
  levelPoints: 'Điểm chi tiết theo mức điểm',
  method: 'Cách tính điểm',
  unit: 'Đơn vị tính',
  self: 'Điểm tự chấm',
  evidence: 'Tài liệu minh chứng',
  note: 'Ghi chú',
};

export const ABOVE = [
  'UBND TỈNH ĐỒNG THÁP',
  'BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2022',
  'Khối thi đua các cơ quan Nội chính tỉnh Đồng Tháp',
];

export const num = (number: number | string): ModelContent => ({ type: 'number', number: String(number) });

const contentOf = (value: string | ModelContent): ModelContent => (typeof value === 'string' ? { type: 'text', text: value } : value);

export const printedSheet = (lines: readonly PrintedLine[], options: PrintedOptions = {}): ModelSheet => {
  const { columns = ['number', 'title', 'max', 'note'], headings = {}, above = ABOVE, twoRows = false, counted = false } = options;
  const { firstColumn = 0, below = [], tall = [] } = options;
  const headingRow = above.length + 1;
  const firstRow = headingRow + (twoRows ? 2 : 1) + (counted ? 1 : 0);
  const at = (column: PrintedColumn): number => firstColumn + columns.indexOf(column);
  const cells: ModelCell[] = above.map((text, row) => ({ row, column: firstColumn, content: contentOf(text) }));
  const merges: CellRange[] = above.map((_, row) => ({
    top: row,
    bottom: row,
    left: firstColumn,
    right: firstColumn + columns.length - 1,
  }));
  const isPoints = (column: PrintedColumn): boolean => column === 'max' || column === 'self';
  for (const column of columns) {
    const isLower = twoRows && isPoints(column);
    cells.push({ row: headingRow + (isLower ? 1 : 0), column: at(column), content: contentOf(headings[column] ?? HEADINGS[column]) });
    if (twoRows && !isLower) merges.push({ top: headingRow, bottom: headingRow + 1, left: at(column), right: at(column) });
  }
  const points = columns.filter(isPoints).map(at);
  if (twoRows) {
    cells.push({ row: headingRow, column: Math.min(...points), content: contentOf('Điểm') });
    if (points.length > 1) merges.push({ top: headingRow, bottom: headingRow, left: Math.min(...points), right: Math.max(...points) });
  }
  if (counted)
    columns.forEach((_, index) => cells.push({ row: firstRow - 1, column: firstColumn + index, content: contentOf(`(${index + 1})`) }));
  lines.forEach((line, index) => {
    for (const column of columns) {
      const value = line[column];
      if (value === undefined || value === '') continue;
      cells.push({ row: firstRow + index, column: at(column), content: contentOf(value) });
      const next = lines.findIndex((other, place) => place > index && (other[column] !== undefined || other.number !== undefined));
      const last = (next < 0 ? lines.length : next) - 1;
      if (tall.includes(column) && last > index)
        merges.push({ top: firstRow + index, bottom: firstRow + last, left: at(column), right: at(column) });
    }
  });
  below.forEach((text, index) => cells.push({ row: firstRow + lines.length + 1 + index, column: firstColumn, content: contentOf(text) }));
  return { name: 'Bảng điểm', cells, merges };
};

export const printedBook = (...sheets: readonly ModelSheet[]): WorkbookView =>
  readWorkbook(writeWorkbook({ properties: { title: 'Bảng tiêu chí', creator: 'A bloc' }, sheets }));
