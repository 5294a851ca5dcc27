import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { writePoints, ZERO } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import { readSheet, type SheetReading } from '#core/sheet/SheetReading.ts';
import { numberCell } from '../sheet/cells.ts';
import { RUBRIC_HASH, sheetWith, told } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const RULE = { shape: 'leader_relative', target: 'chi_tieu_giao' };

const relativeBloc = (changes: Parameters<typeof smallBloc>[0] = {}): Bloc => smallBloc({ 'rubric.criteria[1].rule': RULE, ...changes });

/** A sheet whose criterion I.1, of 5 points, has a target and an actual; all other scores are 0. */
const sheetOf = (
  bloc: Bloc,
  agency: string,
  target: number,
  actual: number,
  typed = 0,
  more: Readonly<Record<string, number>> = {},
): Sheet => {
  const sheet = sheetWith({ bloc, identity: { agency }, scores: { 'I.1': typed, ...more } });
  const measures = new Map([
    ['target', numberCell(String(target))],
    ['actual', numberCell(String(actual))],
  ]);
  return { ...sheet, rows: sheet.rows.map((row) => (row.criterion === 'I.1' ? { ...row, measures } : row)) };
};

const pointsIn = (bloc: Bloc, readings: readonly SheetReading[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rankBloc(bloc, readings).agencies.map(({ member, finalPoints }) => [member.code, writePoints(finalPoints.get('I.1') ?? ZERO)]),
  );

describe('scores that depend on the best of the bloc', () => {
  test('are worked out when all sheets are there, whatever was typed', () => {
    const bloc = relativeBloc();
    const readings = [
      readSheet(bloc, sheetOf(bloc, 'A', 100, 150, 2.5)),
      readSheet(bloc, sheetOf(bloc, 'B', 100, 125, 5)),
      readSheet(bloc, sheetOf(bloc, 'C', 0, 30, 1)),
      readSheet(bloc, sheetOf(bloc, 'D', 0, 60, 0)),
    ];

    expect(pointsIn(bloc, readings)).toEqual({ A: '5', B: '3.8', C: '2.5', D: '5' });
  });

  test('grow when the leader is not there', () => {
    const bloc = relativeBloc();
    expect(pointsIn(bloc, [readSheet(bloc, sheetOf(bloc, 'B', 100, 125))])).toEqual({ B: '5' });
  });

  test('may turn two others round when the leader comes, and every rank says that they hang on the others', () => {
    const bloc = relativeBloc();
    const [a, b] = [readSheet(bloc, sheetOf(bloc, 'A', 100, 200)), readSheet(bloc, sheetOf(bloc, 'B', 100, 150, 0, { 'II.1': 1 }))];
    const leader = readSheet(bloc, sheetOf(bloc, 'C', 100, 1100));
    const orderOf = (readings: readonly SheetReading[]) => rankBloc(bloc, readings).agencies.map(({ member }) => member.code);
    expect(orderOf([a, b])).toEqual(['A', 'B']);
    expect(orderOf([a, b, leader])).toEqual(['C', 'B', 'A']);
    for (const one of rankBloc(bloc, [a, b, leader]).agencies) {
      expect(one.reasons).toContainEqual({ because: 'byBest', criteria: [{ criterion: 'I.1', points: one.finalPoints.get('I.1') }] });
    }
  });

  test('are left as typed where the agency did not pass its target', () => {
    const bloc = relativeBloc();
    expect(pointsIn(bloc, [readSheet(bloc, sheetOf(bloc, 'A', 100, 80, 2)), readSheet(bloc, sheetOf(bloc, 'B', 100, 200))])).toEqual({
      A: '2',
      B: '5',
    });
  });

  test('give way to an appraised score', () => {
    const bloc = relativeBloc({ appraisals: [{ agency: 'A', criterion: 'I.1', score: 3, reason: 'số liệu chưa xác nhận' }] });
    expect(pointsIn(bloc, [readSheet(bloc, sheetOf(bloc, 'A', 100, 150))])).toEqual({ A: '3' });
  });

  test('compare only within a cluster where the rubric ranks by cluster', () => {
    const bloc = relativeBloc({
      'rubric.ranking': { orderBy: ['total desc'], partition: 'cluster' },
      members: ['A', 'B'].map((code) => ({ code, name: `Cơ quan ${code}`, cluster: `Cụm ${code}` })),
    });
    const readings = [readSheet(bloc, sheetOf(bloc, 'A', 100, 110)), readSheet(bloc, sheetOf(bloc, 'B', 100, 200))];
    expect(pointsIn(bloc, readings)).toEqual({ A: '5', B: '5' });
  });

  test('pass over an agency to which the criterion was not assigned', () => {
    const bloc = relativeBloc({ notAssigned: { A: ['I.1'] } });
    const readings = [readSheet(bloc, sheetOf(bloc, 'A', 100, 900)), readSheet(bloc, sheetOf(bloc, 'B', 100, 110))];
    expect(pointsIn(bloc, readings)).toMatchObject({ B: '5' });
  });

  test('are no fault of a sheet, on the step or off it', () => {
    const bloc = relativeBloc();
    const faultsAt = (actual: number): readonly string[] =>
      told(checkSheet(bloc, sheetOf(bloc, 'A', 100, actual, 3.3), { rubricHash: RUBRIC_HASH, expectedAgency: null })).filter((line) =>
        line.startsWith('score.'),
      );

    expect(faultsAt(150)).toEqual([]);
    expect(faultsAt(80)).toEqual(['score.offStep I.1 E1 error']);
  });
});
