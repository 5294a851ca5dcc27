import { describe, expect, test } from 'vitest';
import { verdictOf } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { numberCell, textCell } from '../sheet/cells.ts';
import { reportOf, RUBRIC_HASH, told, type SheetParts } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc();

const reported = (parts: Omit<SheetParts, 'bloc'>, expectedAgency: string | null = null) => reportOf({ bloc, ...parts }, expectedAgency);

describe('whose sheet it is', () => {
  test.each<readonly [string, NonNullable<SheetParts['identity']>, string | null, string | null]>([
    ['this bloc’s, this year’s, a member’s', {}, null, null],
    ['what does not say which bloc and year', { bloc: null, edition: null }, null, null],
    ['another bloc’s', { bloc: 'khoi-khac', blocName: 'Khối khác' }, null, 'workbook.otherBloc'],
    ['another year’s', { edition: 2017 }, null, 'workbook.otherEdition'],
    ['another bloc’s of another year', { bloc: 'khoi-khac', edition: 2017, agency: 'X' }, null, 'workbook.otherBloc'],
    ['an agency’s that is no member', { agency: 'X', agencyName: 'Cơ quan X' }, null, 'workbook.otherAgency'],
    ['nobody’s', { agency: null }, null, 'workbook.otherAgency'],
    ['the sender’s own', {}, 'A', null],
    ['another member’s than the sender’s', { agency: 'B' }, 'A', 'workbook.otherAgency'],
  ])('%s', (_, identity, sender, code) => {
    const faults = { scores: { 'I.1': 99 }, evidence: { 'I.1': 'Xem tờ Minh chứng' }, workbook: { hasMacros: true } };
    const report = reported({ ...faults, identity }, sender);
    expect(report.findings.map((one) => one.code)).toEqual(code ? [code] : ['workbook.macro', 'score.aboveMax']);
    expect(report.verdict).toBe(code ? 'refused' : 'errors');
    expect(keptOutBy(report)).toEqual(report.findings.filter((one) => one.code !== 'workbook.macro'));
  });

  test('is told with what was seen and whose it should be', () => {
    expect(reported({ identity: { bloc: 'x', blocName: 'Khối khác' } }).findings[0]).toMatchObject({
      seen: 'Khối khác',
      expected: { text: 'Khối thi đua thử' },
    });
    expect(reported({ identity: { agency: 'B' } }, 'A').findings[0]).toMatchObject({
      seen: 'Cơ quan B',
      expected: { text: 'Cơ quan A' },
      facts: { of: 'account' },
    });
    expect(reported({ identity: { agency: 'X', agencyName: 'Cơ quan X' } }).findings[0]).toMatchObject({
      seen: 'Cơ quan X',
      facts: { of: 'bloc' },
    });
  });
});

describe('rows', () => {
  test('that are missing keep the sheet out', () => {
    const report = reported({ missing: ['I.2'] });
    expect(told(report)).toEqual(['row.missing I.2 - error']);
    expect(keptOutBy(report)).toHaveLength(1);
  });

  test.each<readonly [string, number, number, 'foreign' | 'template', readonly string[], boolean]>([
    ['alike', 2, 2, 'foreign', ['row.repeated I.2 A8 warning'], false],
    ['alike in a workbook of ours', 2, 2, 'template', ['row.repeated I.2 A8 error'], false],
    ['unlike', 2, 4, 'foreign', ['row.repeated I.2 A8 error'], true],
    ['unlike in a workbook of ours', 2, 4, 'template', ['row.repeated I.2 A8 error'], true],
  ])('that are repeated %s', (_, first, second, origin, expected, isOut) => {
    const report = reported({ origin, scores: { 'I.2': first }, more: [['I.2', second]] });
    expect(told(report)).toEqual(expected);
    expect(keptOutBy(report).length > 0).toBe(isOut);
  });

  test('that repeat a blank one leave the one score', () => {
    const report = reported({ scores: { 'I.2': null }, more: [['I.2', 2]] });
    expect(report.reading.leaves.find(({ leaf }) => leaf.code === 'I.2')?.points).toBe(2000);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('that are hidden are told and count', () => {
    const report = reported({ hidden: ['I.2'], scores: { 'I.2': 2 } });
    expect(told(report)).toEqual(['row.hidden I.2 E2 warning']);
    expect(report.findings[0]?.repairs).toEqual([{ action: 'showRow', value: 'E2', safe: true }]);
    expect(report.score.total).toBe(2000);
  });

  test.each<readonly ['foreign' | 'template', string | null, readonly string[], boolean]>([
    ['foreign', '5', ['row.unknown - E20 error'], true],
    ['foreign', null, [], false],
    ['template', '5', ['row.unknown - E20 error'], true],
    ['template', null, ['row.unknown - E20 error'], false],
  ])('that nobody can place, in a %s sheet with the score %s', (origin, score, expected, isOut) => {
    const at = { sheet: 'Tự chấm', cell: 'E20' };
    const stray = { at, text: 'g) Chuyển đổi số', self: score === null ? null : numberCell(score, { at }), hidden: false };
    const report = reported({ origin, strays: [stray], results: {} });
    expect(told(report)).toEqual(expected);
    expect(keptOutBy(report).length > 0).toBe(isOut);
  });
});

describe('the workbook around the table', () => {
  test.each<readonly [string, Partial<SheetParts>, readonly string[], string]>([
    ['macros', { workbook: { hasMacros: true } }, ['workbook.macro - - warning'], 'warnings'],
    ['a hidden sheet', { workbook: { hiddenSheets: ['Nháp'] } }, ['sheet.hidden - - warning'], 'warnings'],
    [
      'a link to another file',
      { workbook: { externalLinks: [{ file: 'khac.xlsx', cell: { sheet: 'Tự chấm', cell: 'E4' } }] } },
      ['workbook.externalLink - E4 warning'],
      'warnings',
    ],
    ['an older rubric', { identity: { rubric: 'sha256:1111' } }, ['workbook.otherRubric - - error'], 'errors'],
    ['this rubric', { identity: { rubric: RUBRIC_HASH } }, [], 'clean'],
  ])('has %s', (_, parts, expected, verdict) => {
    const report = reported(parts);
    expect(told(report)).toEqual(expected);
    expect(report.verdict).toBe(verdict);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('names the hidden sheet and how to show it', () => {
    expect(reported({ workbook: { hiddenSheets: ['Nháp'] } }).findings[0]).toMatchObject({
      sheet: 'Nháp',
      seen: 'Nháp',
      repairs: [{ action: 'showSheet', value: 'Nháp', safe: true }],
    });
  });
});

describe('the report', () => {
  test('of a sheet without faults is clean and has its total', () => {
    const report = reported({ scores: { 'I.1': 0, 'I.2': 4, P: 1.5 } });
    expect([report.verdict, report.findings, report.score.total]).toEqual(['clean', [], 2500]);
  });

  test('has no total while a score is missing', () => {
    expect(reported({ scores: { 'I.2': null } }).score.total).toBeNull();
  });

  test('lists findings down the table, what has no cell first', () => {
    const report = reported({ scores: { 'I.2': 3, 'I.1': 9, P: 9 }, workbook: { hasMacros: true } });
    expect(report.findings.map(({ cell }) => cell)).toEqual([null, 'E1', 'F1', 'E2', 'E7']);
  });

  test('is the same every time', () => {
    const parts = { scores: { 'I.1': '4,25', 'I.2': null, T: 4 }, missing: ['II.1'] };
    expect(reported(parts).findings).toEqual(reported(parts).findings);
  });

  test('is worded by its heaviest finding', () => {
    const { findings } = reported({ scores: { 'I.1': 9 }, workbook: { hasMacros: true }, hidden: ['II.1'] });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(verdictOf(findings)).toBe('errors');
    expect(verdictOf(findings.filter((one) => !errors.includes(one)))).toBe('warnings');
    expect(verdictOf([])).toBe('clean');
  });
});

describe('altered cells of a workbook of ours', () => {
  const cell = textCell('Tiêu chí khác', { at: { sheet: 'Tự chấm', cell: 'B1' } });

  test('a title is restored safely', () => {
    const report = reported({
      origin: 'template',
      results: {},
      altered: [{ cell, criterion: 'I.1', kind: 'text', expected: 'Tiêu chí I.1' }],
    });
    expect(told(report)).toEqual(['cell.lockedChanged I.1 B1 error']);
    expect(report.findings[0]?.repairs).toEqual([{ action: 'setText', value: 'Tiêu chí I.1', safe: true }]);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('a formula shows what it was', () => {
    const altered = numberCell('9', { formula: 'E1+9', at: { sheet: 'Tự chấm', cell: 'E9' } });
    const report = reported({
      origin: 'template',
      results: {},
      altered: [{ cell: altered, criterion: 'I', kind: 'formula', expected: 'SUM(E1:E3)' }],
    });
    expect(report.findings[0]).toMatchObject({
      seen: '=E1+9',
      expected: { is: 'formula', formula: 'SUM(E1:E3)' },
      repairs: [{ action: 'setFormula' }],
    });
    expect(keptOutBy(report)).toEqual([]);
  });
});
