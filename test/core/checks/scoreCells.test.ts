import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { readDay } from '#core/calendar.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { cellOf, dateCell, numberCell, textCell } from '../sheet/cells.ts';
import { reportOf, told, type Written } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc();
const evidence = { 'I.1': 'Báo cáo số 12/BC-STP ngày 05/3/2018', T: 'Quyết định số 3/QĐ-UBND ngày 06/3/2018' };
const foreign = (scores: Readonly<Record<string, Written>>) => reportOf({ bloc, scores, evidence });

/** What is told of a score that is typed into a bloc's own sheet, and whether it keeps the sheet out. */
const toldOf = (code: string, score: Written): string => {
  const report = foreign({ [code]: score });
  const codes = report.findings.map((finding) => finding.code).join(' ') || 'nothing';
  return `${codes}${keptOutBy(report).length > 0 ? ', kept out' : ''}`;
};

describe('a score between 0 and its maximum on the step', () => {
  test.each([
    ['I.1', 0, 'nothing'],
    ['I.1', 0.5, 'nothing'],
    ['I.1', 5, 'nothing'],
    ['I.1', 5.001, 'score.aboveMax, kept out'],
    ['I.1', 5.5, 'score.aboveMax, kept out'],
    ['I.1', -0.001, 'score.belowMin, kept out'],
    ['I.1', -0.5, 'score.belowMin, kept out'],
    ['I.1', 4.999, 'score.offStep, kept out'],
    ['I.1', 4.9999, 'score.offStep, kept out'],
    ['I.1', 4.25, 'score.offStep, kept out'],
    ['I.1', '4,25', 'cell.numberAsText score.offStep, kept out'],
    ['I.2', 4, 'nothing'],
    ['I.2', 2, 'nothing'],
    ['I.2', 3, 'score.notALevel, kept out'],
    ['I.2', 4.5, 'score.aboveMax, kept out'],
    ['II.1', 6, 'nothing'],
    ['II.1', 7, 'score.aboveMax, kept out'],
    ['T', 3, 'nothing'],
    ['T', 3.5, 'score.aboveMax, kept out'],
    ['P', 4, 'nothing'],
    ['P', -4, 'nothing'],
    ['P', 4.5, 'score.aboveMax, kept out'],
    ['P', -4.5, 'score.aboveMax, kept out'],
    ['P', 0.25, 'score.offStep, kept out'],
  ])('%s of %s: %s', (code, score, expected) => {
    expect(toldOf(code, score)).toBe(expected);
  });

  test('is compared exactly where binary floats are not', () => {
    const fine = smallBloc({
      'rubric.scale.step': 0.001,
      'rubric.scale.decimals': 3,
      'rubric.scale.base': 17.007,
      'rubric.criteria[0].max': 9.007,
      'rubric.criteria[1].max': 2.007,
    });
    const report = reportOf({ bloc: fine, scores: { 'I.1': 2.007 }, evidence });
    expect(told(report)).toEqual([]);
  });

  test('names the nearest scores on the step, and offers them by choice only', () => {
    const [finding] = foreign({ 'I.1': 4.25 }).findings;
    expect(finding).toMatchObject({
      criterion: 'I.1',
      cell: 'E1',
      seen: '4.25',
      article: 'Điều 5',
      expected: { is: 'step', step: 500, low: 4000, high: 4500 },
      repairs: [
        { action: 'setValue', value: '4', safe: false },
        { action: 'setValue', value: '4.5', safe: false },
      ],
    });
  });

  test('offers the maximum by choice for one above it', () => {
    const [finding] = foreign({ 'I.1': 55 }).findings;
    expect(finding).toMatchObject({ seen: '55', expected: { is: 'score', min: 0, max: 5000 }, repairs: [{ value: '5', safe: false }] });
  });

  test('offers the size of a deduction with its sign', () => {
    expect(foreign({ P: 9 }).findings[0]?.repairs).toEqual([{ action: 'setValue', value: '-4', safe: false }]);
  });
});

describe('a score cell without a certain number', () => {
  test.each<readonly [string, Written, string]>([
    ['nothing', null, 'score.missing, kept out'],
    ['spaces', ' \u00a0', 'score.missing, kept out'],
    ['a formula that shows nothing', textCell('', { formula: 'IF(A1="","",1)' }), 'score.missing, kept out'],
    ['words', 'Đạt', 'cell.notNumber, kept out'],
    ['a range', '4-5', 'cell.notNumber, kept out'],
    ['three digits after a separator', '1.500', 'cell.notNumber, kept out'],
    ['a percentage', numberCell('0.95', { percent: true }), 'cell.notNumber, kept out'],
    ['a typed percentage', '95%', 'cell.notNumber, kept out'],
    ['a date', dateCell(readDay('2018-05-04')), 'cell.notNumber, kept out'],
    ['TRUE', cellOf({ type: 'boolean', value: true }), 'cell.notNumber, kept out'],
    ['an error value', cellOf({ type: 'error', error: '#REF!' }), 'cell.error, kept out'],
    ['a formula without a saved result', cellOf({ type: 'noValue' }, { formula: 'SUM(A1:A2)' }), 'cell.noCachedValue, kept out'],
    ['a merge over two rows', numberCell('4', { merged: 'E1:E2' }), 'cell.merged, kept out'],
    ['a merge along its row', numberCell('4', { merged: 'E1:F1' }), 'nothing'],
    ['a formula with its result', numberCell('4', { formula: '3+1' }), 'nothing'],
    ['a number typed as text', '4,5', 'cell.numberAsText'],
  ])('%s: %s', (_, score, expected) => {
    expect(toldOf('I.1', score)).toBe(expected);
  });

  test('a merged number as text is told as merged alone', () => {
    expect(toldOf('I.1', textCell('4', { merged: 'E1:E2' }))).toBe('cell.merged, kept out');
  });

  test('an error value names the cells that its formula takes', () => {
    const cell: Cell = cellOf({ type: 'error', error: '#REF!' }, { formula: 'SUM($B$2:C3)+B2' });
    expect(foreign({ 'I.1': cell }).findings[0]).toMatchObject({ seen: '#REF!', facts: { from: ['B2', 'C3'] } });
  });

  test('a number typed as text weighs more in a workbook of ours, and its repair is safe', () => {
    const report = reportOf({ bloc, origin: 'template', scores: { P: '−2,50 điểm' }, results: {}, evidence });
    expect(told(report)).toEqual(['cell.numberAsText P E7 error']);
    expect(report.findings[0]?.repairs).toEqual([{ action: 'setValue', value: '-2.5', safe: true }]);
    expect(keptOutBy(report)).toEqual([]);
  });
});

describe('a score that a rule works out', () => {
  const ruled = (code: string, score: number, result: Written, layout = {}) =>
    reportOf({ bloc, scores: { [code]: score }, results: { [code]: result }, evidence, layout });

  test.each([
    ['I.3', 2.6, 87, 'nothing'],
    ['I.3', 2.6, 86.5, 'nothing'],
    ['I.3', 2.7, 87, 'score.offStep'],
    ['I.3', 2.5, 87, 'score.notByRule'],
    ['I.3', 3, 120, 'nothing'],
    ['II.1', 4, 2, 'nothing'],
    ['II.1', 5, 2, 'score.notByRule'],
    ['II.1', 6, 9, 'nothing'],
    ['II.2', 2, 'Không phát sinh', 'nothing'],
    ['II.2', 0, 'Không phát sinh', 'score.notByRule'],
  ])('%s scored %d for %s: %s', (code, score, result, expected) => {
    const report = ruled(code, score, result, { hasMeasureColumn: true });
    expect(report.findings.map((finding) => finding.code).join(' ') || 'nothing').toBe(expected);
  });

  test('one that differs leaves no choice where results have a column, but counts until it is appraised', () => {
    const report = ruled('II.1', 5, 2, { hasMeasureColumn: true });
    expect(told(report)).toEqual(['score.notByRule II.1 E4 error']);
    expect(keptOutBy(report)).toEqual([]);
    expect(report.findings[0]).toMatchObject({ expected: { is: 'points', points: 4000 }, facts: { measures: '2', from: 'D4' } });
  });

  test('one that differs from a result told in passing is a warning', () => {
    expect(told(ruled('II.1', 5, 'Có 2 mô hình'))).toEqual(['score.notByRule II.1 E4 warning']);
  });

  test('shows a percentage as the sheet does', () => {
    const report = ruled('I.3', 3, numberCell('0.285', { percent: true }), { hasMeasureColumn: true });
    expect(report.findings[0]).toMatchObject({ code: 'score.notByRule', facts: { measures: '28.5%' } });
  });
});

describe('a criterion that was not assigned', () => {
  test('counts 0 and is an error while the chair has not approved it', () => {
    const report = foreign({ 'I.3': 'Không được giao' });
    expect(told(report)).toEqual(['sheet.notAssignedUnapproved I.3 E3 error']);
    expect(keptOutBy(report)).toEqual([]);
    expect(report.reading.leaves.find(({ leaf }) => leaf.code === 'I.3')?.points).toBe(0);
  });

  test('may be told in the result', () => {
    const report = reportOf({ bloc, scores: { 'I.3': null }, results: { 'I.3': 'Không được giao' }, evidence });
    expect(told(report)).toEqual(['sheet.notAssignedUnapproved I.3 E3 error']);
  });

  test('is asked for nothing once the chair has approved it', () => {
    const approved = smallBloc({ notAssigned: { A: ['I.3'] } });
    for (const score of ['Không được giao', null, 7, cellOf({ type: 'error', error: '#REF!' })]) {
      expect(told(reportOf({ bloc: approved, scores: { 'I.3': score }, evidence }))).toEqual([]);
    }
    expect(told(reportOf({ bloc: approved, missing: ['I.3'], evidence }))).toEqual([]);
  });

  test('is approved for one agency and no other', () => {
    const approved = smallBloc({ notAssigned: { B: ['I.3'] } });
    expect(told(reportOf({ bloc: approved, scores: { 'I.3': 'Không được giao' }, evidence }))).toEqual([
      'sheet.notAssignedUnapproved I.3 E3 error',
    ]);
  });
});
