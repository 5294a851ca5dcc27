import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { writePoints } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { smallBloc } from '../smallBloc.ts';
import { reportOf } from '../sheetWith.ts';

/** I.3 (3 points of 20) is a share of targets; both its results are what is written. */
const blocWith = (na: string, more: Readonly<Record<string, Json>> = {}): Bloc =>
  smallBloc({ 'rubric.criteria[3].rule': { shape: 'ratio_over_targets' }, 'rubric.criteria[3].na': na, ...more });

const SCORES = { 'I.1': 5, 'I.2': 4, 'II.1': 4, 'II.2': 2 };

const reportOn = (bloc: Bloc, result: number | null = 0) =>
  reportOf({ bloc, scores: { ...SCORES, 'I.3': null }, results: result === null ? {} : { 'I.3': result } });

const shown = (points: number | null): string | null => (points === null ? null : writePoints(points as never));

describe('a denominator of zero', () => {
  test('leaves numerator and denominator where the rubric drops it: 15 of 17 become 17.6 of 20', () => {
    const { score, findings } = reportOn(blocWith('drop_and_rescale'));

    expect(findings.filter(({ criterion }) => criterion === 'I.3')).toEqual([]);
    expect([shown(score.raw), shown(score.applicableMax), shown(score.base)]).toEqual(['15', '17', '17.6']);
  });

  test('earns the maximum where the rubric awards it', () => {
    const bloc = blocWith('award_max');
    const report = reportOf({ bloc, scores: { ...SCORES, 'I.3': 3 }, results: { 'I.3': 0 } });

    expect(report.findings.map(({ code }) => code)).not.toContain('score.notByRule');
    expect(shown(report.score.total)).toBe('18');
  });

  test.each(['not_allowed', 'drop_not_assigned', 'alternate_rule'])('counts 0 and waits for the chair under %s', (na) => {
    const report = reportOn(blocWith(na));

    expect(report.findings.filter(({ criterion }) => criterion === 'I.3').map(({ code }) => code)).toEqual(['sheet.notAssignedUnapproved']);
    expect(keptOutBy(report)).toEqual([]);
    expect(shown(report.score.base)).toBe('15');
  });

  test('leaves the sum once the chair has approved it', () => {
    expect(shown(reportOn(blocWith('not_allowed', { notAssigned: { A: ['I.3'] } })).score.base)).toBe('17.6');
  });

  test('counts again in the ranking where those who appraise found something to score', () => {
    const bloc = blocWith('drop_and_rescale', { appraisals: [{ agency: 'A', criterion: 'I.3', score: 1, reason: 'Có một chỉ tiêu' }] });
    const [first] = rankBloc(bloc, [reportOn(bloc).reading]).agencies;

    expect([shown(first?.final.total ?? null), first?.dropped.size]).toEqual(['16', 0]);
  });

  test('is told as the reason of the rescaling', () => {
    const bloc = blocWith('drop_and_rescale');
    const [first] = rankBloc(bloc, [reportOn(bloc).reading]).agencies;

    expect(first?.reasons).toContainEqual(expect.objectContaining({ because: 'rescaled', criteria: ['I.3'] }));
  });
});
