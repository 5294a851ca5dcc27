import { describe, expect, test } from 'vitest';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { writePoints } from '#core/points.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { ModelCell, ModelSheet, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { contextOf } from '../scoring/ourBook.ts';
import { ABOVE, distinctScores, foreignBook, linesOf, numberContent, textContent, type Line } from './foreignBook.ts';

const bloc = sampleBloc(CAO_BANG);
const scores = distinctScores(bloc);
const lines = linesOf(bloc, scores);
const right = Object.fromEntries(scores);
const HEADING = ABOVE.length + 1;
const FIRST = HEADING + 1;

const read = (model: WorkbookModel): Report | string => {
  const opened = openWorkbook(writeWorkbook(model));
  if ('refusal' in opened) return opened.refusal.code;
  const found = scoringSheetOf(opened.view, bloc, 'bang cham.xlsx');
  return 'refusal' in found ? found.refusal.code : checkSheet(bloc, found.sheet, contextOf(bloc));
};

const reportOf = (model: WorkbookModel): Report => {
  const report = read(model);
  if (typeof report === 'string') throw new Error(report);
  return report;
};

const pointsIn = ({ reading }: Report): Readonly<Record<string, string | null>> =>
  Object.fromEntries(reading.leaves.map(({ leaf, points }) => [leaf.code, points === null ? null : writePoints(points)]));

const codesIn = (report: Report): readonly string[] => [...new Set(report.findings.map(({ code }) => code))];

const plain = foreignBook(lines);
const cells = plain.sheets[0]?.cells ?? [];

const bookOf = (changed: readonly ModelCell[], more: Partial<ModelSheet> = {}): WorkbookModel => ({
  ...plain,
  sheets: [{ name: 'Sheet1', ...more, cells: changed }],
});

/** The plain table with one more column of scores, all of them 1, before or behind the right one. */
const withSecondColumn = (heading: string, other: string, place: 'before' | 'behind', more: Partial<ModelSheet> = {}): WorkbookModel => {
  const own = foreignBook(lines, { headings: { self: heading } }).sheets[0]?.cells ?? [];
  const column = place === 'before' ? 3 : 6;
  const moved = own.map((cell) => (place === 'before' && cell.column >= 3 ? { ...cell, column: cell.column + 1 } : cell));
  const scored = lines.flatMap((line, index) => (line.self ? [{ row: FIRST + index, column, content: numberContent('1') }] : []));
  return bookOf([...moved, { row: HEADING, column, content: textContent(other) }, ...scored], more);
};

describe.each(['before', 'behind'] as const)('a second column of scores %s the first', (place) => {
  test.each([
    ['Điểm tự chấm năm 2018', 'Điểm tự chấm năm 2017'],
    ['Điểm tự chấm cả năm', 'Điểm tự chấm 6 tháng đầu năm'],
    ['Điểm tự chấm', 'Điểm đạt'],
    ['Tự chấm', 'Điểm cụm chấm'],
    ['Điểm tự chấm', 'Điểm Hội đồng thẩm định'],
    ['Điểm tự chấm', 'Điểm năm trước'],
    ['Điểm tự chấm', 'Chênh lệch'],
  ])('“%s” is told from “%s”', (own, other) => {
    const report = reportOf(withSecondColumn(own, other, place));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test.each([
    ['Điểm tự chấm lần 1', 'Điểm tự chấm lần 2'],
    ['Điểm tự chấm', 'Điểm tự chấm'],
    ['Điểm đạt', 'Điểm chấm'],
  ])('“%s” and “%s” leave every score uncertain that differs', (own, other) => {
    const report = reportOf(withSecondColumn(own, other, place));
    const certain = Object.entries(pointsIn(report)).filter(([, points]) => points !== null);
    expect(certain.filter(([code]) => right[code] !== '1')).toEqual([]);
    expect(codesIn(report)).toContain('row.repeated');
    expect(keptOutBy(report).length).toBeGreaterThan(0);
  });
});

test('a hidden column of old scores gives way to the one that people see', () => {
  const report = reportOf(withSecondColumn('Điểm tự chấm', 'Điểm tự chấm', 'before', { columns: [{ column: 3, hidden: true }] }));
  expect(pointsIn(report)).toEqual(right);
});

describe('headings that stand again', () => {
  const at = FIRST + 12;
  const down = (by: number, columns: readonly number[] = [0, 1, 2, 3, 4, 5]): readonly ModelCell[] =>
    cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + by, column: columns[cell.column] ?? cell.column } : cell));
  const again = (row: number, columns: readonly number[] = [0, 1, 2, 3, 4, 5]): readonly ModelCell[] =>
    cells.filter((cell) => cell.row === HEADING).map((cell) => ({ ...cell, row, column: columns[cell.column] ?? cell.column }));
  const counted = (row: number, write: (column: number) => ModelCell['content']): readonly ModelCell[] =>
    [1, 2, 3, 4, 5, 6].map((column) => ({ row, column: column - 1, content: write(column) }));

  test.each([
    ['with nothing below', []],
    ['with numbers below', counted(at + 1, (column) => numberContent(String(column)))],
    ['with (1) (2) (3) below', counted(at + 1, (column) => textContent(`(${column})`))],
  ])('on a new page, %s, are no row of the table', (_, below) => {
    const report = reportOf(bookOf([...down(2), ...again(at), ...below]));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test.each([
    ['the self-score before the maximum', [0, 1, 3, 2, 4, 5]],
    ['the documents before the self-score', [0, 1, 2, 4, 3, 5]],
    ['everything one column further', [1, 2, 3, 4, 5, 6]],
  ])('over a second table, with %s, say where its scores are', (_, columns) => {
    const report = reportOf(bookOf([...down(4, columns), ...again(at + 3, columns)]));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });
});

describe('a table over several worksheets', () => {
  const part = (name: string, own: readonly Line[], above = ABOVE): ModelSheet => {
    const [sheet] = foreignBook(own, { sheetName: name, above }).sheets;
    if (!sheet) throw new Error('a book has a sheet');
    return sheet;
  };
  const isUnder = ({ code }: Line, section: string): boolean => code === section || (code ?? '').startsWith(`${section}.`);
  const sections = ['I', 'II', 'III'].map((section) =>
    part(
      `Mục ${section}`,
      lines.filter((line) => isUnder(line, section)),
    ),
  );
  const rest = lines.filter(({ code }) => code === null || !code.startsWith('I'));

  test('one for each section is read as one', () => {
    const report = reportOf({ ...plain, sheets: [...sections, part('Thưởng, trừ', rest)] });
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('of which one is another year’s is not filled up from it', () => {
    const old = ABOVE.map((line) => line.replace('2018', '2017'));
    const report = reportOf({ ...plain, sheets: [...sections, part('Thưởng, trừ', rest, old)] });
    expect(pointsIn(report)).toEqual({ ...right, T: null, P: null });
  });
});

describe('where scores stand for several agencies', () => {
  const columnsOfMembers = bloc.members.flatMap(({ name }, index): readonly ModelCell[] => [
    { row: HEADING, column: 3 + index, content: textContent(name) },
    ...lines.flatMap((line, at) => (line.self ? [{ row: FIRST + at, column: 3 + index, content: numberContent(String(index)) }] : [])),
  ]);
  const table = cells.filter(({ column }) => column < 3);

  test('no agency’s column is taken for the one that is asked for', () => {
    expect(read(bookOf([...table, ...columnsOfMembers]))).toBe('workbook.foreign');
  });

  test('nor is the first below a common heading', () => {
    const merges = [{ top: HEADING - 1, bottom: HEADING - 1, left: 3, right: 2 + bloc.members.length }];
    const report = read(
      bookOf([...table, ...columnsOfMembers, { row: HEADING - 1, column: 3, content: textContent('Điểm tự chấm') }], { merges }),
    );
    const certain = typeof report === 'string' ? [] : Object.values(pointsIn(report)).filter((points) => points !== null);
    expect(certain).toEqual([]);
  });
});

describe('numbers and titles written otherwise', () => {
  let turn = 0;
  test.each<[string, WorkbookModel]>([
    [
      'numbered from 1 to the last',
      foreignBook(lines.map((line) => (scores.has(line.code ?? '') ? { ...line, label: String(++turn) } : line))),
    ],
    ['with whole codes for numbers', foreignBook(lines.map((line) => ({ ...line, label: line.code ?? '' })))],
    ['without numbers', foreignBook(lines.map((line) => ({ ...line, label: '' })))],
    ['without a column of numbers', foreignBook(lines, { columns: ['title', 'max', 'self', 'evidence'] })],
    ['with the self-score before the maximum', foreignBook(lines, { columns: ['number', 'title', 'self', 'max', 'note'] })],
    [
      'with the scores of formulas on another sheet',
      {
        ...plain,
        sheets: [
          ...foreignBook(
            lines.map((line) =>
              line.self ? { ...line, self: { type: 'formula', formula: 'Nguon!A1', value: line.self } as never } : line,
            ),
          ).sheets,
          { name: 'Nguon', cells: [{ row: 0, column: 0, content: numberContent('1') }] },
        ],
      },
    ],
    [
      'with section titles over the whole row',
      bookOf(
        cells.filter(({ row, column }) => column !== 2 || !['I', 'II', 'III'].includes(lines[row - FIRST]?.code ?? '')),
        {
          merges: ['I', 'II', 'III']
            .map((code) => FIRST + lines.findIndex((line) => line.code === code))
            .map((row) => ({ top: row, bottom: row, left: 1, right: 5 })),
        },
      ),
    ],
  ])('%s', (_, model) => {
    const report = reportOf(model);
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });
});
