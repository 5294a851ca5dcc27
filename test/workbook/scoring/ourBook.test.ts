import { describe, expect, test } from 'vitest';
import type { Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { readPoints, writePoints } from '#core/points.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { cachedScores } from '#workbook/scoring/cachedScores.ts';
import type { ModelContent } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';
import { filledOut, ourBook, readBytes, reportOfModel, rowOf, withCells, withRowsMoved, withScores } from './ourBook.ts';

const bloc = sampleBloc(CAO_BANG);
const filled = ourBook(bloc, filledOut(bloc));

const pointsIn = ({ reading }: Report): Readonly<Record<string, string | null>> =>
  Object.fromEntries(reading.leaves.map(({ leaf, points }) => [leaf.code, points === null ? null : writePoints(points)]));

const toldIn = ({ findings }: Report): readonly string[] => findings.map(({ code, criterion }) => `${code} ${criterion ?? '-'}`);

const own = reportOfModel(filled, bloc);

/** The filled workbook with one cell put another content in. */
const withContent = (code: string, column: number, content: ModelContent) => {
  const row = rowOf(filled, code);
  return withCells(filled, (cell) => (cell.row === row && cell.column === column ? { ...cell, content } : cell));
};

const formulaIn = (code: string): string => {
  const row = rowOf(filled, code);
  const content = filled.sheets[0]?.cells.find((cell) => cell.row === row && cell.column === 4)?.content;
  if (content?.type !== 'formula') throw new Error(`no formula at ${code}`);
  return content.formula;
};

const typedOver = (code: string, formula: string, number = '0') =>
  withContent(code, 4, { type: 'formula', formula, value: { type: 'number', number } });

describe.each(SAMPLE_BLOCS)('the workbooks of %s', (name) => {
  const of = sampleBloc(name);

  test('say back what was filled in, for three agencies and three fillings', () => {
    for (const [turn, { code }] of of.members.slice(0, 3).entries()) {
      const filling = filledOut(of, turn);
      const report = reportOfModel(ourBook(of, filling, code), of);
      expect(report.reading.agency).toBe(code);
      const shown = cachedScores(of, code, filling, 'Không phát sinh');
      const sized = (one: string): string | null => {
        const points = shown.get(one) ?? null;
        return points === null ? null : writePoints(points).replace('-', '');
      };
      const expected = leavesOf(of.rubric).map((leaf) => [leaf.code, of.notAssigned.get(code)?.has(leaf.code) ? null : sized(leaf.code)]);
      expect(pointsIn(report)).toEqual(Object.fromEntries(expected));
      const found = report.findings.filter(({ code: one }) => !one.startsWith('evidence.'));
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('ask for everything while they are blank, and for nothing twice', () => {
    const report = reportOfModel(ourBook(of), of);
    const codes = new Set(report.findings.map(({ code }) => code));
    expect([...codes].filter((code) => !['score.missing', 'measure.missing'].includes(code))).toEqual([]);
    const assigned = report.reading.leaves.filter(({ isDropped }) => !isDropped);
    const asked = new Set(report.findings.map(({ criterion }) => criterion));
    expect(asked).toEqual(new Set(assigned.map(({ leaf }) => leaf.code)));
    expect(new Set(report.findings.map(({ code, cell }) => `${code} ${cell ?? '-'}`)).size).toBe(report.findings.length);
    expect(report.score.total).toBeNull();
  });

  test('are another bloc’s everywhere else, which is one finding', () => {
    for (const other of SAMPLE_BLOCS.filter((one) => one !== name).map(sampleBloc)) {
      const report = reportOfModel(ourBook(of), other);
      expect(report.findings).toMatchObject([{ code: 'workbook.otherBloc', seen: of.name }]);
      expect(report.verdict).toBe('refused');
    }
  });
});

describe('rows', () => {
  const swapped = (one: string, other: string, how: 'cut' | 'sorted'): Report => {
    const [a, b] = [rowOf(filled, one), rowOf(filled, other)];
    return reportOfModel(
      withRowsMoved(filled, (row) => (row === a ? b : row === b ? a : row), how),
      bloc,
    );
  };

  test.each([
    ['I.1.b', 'I.1.d'],
    ['I.1.a', 'I.1.e'],
    ['II.2.a', 'II.2.b'],
  ])('may be sorted within their heading: %s and %s', (one, other) => {
    const report = swapped(one, other, 'sorted');
    expect(pointsIn(report)).toEqual(pointsIn(own));
    expect(toldIn(report)).toEqual(toldIn(own));
  });

  test('that were moved under another heading keep their scores, and the sums that were torn are told', () => {
    const report = swapped('I.1.a', 'III.2.b', 'cut');
    expect(pointsIn(report)).toEqual(pointsIn(own));
    expect(toldIn(report)).toEqual(['cell.formulaAltered I.1', 'cell.formulaAltered III.2']);
    expect(report.findings.flatMap(({ repairs }) => repairs.map(({ safe }) => safe))).toEqual([true, true]);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('may have blank ones between them', () => {
    const at = rowOf(filled, 'I.1.c');
    const report = reportOfModel(
      withRowsMoved(filled, (row) => (row >= at ? row + 2 : row)),
      bloc,
    );
    expect(pointsIn(report)).toEqual(pointsIn(own));
    expect(toldIn(report)).toEqual(toldIn(own));
  });

  test('that were deleted are missing', () => {
    const row = rowOf(filled, 'II.3.a');
    const report = reportOfModel(
      withScores(filled, (sheet) => ({ ...sheet, cells: sheet.cells.filter((cell) => cell.row !== row), validations: [] })),
      bloc,
    );
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['row.missing II.3.a']);
  });

  test('that bear a score of their own are told', () => {
    const at = rowOf(filled, 'I.1.c');
    const [title, score] = [
      { row: at, column: 1, content: { type: 'text', text: 'Việc đột xuất' } },
      { row: at, column: 4, content: { type: 'number', number: '5' } },
    ] as const;
    const inserted = withScores(
      withRowsMoved(filled, (row) => (row >= at ? row + 1 : row)),
      (sheet) => ({
        ...sheet,
        cells: [...sheet.cells, title, score],
      }),
    );
    expect(keptOutBy(reportOfModel(inserted, bloc)).map(({ code }) => code)).toEqual(['row.unknown']);
  });
});

describe('a workbook whose hidden column of codes is gone', () => {
  test('is read by its headings, and is still ours', () => {
    const bare = withScores(filled, (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ column }) => column !== 7) }));
    const report = reportOfModel(bare, bloc);
    expect(pointsIn(report)).toEqual(pointsIn(own));
    expect(report.reading.sheet.origin).toBe('template');
    expect(report.reading.agency).toBe(own.reading.agency);
  });
});

describe('a formula', () => {
  test.each([
    ['with dollar signs', (formula: string) => formula.replace(/([A-Z])(\d+)/g, '$$$1$$$2')],
    ['in small letters with spaces', (formula: string) => formula.toLowerCase().replace(/,/g, ', ')],
    [
      'as a list instead of a run',
      (formula: string) => formula.replace(/E(\d+):E(\d+)/, (_, a: string, b: string) => listOf(Number(a), Number(b))),
    ],
  ])('%s is the same one', (_, change) => {
    const sum = formulaIn('I.1');
    const value = { type: 'number', number: shownAt('I.1') } as const;
    const report = reportOfModel(withContent('I.1', 4, { type: 'formula', formula: change(sum), value }), bloc);
    expect(toldIn(report)).toEqual(toldIn(own));
  });

  test('that adds something up is told, and counts for nothing in a sum', () => {
    const report = reportOfModel(typedOver('I.1', `${formulaIn('I.1')}+5`, '5'), bloc);
    expect(toldIn(report)).toContain('cell.formulaAltered I.1');
    expect(keptOutBy(report)).toEqual([]);
    expect(report.score.total).toBe(own.score.total);
  });

  test('of a measured criterion that was typed over is told', () => {
    const report = reportOfModel(withContent('II.3.a', 4, { type: 'number', number: '90' }), bloc);
    expect(toldIn(report)).toContain('cell.formulaAltered II.3.a');
    expect(toldIn(report)).toContain('score.notByRule II.3.a');
    expect(keptOutBy(report)).toEqual([]);
  });

  test.each([
    ['what its rule gives', pointsIn(own)['II.3.a'] ?? '', true],
    ['anything else', '0', false],
  ])('that was typed over with %s is safe to restore: %s', (_, number, safe) => {
    const report = reportOfModel(withContent('II.3.a', 4, { type: 'number', number }), bloc);
    expect(report.findings.find(({ code }) => code === 'cell.formulaAltered')?.repairs).toMatchObject([{ action: 'setFormula', safe }]);
  });

  test('that shows nothing has no score', () => {
    const report = reportOfModel(withContent('II.3.a', 4, { type: 'text', text: '' }), bloc);
    expect(pointsIn(report)['II.3.a']).toBeNull();
  });
});

describe('a locked cell', () => {
  test.each([
    ['title', 1, { type: 'text', text: 'Tiêu chí khác hẳn' }],
    ['maximum', 2, { type: 'number', number: '99' }],
    ['label', 0, { type: 'text', text: 'z)' }],
  ] as const)('that holds another %s is told with what stood there', (_, column, content) => {
    const report = reportOfModel(withContent('I.1.a', column, content), bloc);
    const more = report.findings.filter(({ code }) => code === 'cell.lockedChanged');
    expect(more).toMatchObject([{ criterion: 'I.1.a', severity: 'error', repairs: [{ safe: true }] }]);
    expect(pointsIn(report)).toEqual(pointsIn(own));
    expect(keptOutBy(report)).toEqual([]);
  });

  test('that is a heading may go by another of its names, and is told where it says something else', () => {
    const heading = (text: string) =>
      withCells(filled, (cell) => (cell.row === 9 && cell.column === 2 ? { ...cell, content: { type: 'text', text } } : cell));
    expect(toldIn(reportOfModel(heading('Thang điểm'), bloc))).toEqual(toldIn(own));
    const [finding] = reportOfModel(heading('Tuỳ ý'), bloc).findings;
    expect(finding).toMatchObject({ code: 'cell.lockedChanged', cell: 'C10', expected: { text: 'Điểm chuẩn' } });
  });

  test('that is a maximum may be typed as 50,0, and is restored as a number', () => {
    const typed = withContent('I.1.a', 2, { type: 'text', text: '50,0' });
    expect(toldIn(reportOfModel(typed, bloc))).toEqual(toldIn(own));
    const other = reportOfModel(withContent('I.1.a', 2, { type: 'number', number: '99' }), bloc);
    expect(other.findings[0]?.repairs).toEqual([{ action: 'setValue', value: '50', safe: true }]);
  });
});

describe('a file that is no sheet of ours', () => {
  test('is told with one finding', () => {
    const empty = writeWorkbook({ properties: { title: 'x', creator: 'x' }, sheets: [{ name: 'Sheet1', cells: [] }] });
    expect(readBytes(empty, bloc)).toMatchObject({ refusal: { code: 'workbook.foreign' } });
  });

  test('but says that it is, lacks its table', () => {
    const bare = withScores(filled, (sheet) => ({ name: sheet.name, cells: [] }));
    expect(readBytes(writeWorkbook(bare), bloc)).toMatchObject({ refusal: { code: 'sheet.missing' } });
  });
});

function shownAt(code: string): string {
  const points = own.score.groups.get(code);
  if (points === undefined || points === null) throw new Error(`no sum ${code}`);
  return writePoints(readPoints(writePoints(points)) ?? points);
}

function listOf(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => `E${first + index}`).join(',');
}
