import type { Bloc } from '#core/bloc/Bloc.ts';
import { pointsOf, writePoints } from '#core/points.ts';
import { leavesOf, rootsOf, type Criterion } from '#core/rubric/Rubric.ts';
import type { ModelCell, ModelContent, ModelSheet, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';

export type Role = 'number' | 'title' | 'max' | 'result' | 'self' | 'appraised' | 'evidence' | 'note';

/** One row of a hand-made table; what is left out is blank. */
export interface Line {
  readonly code: string | null;
  readonly label?: string;
  readonly title?: string;
  readonly max?: string;
  readonly self?: ModelContent;
  readonly evidence?: string;
  readonly result?: string;
  readonly note?: string;
}

export interface BookOptions {
  readonly columns?: readonly Role[];
  readonly headings?: Partial<Readonly<Record<Role, string>>>;
  /** The lines above the table, one a row. */
  readonly above?: readonly string[];
  readonly firstColumn?: number;
  /** A second row of headings below one merged cell over the two score columns, which then stand side by side. */
  readonly twoRows?: boolean;
  readonly sheetName?: string;
  readonly sheetsBefore?: readonly ModelSheet[];
  readonly hiddenRows?: readonly string[];
  /** Codes whose score cells are merged, the first to the last. */
  readonly mergedScores?: readonly [string, string];
}

export const HEADINGS: Readonly<Record<Role, string>> = {
  number: 'Số TT',
  title: 'Tiêu chí',
  max: 'Điểm chuẩn',
  result: 'Kết quả thực hiện',
  self: 'Điểm tự chấm',
  appraised: 'Khối chấm',
  evidence: 'Tài liệu minh chứng',
  note: 'Ghi chú',
};

export const ABOVE = [
  'Sở Tư pháp tỉnh Cao Bằng',
  'BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2018',
  'Khối thi đua các cơ quan Nội chính tỉnh Cao Bằng (Khối thi đua số IV)',
];

export const numberContent = (number: string): ModelContent => ({ type: 'number', number });

export const textContent = (text: string): ModelContent => ({ type: 'text', text });

/** A score of each criterion that its rule allows, as unlike one another as may be, so that none can stand for its neighbour unseen. */
export const distinctScores = (bloc: Bloc): ReadonlyMap<string, string> =>
  new Map(
    leavesOf(bloc.rubric).map(({ code, kind, rule, max }, index) => {
      const level = rule.levels?.[index % rule.levels.length];
      if (kind === 'deduction') return [code, '10'];
      return [code, writePoints(level ?? pointsOf(max - ((index * 1000) % max)))];
    }),
  );

/** The table of a bloc's rubric in its own order, with printed sums left blank. */
export const linesOf = (bloc: Bloc, scores: ReadonlyMap<string, string>): readonly Line[] => {
  const under = (criterion: Criterion): readonly Line[] => {
    const own: Line = { code: criterion.code, label: criterion.label, title: criterion.title, max: writePoints(criterion.max) };
    if (criterion.type === 'group') return [own, ...criterion.children.flatMap((code) => under(bloc.rubric.byCode.get(code) as Criterion))];
    const score = scores.get(criterion.code);
    return [{ ...own, evidence: 'Báo cáo số 12/BC-STP ngày 05/3/2018', ...(score === undefined ? {} : { self: numberContent(score) }) }];
  };
  const roots = rootsOf(bloc.rubric);
  const base = roots.filter(({ kind }) => kind === 'group' || kind === 'scored').flatMap(under);
  const extras = roots.filter(({ kind }) => kind === 'bonus' || kind === 'deduction').flatMap(under);
  return [...base, { code: null, title: 'Tổng điểm (I + II + III)' }, ...extras, { code: null, title: 'TỔNG CỘNG' }];
};

const COLUMNS: readonly Role[] = ['number', 'title', 'max', 'self', 'evidence', 'note'];

const contentOf = (line: Line, role: Role): ModelContent | null => {
  if (role === 'self') return line.self ?? null;
  if (role === 'max') return line.max === undefined ? null : numberContent(line.max);
  const text = {
    number: line.label,
    title: line.title,
    evidence: line.evidence,
    result: line.result,
    note: line.note,
    appraised: undefined,
  }[role];
  return text === undefined || text === '' ? null : textContent(text);
};

/** A scoring workbook as an agency would make it by hand. */
export const foreignBook = (lines: readonly Line[], options: BookOptions = {}): WorkbookModel => {
  const { columns = COLUMNS, headings = {}, above = ABOVE, firstColumn = 0, twoRows = false, sheetName = 'Sheet1' } = options;
  const headingRow = above.length + 1;
  const firstRow = headingRow + (twoRows ? 2 : 1);
  const columnOf = (role: Role): number => firstColumn + columns.indexOf(role);
  const heading = (role: Role): string => headings[role] ?? HEADINGS[role];
  const isScore = (role: Role): boolean => role === 'max' || role === 'self';
  const cells: ModelCell[] = above.map((text, row) => ({ row, column: firstColumn, content: textContent(text) }));
  for (const role of columns) {
    const lower = twoRows && isScore(role);
    cells.push({ row: headingRow + (lower ? 1 : 0), column: columnOf(role), content: textContent(heading(role)) });
  }
  if (twoRows) cells.push({ row: headingRow, column: columnOf('max'), content: textContent('Điểm') });
  lines.forEach((line, index) => {
    for (const role of columns) {
      const content = contentOf(line, role);
      if (content) cells.push({ row: firstRow + index, column: columnOf(role), content });
    }
  });
  const rowOf = (code: string): number => firstRow + lines.findIndex((line) => line.code === code);
  const merged = options.mergedScores;
  return {
    properties: { title: 'Bảng chấm điểm', creator: 'An agency' },
    sheets: [
      ...(options.sheetsBefore ?? []),
      {
        name: sheetName,
        cells,
        rows: (options.hiddenRows ?? []).map((code) => ({ row: rowOf(code), hidden: true })),
        merges: [
          ...(merged ? [{ top: rowOf(merged[0]), bottom: rowOf(merged[1]), left: columnOf('self'), right: columnOf('self') }] : []),
          ...(twoRows ? [{ top: headingRow, bottom: headingRow, left: columnOf('max'), right: columnOf('self') }] : []),
        ],
      },
    ],
  };
};
