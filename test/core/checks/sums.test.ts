import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import type { PrintedTotal } from '#core/sheet/Sheet.ts';
import { cellOf, numberCell, textCell } from '../sheet/cells.ts';
import { reportOf, told, type Written } from '../sheetWith.ts';
import { smallBloc, smallBlocJson, type JsonFields } from '../smallBloc.ts';

const bloc = smallBloc();
const evidence = { 'I.1': 'Báo cáo số 12/BC-STP ngày 05/3/2018', T: 'Quyết định số 3/QĐ-UBND ngày 06/3/2018' };
const scores = { 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 6, 'II.2': 0, T: 3, P: 2 };

const printed = (totals: readonly (readonly [PrintedTotal['of'], Written])[], over: Readonly<Record<string, Written>> = {}) =>
  reportOf({ bloc, scores: { ...scores, ...over }, evidence, totals });

describe('printed sums', () => {
  test.each<readonly [PrintedTotal['of'], number]>([
    [{ group: 'I' }, 12],
    [{ group: 'II' }, 6],
    ['base', 18],
    ['grand', 19],
  ])('%j that is %d is right, and one more or less is not', (of, sum) => {
    expect(told(printed([[of, sum]]))).toEqual([]);
    for (const wrong of [sum + 0.5, sum - 0.5]) {
      const report = printed([[of, wrong]]);
      expect(report.findings).toMatchObject([
        {
          code: 'total.differs',
          severity: 'warning',
          cell: 'E90',
          seen: String(wrong),
          expected: { is: 'points', points: sum * 1000 },
          repairs: [{ action: 'setValue', value: String(sum), safe: true }],
        },
      ]);
      expect(keptOutBy(report)).toEqual([]);
      expect(report.score.total).toBe(19_000);
    }
  });

  test('of a deduction are right with either sign', () => {
    const grouped = smallBloc(withGroups());
    for (const sum of [3, -3]) {
      const report = reportOf({ bloc: grouped, scores: { 'X.1': 1, 'X.2': -2 }, totals: [[{ group: 'X' }, sum]] });
      expect(told(report)).toEqual([]);
    }
  });

  test('whose formula was typed over are told as that alone, the wrong sum counted as what follows', () => {
    const own = numberCell('9999', { at: { sheet: 'Tự chấm', cell: 'E90' } });
    const altered = [{ cell: own, criterion: 'I', kind: 'formula' as const, expected: 'SUM(E1:E3)' }];
    const report = reportOf({ bloc, scores, evidence, results: {}, origin: 'template', altered, totals: [[{ group: 'I' }, 9999]] });
    expect(report.findings.filter(({ code }) => code === 'total.differs')).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toContain('cell.formulaAltered');
    expect(report.hiddenConsequences).toBe(1);
  });

  test('that pass on a wrong one are not told', () => {
    const report = printed([
      [{ group: 'I' }, 13],
      ['base', 19],
      ['grand', 20],
    ]);
    expect(told(report)).toEqual(['total.differs I E90 warning']);
    expect(report.hiddenConsequences).toBe(2);
  });

  test('that are wrong for themselves are told beside it', () => {
    const report = printed([
      [{ group: 'I' }, 13],
      ['base', 21],
    ]);
    expect(told(report)).toEqual(['total.differs I E90 warning', 'total.differs - E91 warning']);
  });

  test('that leave out a number typed as text follow from it', () => {
    const totals = [
      [{ group: 'I' }, 7],
      ['base', 13],
    ] as const;
    const report = printed(totals, { 'I.1': '5' });
    expect(told(report)).toEqual(['cell.numberAsText I.1 E1 warning']);
    expect(report.hiddenConsequences).toBe(2);
  });

  test('with a formula are repaired by it', () => {
    const report = printed([['base', numberCell('17', { formula: 'E1+E2' })]]);
    expect(report.findings[0]?.repairs).toEqual([{ action: 'setFormula', value: 'E1+E2', safe: true }]);
  });

  test('that show no number are nobody’s fault', () => {
    expect(told(printed([['base', textCell('')]]))).toEqual([]);
    expect(told(printed([['grand', cellOf({ type: 'noValue' }, { formula: 'SUM(E1:E7)' })]]))).toEqual([]);
  });

  test('may be printed before or after rescaling', () => {
    const dropping = smallBloc({ notAssigned: { A: ['I.3'] } });
    const rescaled = (of: 'base' | 'grand', sum: number) => told(reportOf({ bloc: dropping, scores, evidence, totals: [[of, sum]] }));
    expect(rescaled('base', 15)).toEqual([]);
    expect(rescaled('base', 17.6)).toEqual([]);
    expect(rescaled('grand', 16)).toEqual([]);
    expect(rescaled('grand', 18.6)).toEqual([]);
    expect(rescaled('base', 17.5)).toHaveLength(1);
  });
});

describe('bonus and deductions above their cap', () => {
  const capped = smallBloc(withGroups());
  const report = (over: Readonly<Record<string, Written>>) => reportOf({ bloc: capped, scores: over });

  test('at the cap are not told', () => {
    expect(told(report({ 'B.1': 2, 'B.2': 1, 'X.1': 2, 'X.2': 1 }))).toEqual([]);
  });

  test.each([
    [{ 'B.1': 2, 'B.2': 1.5 }, 'B', '3.5', 3000],
    [{ 'X.1': 2, 'X.2': 1.5 }, 'X', '3.5', 3000],
    [{ 'X.1': -2, 'X.2': -1.5 }, 'X', '3.5', 3000],
  ])('of a group are told: %j', (over, criterion, seen, points) => {
    expect(report(over).findings).toMatchObject([
      { code: 'total.aboveCap', severity: 'note', criterion, seen, expected: { is: 'points', points } },
    ]);
    expect(report(over).verdict).toBe('clean');
  });

  test('of the scale are told with what counts', () => {
    const [finding, ...more] = reportOf({ bloc: smallBloc({ 'rubric.scale.bonusCap': 2 }), scores: { T: 3 }, evidence }).findings;
    expect(finding).toMatchObject({ code: 'total.aboveCap', criterion: 'T', seen: '3', expected: { points: 2000 } });
    expect(more).toEqual([]);
  });

  test('through a single score above its maximum are told by that score', () => {
    expect(told(reportOf({ bloc, scores: { T: 4 }, evidence }))).toEqual(['score.aboveMax T E6 error']);
  });
});

/** The bonus and the deduction as groups: two of at most 2 each, at most 3 together. */
function withGroups(): Readonly<Record<string, JsonFields[string]>> {
  const { rubric } = smallBlocJson() as { rubric: { criteria: JsonFields[] } };
  const extra = (code: string, kind: string): JsonFields[] => [
    { code, label: code, parent: null, title: code, kind, max: 3, rule: { shape: 'sum_children' } },
    ...['1', '2'].map((one) => ({ code: `${code}.${one}`, label: one, parent: code, title: one, kind, max: 2, rule: { shape: 'direct' } })),
  ];
  return { 'rubric.criteria': [...rubric.criteria.slice(0, 7), ...extra('B', 'bonus'), ...extra('X', 'deduction')] };
}
