import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { snapshotHash } from '#core/ranking/snapshot.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { smallBloc } from '../smallBloc.ts';
import { readingsOf, type Scores } from './readingOf.ts';

const FULL: Scores = { 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 6, 'II.2': 2 };

/** A's line among four agencies; B, C and D stand below it with 12, 8 and 4 points. */
const lineOf = (bloc: Bloc, scores: Scores = {}, agency = 'A') => {
  const readings = readingsOf(bloc, {
    A: { ...FULL, ...scores },
    B: { 'I.1': 4, 'I.2': 4, 'II.1': 4 },
    C: { 'I.2': 4, 'II.1': 4 },
    D: { 'I.2': 4 },
  });
  const one = rankBloc(bloc, readings).agencies.find(({ member }) => member.code === agency);
  if (!one) throw new Error(`no ${agency}`);
  return rankedAgencyJson(bloc, one, 'vi');
};

const snapshotOf = (bloc: Bloc): string => snapshotHash([], 'sha256:0', bloc, sha256);

const GRADES = (conditions: Json): Json => [
  { key: 'A', title: 'loại A', min: 10, conditions },
  { key: 'B', title: 'loại B', min: 0 },
];

const graded = (conditions: Json, more: Readonly<Record<string, Json>> = {}): Bloc =>
  smallBloc({ 'rubric.classification': GRADES(conditions), 'rubric.quotas': [], ...more });

describe('a grade that asks for more than points', () => {
  test.each([
    ['every section at its share', [{ is: 'every_section', pct: 50 }], { 'II.1': 2 }, 'loại A'],
    ['a section just below it', [{ is: 'every_section', pct: 50.001 }], { 'II.1': 2 }, 'loại B'],
    ['a part in percent', [{ is: 'part', code: 'II', pct: 75 }], { 'II.1': 4 }, 'loại A'],
    ['a part below its percent', [{ is: 'part', code: 'II', pct: 75 }], { 'II.1': 3.5 }, 'loại B'],
    ['a criterion in points', [{ is: 'part', code: 'I.1', points: 4.5 }], { 'I.1': 4.5 }, 'loại A'],
    ['a criterion below its points', [{ is: 'part', code: 'I.1', points: 4.5 }], { 'I.1': 4 }, 'loại B'],
    ['nothing at zero', [{ is: 'none_at_zero' }], { 'I.1': 0.5 }, 'loại A'],
    ['a criterion at zero', [{ is: 'none_at_zero' }], { 'I.1': 0 }, 'loại B'],
    ['a zero elsewhere', [{ is: 'none_at_zero', code: 'II' }], { 'I.1': 0 }, 'loại A'],
    ['deductions up to a limit', [{ is: 'deduction', points: 2 }], { P: 2 }, 'loại A'],
    ['deductions past it', [{ is: 'deduction', points: 2 }], { P: 2.5 }, 'loại B'],
    ['all of several', [{ is: 'none_at_zero' }, { is: 'part', code: 'II', pct: 75 }], { 'II.1': 3.5 }, 'loại B'],
  ] as const)('%s', (_, conditions, scores, grade) => {
    expect(lineOf(graded(conditions as unknown as Json), scores).grade).toBe(grade);
  });

  test.each([
    ['registered', { title: 'Tập thể lao động xuất sắc' }, 'loại A'],
    ['registered', { award: 'Bằng khen' }, 'loại A'],
    ['registered_title', { title: 'Tập thể lao động xuất sắc' }, 'loại A'],
    ['registered_title', { award: 'Bằng khen' }, 'loại B'],
    ['registered_award', { title: 'Tập thể lao động xuất sắc' }, 'loại B'],
    ['registered_award', { award: 'Bằng khen' }, 'loại A'],
  ] as const)('%s is held against %j', (is, own, grade) => {
    const bloc = graded([{ is }], { registrations: [{ agency: 'A', ...own }] });
    expect(lineOf(bloc)).toMatchObject({ grade, registered: { title: null, award: null, ...own } });
    expect(lineOf(bloc, {}, 'B')).toMatchObject({ grade: 'loại B', registered: null });
  });

  test('is open where nobody wrote registrations down, and then says nothing of them', () => {
    const line = lineOf(graded([{ is: 'registered' }]));
    expect(line).toMatchObject({ grade: null });
    expect(line).not.toHaveProperty('registered');
  });

  test('says which part is short', () => {
    expect(lineOf(graded([{ is: 'every_section', pct: 50 }]), { 'II.1': 1 }).why).toContain(
      'Đủ điểm xếp loại loại A nhưng chưa đạt điều kiện: mỗi mục đạt từ 50% điểm chuẩn (II chưa đạt).',
    );
  });

  test('leaves out what is not assigned, of share and of zero', () => {
    const bloc = graded([{ is: 'every_section', pct: 100 }, { is: 'none_at_zero' }], { notAssigned: { A: ['II'] } });
    expect(lineOf(bloc, { 'II.1': 0, 'II.2': 0 }).grade).toBe('loại A');
  });

  test('holds a result against the sheet, and waits for the chair where it states none', () => {
    const conditions = [{ is: 'result', code: 'I.3', least: 70 }];
    expect(lineOf(graded(conditions)).why).toContain('còn chờ Trưởng khối xét điều kiện');
    const decisions = [{ agency: 'A', on: 'grade:A', holds: true, reason: 'Báo cáo 75%' }];
    expect(lineOf(graded(conditions, { decisions })).grade).toBe('loại A');
  });
});

describe('a gate that names its conditions', () => {
  const gated = (effect: string, unless: Json, more: Readonly<Record<string, Json>> = {}): Bloc =>
    smallBloc({ 'rubric.gates': [{ id: 'san', effect, when: 'Mục II dưới 70% điểm chuẩn', unless }], ...more });
  const UNLESS = [{ is: 'part', code: 'II', pct: 70 }];

  test('bars an agency that does not fulfil them, and says why', () => {
    const line = lineOf(gated('not_considered', UNLESS), { 'II.1': 3.5 });
    expect([line.rank, line.barred]).toEqual([null, ['san']]);
    expect(line.why).toContain('Không xét thi đua: Mục II dưới 70% điểm chuẩn (cần II đạt từ 70% điểm chuẩn)');
    expect(lineOf(gated('not_considered', UNLESS), { 'II.1': 4 }).rank).toBe(1);
  });

  test('keeps an award from it', () => {
    const bloc = gated('title_blocked:co_thi_dua', UNLESS);
    expect([lineOf(bloc, { 'II.1': 3.5 }).award, lineOf(bloc, { 'II.1': 4 }).award]).toEqual([null, 'Cờ thi đua']);
    expect(lineOf(bloc, { 'II.1': 3.5 }).why).toContain('Theo điều kiện đã định: Mục II dưới 70% điểm chuẩn');
  });

  test.each([
    [true, 6],
    [false, 0],
  ])('gives way to a decision of the chair: holds %s', (holds, points) => {
    const bloc = gated('not_considered', UNLESS, { decisions: [{ agency: 'A', on: 'san', holds, reason: 'Biên bản số 3' }] });
    expect(lineOf(bloc, { 'II.1': points }).rank === null).toBe(holds);
  });

  test('that is prose stays with the chair', () => {
    expect(lineOf(smallBloc(), { 'II.1': 0 }).barred).toEqual([]);
  });
});

describe('an award', () => {
  const quota = (more: Readonly<Record<string, Json>>, bloc: Readonly<Record<string, Json>> = {}): Bloc =>
    smallBloc({ 'rubric.classification': [], 'rubric.quotas': [{ award: 'Cờ thi đua', max: 1, ...more }], ...bloc });

  test('goes to the next who fulfils its conditions', () => {
    const bloc = quota({ conditions: [{ is: 'none_at_zero', code: 'I.1' }] });
    expect([lineOf(bloc, { 'I.1': 0 }).award, lineOf(bloc, { 'I.1': 0 }, 'B').award]).toEqual([null, 'Cờ thi đua']);
    expect(lineOf(bloc, { 'I.1': 0 }).why).toContain('Chưa đề nghị Cờ thi đua: cần không tiêu chí nào trong I.1 0 điểm (I.1 chưa đạt).');
  });

  interface Held {
    readonly about?: string;
    readonly threshold?: number;
    readonly minVotes?: number;
  }

  const VOTED = { issued: 10, collected: 10, valid: 9, votes: { A: 7, B: 9 } };

  test.each([
    ['issued', 0.7, 'Cờ thi đua'],
    ['issued', 0.701, null],
    ['valid', 0.777, 'Cờ thi đua'],
    ['valid', 0.778, null],
    ['collected', 0.7, 'Cờ thi đua'],
  ])('takes a share of the papers that were %s: %d', (of, share, award) => {
    expect(lineOf(quota({ minVotes: share, votesOf: of }, { ballots: [VOTED] })).award).toBe(award);
  });

  test.each([
    ['the rules of ballots name the award, whatever its letters', { awards: [{ award: 'cờ thi đua', threshold: 77.7 }] }, {}, null],
    ['and as much was reached', { awards: [{ award: 'Cờ thi đua', threshold: 70 }] }, {}, 'Cờ thi đua'],
    ['the rules of ballots ask it of any, and one was held on the award', { threshold: 71 }, { about: 'Cờ thi đua' }, null],
    ['the rules of ballots ask it of any, and none was held on the award', { threshold: 71 }, {}, 'Cờ thi đua'],
    ['the ballot was held under a share of its own', {}, { about: 'Cờ thi đua', threshold: 66_667 }, 'Cờ thi đua'],
    ['and was short of it', {}, { about: 'Cờ thi đua', threshold: 70_001 }, null],
    ['the quota asks for more than the ballot', {}, { about: 'Cờ thi đua', threshold: 50_000, minVotes: 0.8 }, null],
  ] satisfies readonly (readonly [string, Json, Held, string | null])[])('asks for votes where %s', (_, rules, held: Held, award) => {
    const { minVotes, ...ballot } = held;
    const more = minVotes === undefined ? {} : { minVotes, votesOf: 'issued' };
    expect(lineOf(quota(more, { 'rubric.ballot': rules, ballots: [{ ...VOTED, ...ballot }] })).award).toBe(award);
  });

  test('says how many votes were short, and passes to the next', () => {
    const bloc = quota({ minVotes: 0.8, votesOf: 'valid' }, { ballots: [VOTED] });
    expect(lineOf(bloc).why).toContain('Chưa đề nghị Cờ thi đua: được 7/9 phiếu hợp lệ, cần từ 80%.');
    expect(lineOf(bloc, {}, 'B').award).toBe('Cờ thi đua');
  });

  test.each([
    ['before there is a ballot', []],
    ['where nobody counted the papers', [{ votes: { A: 7 } }]],
    ['by a ballot on another award alone', [{ ...VOTED, about: 'Bằng khen' }]],
  ])('waits for the ballot %s', (_, ballots) => {
    const line = lineOf(quota({ minVotes: 0.5, votesOf: 'valid' }, { ballots }));
    expect([line.award, line.why.includes('chờ kết quả bỏ phiếu')]).toEqual([null, true]);
  });

  test('is decided by its own ballot where there are several', () => {
    const ballots = [
      { ...VOTED, about: 'cờ thi đua' },
      { issued: 10, collected: 10, valid: 10, votes: { A: 1 } },
    ];
    expect(lineOf(quota({ minVotes: 0.7, votesOf: 'issued' }, { ballots })).award).toBe('Cờ thi đua');
  });

  test('parts those who are level at its edge by their votes, and nobody who is level in them', () => {
    const level = { 'I.1': 4, 'I.2': 4, 'II.1': 4, 'I.3': 0, 'II.2': 0 };
    const noTieBreak = { 'rubric.ranking.tieBreak': [] };
    const awardsBy = (votes: Readonly<Record<string, number>>): readonly (string | null)[] => {
      const bloc = quota({ minVotes: 0.5, votesOf: 'issued' }, { ...noTieBreak, ballots: [{ issued: 10, votes }] });
      return ['A', 'B'].map((agency) => lineOf(bloc, level, agency).award);
    };
    expect(awardsBy({ A: 7, B: 9 })).toEqual([null, 'Cờ thi đua']);
    expect(awardsBy({ A: 9, B: 9 })).toEqual([null, null]);
    expect(awardsBy({ A: 4, B: 5 })).toEqual([null, 'Cờ thi đua']);
  });
});

describe('a condition is refused', () => {
  const pathOf = (condition: Json): string => {
    try {
      graded([condition]);
    } catch (error) {
      return String((error as { facts?: { path?: string } }).facts?.path).replace('rubric.classification[0].conditions[0].', '');
    }
    return 'nothing';
  };

  test.each([
    [{ is: 'luck' }, 'is'],
    [{ is: 'every_section', pct: 0 }, 'pct'],
    [{ is: 'every_section', pct: 100.5 }, 'pct'],
    [{ is: 'part', code: 'IX', pct: 50 }, 'code'],
    [{ is: 'part', code: 'I' }, 'pct'],
    [{ is: 'part', code: 'I', pct: 50, points: 5 }, 'pct'],
    [{ is: 'result', code: 'I.1', least: 5 }, 'code'],
    [{ is: 'result', code: 'I.2', least: 5 }, 'code'],
    [{ is: 'deduction', points: -1 }, 'points'],
    [{ is: 'deduction', points: 1, code: 'P' }, 'code'],
  ])('%o', (condition, field) => {
    expect(pathOf(condition as Json)).toBe(field);
  });

  test.each([
    [{ minVotes: 1.5, votesOf: 'valid' }, 'minVotes'],
    [{ minVotes: 0, votesOf: 'valid' }, 'minVotes'],
    [{ minVotes: 0.5 }, 'votesOf'],
    [{ votesOf: 'valid' }, 'minVotes'],
    [{ minVotes: 0.5, votesOf: 'present' }, 'votesOf'],
  ])('a share of votes: %o', (more, field) => {
    const read = (): Bloc => smallBloc({ 'rubric.quotas': [{ award: 'Cờ thi đua', max: 1, ...more }] });
    expect(read).toThrow(expect.objectContaining({ facts: expect.objectContaining({ path: `rubric.quotas[0].${field}` }) }));
  });
});

describe('a gate and an award that refer to registrations', () => {
  const registrations = [{ agency: 'A', title: 'Tập thể lao động xuất sắc' }];
  const gate = { id: 'khong_dang_ky', effect: 'not_considered', when: 'Không đăng ký thi đua', unless: [{ is: 'registered' }] };

  test('bar who did not register, say why, and move the hash of the ranking along', () => {
    const gated = smallBloc({ registrations, 'rubric.gates': [gate] });
    expect(lineOf(gated).barred).toEqual([]);
    expect(lineOf(gated, {}, 'B')).toMatchObject({ rank: null, barred: ['khong_dang_ky'] });
    expect(lineOf(gated, {}, 'B').why).toContain('đã đăng ký danh hiệu hoặc hình thức khen thưởng');
    const others = smallBloc({ registrations: [{ agency: 'B', award: 'Cờ' }], 'rubric.gates': [gate] });
    expect(snapshotOf(gated)).not.toBe(snapshotOf(others));
    const [plain, registered] = [smallBloc({}), smallBloc({ registrations })];
    expect(snapshotOf(plain)).toBe(snapshotOf(registered));
  });

  test('propose the flag to the next who registered for a reward', () => {
    const quotas = [{ award: 'Cờ thi đua', max: 1, conditions: [{ is: 'registered_award' }] }];
    const bloc = smallBloc({ registrations: [...registrations, { agency: 'B', award: 'Cờ thi đua' }], 'rubric.quotas': quotas });
    expect(lineOf(bloc).award).toBeNull();
    expect(lineOf(bloc).why).toContain('đã đăng ký hình thức khen thưởng');
    expect(lineOf(bloc, {}, 'B').award).toBe('Cờ thi đua');
  });
});
