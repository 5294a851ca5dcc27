import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';
import { snapshotHash } from '#core/ranking/snapshot.ts';
import { sha256 } from '../../sha256.ts';
import { smallBloc } from '../smallBloc.ts';
import { readingsOf } from './readingOf.ts';

/** Due on a Thursday: the weekend after it and the Monday off are no working days. */
const DEADLINE = {
  what: 'bảng tự chấm',
  by: '2018-11-15',
  late: [
    { maxDaysLate: 2, deduct: 1 },
    { maxDaysLate: 5, deductPct: 10 },
    { maxDaysLate: null, gate: 'ky_luat' },
  ],
};

const blocWith = (deadline: Json, received: string | null, more: Readonly<Record<string, Json>> = {}): Bloc =>
  smallBloc({
    'rubric.deadlines': [deadline],
    ...(received === null ? {} : { receivedAt: { A: received, B: '2018-11-15', C: '2018-11-01', D: '2018-11-15' } }),
    ...more,
  });

/** A scores 17.5, B 16.5, C 15.5 and D 10. */
const rank = (bloc: Bloc): Ranking =>
  rankBloc(
    bloc,
    readingsOf(bloc, {
      A: { 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 4, 'II.2': 1.5 },
      B: { 'I.1': 4, 'I.2': 4, 'I.3': 3, 'II.1': 4, 'II.2': 1.5 },
      C: { 'I.1': 3, 'I.2': 4, 'I.3': 3, 'II.1': 4, 'II.2': 1.5 },
      D: { 'I.1': 5, 'I.2': 4, 'I.3': 1 },
    }),
  );

const lineOf = (bloc: Bloc, agency = 'A') => {
  const one = rank(bloc).agencies.find(({ member }) => member.code === agency);
  if (!one) throw new Error(`no ${agency}`);
  return rankedAgencyJson(bloc, one, 'vi');
};

describe('a sheet that comes after its deadline', () => {
  test.each([
    ['2018-11-15', '0', '17.5', 1],
    ['2018-11-16', '1', '16.5', 1],
    ['2018-11-17', '1', '16.5', 1],
    ['2018-11-18', '1.8', '15.7', 2],
    ['2018-11-20', '1.8', '15.7', 2],
  ])('received on %s loses %s and has %s', (received, late, total, place) => {
    const line = lineOf(blocWith(DEADLINE, received));
    expect([line.late, line.total, line.rank]).toEqual([late, total, place]);
  });

  test('past the last day falls under the gate that the rubric names', () => {
    const line = lineOf(blocWith(DEADLINE, '2018-11-21'));
    expect([line.rank, line.barred, line.late]).toEqual([null, ['ky_luat'], '0']);
    expect(line.why).toContain('Nộp bảng muộn 6 ngày so với hạn 15/11/2018');
  });

  test('is not barred where the chair decided otherwise', () => {
    const decisions = [{ agency: 'A', on: 'ky_luat', holds: false, reason: 'Bưu điện phát chậm' }];
    expect(lineOf(blocWith(DEADLINE, '2018-11-21', { decisions })).barred).toEqual([]);
  });

  test.each([
    ['2018-11-16', '1'],
    ['2018-11-18', '1'],
    ['2018-11-20', '1'],
    ['2018-11-21', '1.8'],
  ])('is counted by working days where the rubric says so: %s costs %s', (received, late) => {
    const bloc = blocWith({ ...DEADLINE, days: 'working' }, received, { 'rubric.holidays': ['YYYY-11-19'] });
    expect(lineOf(bloc).late).toBe(late);
  });

  test.each([
    ['2018-11-15T16:59:59Z', '0', 'the last second of the day in Viet Nam'],
    ['2018-11-15T17:00:00Z', '1', 'the first second of the next'],
    ['2018-11-15T23:59:59+07:00', '0', 'a clock of Viet Nam'],
    ['2018-11-16T00:00', '1', 'a clock that names no zone'],
  ])('a moment counts by its day in Viet Nam: %s costs %s, %s', (received, late) => {
    expect(lineOf(blocWith(DEADLINE, received)).late).toBe(late);
  });

  test('is in time until its own last day, where that was extended', () => {
    const extensions = { A: '2018-11-18' };
    expect(lineOf(blocWith(DEADLINE, '2018-11-18', { extensions })).late).toBe('0');
    expect(lineOf(blocWith(DEADLINE, '2018-11-19', { extensions })).late).toBe('1');
  });

  test('is told in the words of its rank, and named among what it is behind by', () => {
    const { why } = lineOf(blocWith(DEADLINE, '2018-11-18'));
    expect(why).toContain('Nộp bảng muộn 3 ngày so với hạn 15/11/2018: trừ 1,8 điểm.');
    const dear = { ...DEADLINE, late: [{ maxDaysLate: null, deduct: 1.25 }] };
    expect(lineOf(blocWith(dear, '2018-11-16')).why).toContain('Kém hạng 1 là 0,25 điểm: nộp muộn −1,25; bù lại I.1 +1.');
  });

  test('costs what a decision says, or nothing', () => {
    const decision = { agency: 'A', on: 'late:bảng tự chấm', reason: 'Mất điện' };
    expect(lineOf(blocWith(DEADLINE, '2018-11-18', { decisions: [{ ...decision, holds: false }] })).late).toBe('0');
    expect(lineOf(blocWith(DEADLINE, '2018-11-18', { decisions: [{ ...decision, points: 0.5 }] })).late).toBe('0.5');
  });

  test('does not count where nobody says when it came, and that is told', () => {
    const line = lineOf(blocWith(DEADLINE, null));
    expect([line.late, line.total]).toEqual(['0', '17.5']);
    expect(line.why).toContain('Chưa ghi ngày nhận bảng');
  });

  test('changes the snapshot with its day, and only where the rubric counts days', () => {
    const hash = (bloc: Bloc): string => snapshotHash([], 'sha256:0', bloc, sha256);
    expect(hash(blocWith(DEADLINE, '2018-11-16'))).not.toBe(hash(blocWith(DEADLINE, '2018-11-17')));
    expect(hash(smallBloc({ receivedAt: { A: '2018-11-16' } }))).toBe(hash(smallBloc()));
  });
});

describe('lateness that is prose', () => {
  const PROSE = { what: 'bảng tự chấm', by: '2018-11-15', late: 'trừ theo quy chế' };

  test('waits for the chair where the sheet came late, and says so', () => {
    const line = lineOf(blocWith(PROSE, '2018-11-16'));
    expect([line.late, line.total]).toEqual(['0', '17.5']);
    expect(line.why).toContain('Chờ Trưởng khối xét việc nộp muộn (bảng tự chấm): trừ theo quy chế.');
  });

  test('waits for nobody where the sheet came in time', () => {
    expect(lineOf(blocWith(PROSE, '2018-11-15')).why).not.toContain('Chờ Trưởng khối');
  });

  test('waits for everybody where the day is prose too', () => {
    expect(lineOf(blocWith({ ...DEADLINE, by: 'trước khi gửi' }, '2018-11-16')).why).toContain('Chờ Trưởng khối xét việc nộp muộn');
  });

  test('costs the points of a decision', () => {
    const decisions = [{ agency: 'A', on: 'late:bảng tự chấm', points: 2, reason: 'Chậm 1 ngày' }];
    const line = lineOf(blocWith(PROSE, '2018-11-16', { decisions }));
    expect([line.late, line.total]).toEqual(['2', '15.5']);
  });
});

describe('lateness is refused', () => {
  const pathOf = (deadline: Json, more: Readonly<Record<string, Json>> = {}): string => {
    try {
      blocWith(deadline, null, more);
    } catch (error) {
      return String((error as { facts?: { path?: string } }).facts?.path);
    }
    return 'nothing';
  };
  const late = (...bands: readonly Json[]): Json => ({ ...DEADLINE, late: bands });

  test.each([
    ['without a band', late(), 'late'],
    ['with an end of 0 days', late({ maxDaysLate: 0, deduct: 1 }, { maxDaysLate: null, deduct: 2 }), 'late[0].maxDaysLate'],
    [
      'with limits that fall',
      late({ maxDaysLate: 3, deduct: 1 }, { maxDaysLate: 2, deduct: 2 }, { maxDaysLate: null, deduct: 3 }),
      'late[1].maxDaysLate',
    ],
    ['without an open end', late({ maxDaysLate: 3, deduct: 1 }), 'late[0].maxDaysLate'],
    ['with a band that takes nothing', late({ maxDaysLate: null }), 'late[0].deduct'],
    ['with points below zero', late({ maxDaysLate: null, deduct: -1 }), 'late[0].deduct'],
    ['with more than everything', late({ maxDaysLate: null, deductPct: 101 }), 'late[0].deductPct'],
    ['with a gate that nobody wrote', late({ maxDaysLate: null, gate: 'muon' }), 'late[0].gate'],
    ['by days of another kind', { ...DEADLINE, days: 'lunar' }, 'days'],
  ])('%s', (_, deadline, field) => {
    expect(pathOf(deadline)).toBe(`rubric.deadlines[0].${field}`);
  });

  test.each([
    ['a day of receipt that is none', { receivedAt: { A: '2018-11-31' } }, 'receivedAt.A'],
    ['a moment without a day', { receivedAt: { A: '16:42' } }, 'receivedAt.A'],
    ['receipt of a stranger', { receivedAt: { X: '2018-11-15' } }, 'receivedAt.X'],
    ['a decision on prose without points', { decisions: [{ agency: 'A', on: 'late:sơ kết', reason: '…' }] }, 'decisions[0].points'],
    ['points of another decision', { decisions: [{ agency: 'A', on: 'ky_luat', points: 1, reason: '…' }] }, 'decisions[0].points'],
  ])('%s', (_, more, path) => {
    expect(pathOf({ what: 'sơ kết', by: '2018-07-01', late: 'tùy' }, more)).toBe(path);
  });
});
