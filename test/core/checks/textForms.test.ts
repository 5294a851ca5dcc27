import { describe, expect, test } from 'vitest';
import type { OddText } from '#core/sheet/Sheet.ts';
import { reportOf, told } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc();
const dated = { 'I.1': 'Báo cáo số 12/BC-STP ngày 05/3/2018' };

const odd = (cell: string, over: Partial<OddText> = {}): OddText => ({
  at: { sheet: 'Tự chấm', cell },
  typed: 'C«ng an',
  text: 'Công an',
  font: '.VnTime',
  ...over,
});

const reportWith = (...oddTexts: readonly OddText[]) => reportOf({ bloc, scores: { 'I.1': 4 }, evidence: dated, oddTexts });

describe('texts in old fonts', () => {
  test('are told one by one while they are few', () => {
    const cells = Array.from({ length: 8 }, (_, index) => odd(`F${index + 1}`));
    expect(told(reportWith(...cells))).toHaveLength(8);
    expect(reportWith(...cells).findings.every(({ repairs }) => repairs[0]?.also === undefined)).toBe(true);
  });

  test('are told once where there are more, with one repair for all', () => {
    const cells = Array.from({ length: 9 }, (_, index) => odd(`F${index + 1}`));
    const { findings } = reportWith(...cells);
    expect(findings).toMatchObject([{ code: 'cell.legacyFont', cell: 'F1', facts: { font: '.VnTime', others: 8 } }]);
    expect(findings[0]?.repairs[0]?.also?.map(({ cell }) => cell)).toEqual(['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9']);
  });

  test('stand at the criterion of their row, or at none', () => {
    expect(told(reportWith(odd('F1'), odd('A50')))).toEqual(['cell.legacyFont I.1 F1 warning', 'cell.legacyFont - A50 warning']);
  });

  test('are told apart from those whose marks stand apart', () => {
    const nfd = odd('G1', { font: null, typed: 'Công'.normalize('NFD'), text: 'Công' });
    expect(told(reportWith(odd('F1'), nfd))).toEqual(['cell.legacyFont I.1 F1 warning', 'cell.notNormalised I.1 G1 note']);
  });

  test('are not told at a score, whose own fault is', () => {
    expect(told(reportWith(odd('E1')))).toEqual([]);
  });
});

describe('characters far from the table', () => {
  const far = (cell: string) => ({ at: { sheet: 'Tự chấm', cell }, text: '.' });

  test('are one note that names the first', () => {
    const report = reportOf({ bloc, scores: { 'I.1': 4 }, evidence: dated, farCells: [far('H950'), far('A5000')] });
    expect(told(report)).toEqual(['cell.farAway - H950 note']);
    expect(report.verdict).toBe('clean');
    expect(report.findings[0]).toMatchObject({ seen: '.', facts: { others: 1 }, repairs: [{ value: '', safe: false }] });
  });
});
