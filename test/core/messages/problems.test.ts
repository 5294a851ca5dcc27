import { describe, expect, test } from 'vitest';
import type { Day } from '#core/calendar.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { problemText } from '#core/messages/problemText.ts';
import { Problem, type ProblemCode, type ProblemFacts } from '#core/problem.ts';
import { faultsOf } from './wordFaults.ts';

const samples: { readonly [Code in ProblemCode]: ProblemFacts<Code> } = {
  'bloc.malformed': { path: 'rubric.criteria[7].max', seen: '"năm mươi"', expected: 'number with at most 3 decimals' },
  'criterion.unknown': { criterion: 'IX.9' },
  'submission.badMove': { from: 'final', to: 'returned' },
  'export.altered': { file: 'xuat-2018.json', agencies: ['STP', 'CA'] },
  'bloc.notJson': { file: 'khoi-4.json', reason: 'dòng 3' },
  'path.notFound': { path: 'bang/2018' },
  'path.noWorkbooks': { path: 'bang/2018' },
  'path.unreadable': { path: 'bang/2018', reason: 'EACCES' },
  'path.unwritable': { path: 'bang/2018', reason: 'EACCES' },
  'path.exists': { path: 'bang/2018' },
  'path.isInput': { path: 'bang/2018.xlsx' },
  'cited.unusable': { file: 'xep-hang.xlsx', why: 'provisional' },
  'path.notFolder': { path: 'da-sua.xlsx' },
  'choice.unknown': { choice: 'E14=49', choices: ['E14=48', 'E14=47'] },
  'choice.several': { choice: 'E14=48', choices: ['score.offStep@E14=48', 'cell.numberAsText@E14=48'] },
  'reason.unfit': { least: 10, most: 300, seen: 'ừ' },
  'reason.noPlace': { choice: 'evidence.reused@F30' },
  'arguments.unknownCommand': { command: 'chek', suggestion: 'check' },
  'arguments.unknownOption': { option: '--lan', suggestion: null },
  'arguments.missing': { argument: '--out', usage: 'giaouoc template BLOC.json --out DIR' },
  'arguments.badValue': { option: '--lang', value: 'fr', expected: 'vi | en' },
  'arguments.unexpected': { value: 'thừa', usage: 'giaouoc template BLOC.json --out DIR' },
  'agency.unknown': { agency: 'STP2', members: ['STP', 'TTT'] },
  'request.malformed': { path: 'path.edition', seen: '"năm nay"', expected: 'whole number' },
  'request.tooLarge': { bytes: 5_400_000, limit: 4_194_304 },
  'request.wrongType': { seen: 'text/plain', expected: 'application/octet-stream' },
  'permission.notNow': { action: 'sendSubmission', state: 'closed' },
  'permission.denied': { action: 'appraise', roles: ['appraiser', 'chair'] },
  'period.notFound': { bloc: 'khoi-4', edition: 2018 },
  'evidence.badKind': { name: 'bao cao.exe', endings: ['pdf', 'docx'] },
  'evidence.notFound': { agency: 'STP' },
  'evidence.notReceived': { name: 'Báo cáo 12.pdf' },
  'submission.notFound': { agency: 'STP' },
  'receipt.unknown': { number: 'CB-IV-2018/0007' },
  'submission.hasErrors': { errors: 3, findings: [] },
  'submission.stale': { expected: null, found: 2 },
  'submission.keyReused': { agency: 'STP' },
  'submission.rubricChanged': { version: 2 },
  'rubric.stale': { expected: `sha256:${'a'.repeat(64)}`, found: `sha256:${'b'.repeat(64)}`, version: 3 },
  'rubric.unchanged': { version: 2 },
  'rubric.frozen': { sent: 2, sendAgain: ['STP', 'TTT'] },
  'rubric.hasFaults': { faults: [{}, {}] },
  'rubric.unreadable': { findings: [] },
  'rubric.beyond': { fields: ['members', 'dates.selfScoreDue'] },
  'rubric.breaksRecord': { path: 'decisions[0].on', seen: '"G1"', expected: 'G2' },
  'rubric.versionNotFound': { version: 9 },
  'submission.periodClosed': { state: 'closed' },
  'store.unavailable': { retryAfterSeconds: 5 },
  'store.inUse': { directory: '.data' },
  'bloc.notFound': { bloc: 'khoi-4' },
  'bloc.stale': { expected: 1, found: 2 },
  'period.stale': { expected: 'open', found: 'closed' },
  'period.badMove': { from: 'open', to: 'frozen' },
  'deadline.stale': { expected: null, found: 1 },
  'deadline.early': { day: '2018-11-10' as Day, due: '2018-11-15' as Day },
  'request.unfit': { path: 'bloc.members[2].code', seen: '"STP 2"', expected: 'letters' },
  'submission.versionNotFound': { agency: 'STP', version: 7 },
  'yearRecord.stale': { kind: 'registration', id: 'STP', expected: null, found: `sha256:${'a'.repeat(64)}` },
  'archive.damaged': { fault: 'file', at: `sha256:${'a'.repeat(64)}` },
  'archive.occupied': { bloc: 'khoi-4' },
  'archive.tooLarge': { bytes: 9_000_000, limit: 4_500_000 },
  'period.reasonMissing': { from: 'closed', to: 'open' },
  'record.stale': { expected: 3, found: 4 },
  'members.hasFaults': { faults: [{}, {}] },
  'members.unreadable': { reason: 'file.notXlsx' },
  'people.own': { person: 'cb2018-administrator' },
  'people.tooMany': { changed: 120, limit: 98 },
  'people.hasFaults': { faults: [{}, {}] },
  'people.unreadable': { reason: 'file.notXlsx' },
  'people.notFound': { person: 'mai@stp.example' },
  'appraisal.rowsRefused': { agency: 'STP', faults: [{ criterion: 'I.2', fault: 'aboveMax', seen: '12.5', limits: ['10'] }] },
  'appraisal.fileRefused': { reason: 'otherPeriod', seen: '2017', expected: '2018' },
  'appraisal.fileHasFaults': {
    faults: [
      { agency: 'STP', criterion: 'I.1.a', sheet: 'STP', cell: 'H9', fault: 'aboveMax', seen: '51', limits: ['50'] },
      { agency: 'STP', criterion: 'I.1.b', sheet: 'STP', cell: 'J10', fault: 'reasonMissing', seen: '20', limits: [] },
    ],
  },
  'appraisal.outdated': { agency: 'STP', criteria: ['I.1', 'II.3'] },
  'decision.unknown': { on: 'G9', known: ['G1', 'grade:A'] },
  'crossScoring.undeclared': { edition: 2018 },
  'crossScoring.notPlanned': { agency: 'STP' },
  'crossScoring.impossible': { perAgency: 9, members: 8 },
  'motion.notFound': { motion: 'co-thi-dua' },
  'motion.closed': { motion: 'co-thi-dua' },
  'motion.unfit': { field: 'voters', seen: ['STP'] },
  'ballot.notIssued': { motion: 'co-thi-dua' },
  'ballot.unfit': { motion: 'co-thi-dua', seats: 1, seen: ['STP', 'TTT'] },
};

const codes = Object.keys(samples) as ProblemCode[];
const say = (code: ProblemCode, facts: ProblemFacts<ProblemCode>, language: 'vi' | 'en'): string =>
  problemText(new Problem(code, facts), language);

describe.each(languages)('problems in %s', (language) => {
  test.each(codes)('%s is one clear sentence in fit words', (code) => {
    const text = say(code, samples[code], language);

    expect(faultsOf(text, language)).toEqual([]);
    expect(text.length).toBeGreaterThan(15);
    expect(text).not.toMatch(/\s{2,}|\n/);
  });

  test('there are words for no problem that does not exist', () => {
    expect(new Set(Object.keys(messagesOf(language).problems))).toEqual(new Set(codes));
  });
});

describe('a faulty bloc file', () => {
  const sentence = (facts: Partial<ProblemFacts<'bloc.malformed'>>): string =>
    say('bloc.malformed', { ...samples['bloc.malformed'], ...facts }, 'vi');

  test('is told by path, what stands there and what should', () => {
    expect(sentence({})).toBe(
      'Tệp của khối sai ở rubric.criteria[7].max: đang ghi "năm mươi", cần số có tối đa 3 chữ số lẻ; hãy sửa tệp rồi chạy lại.',
    );
  });

  test('says that a field is not there, instead of "undefined"', () => {
    expect(sentence({ seen: 'undefined', expected: 'text' })).toContain('rubric.criteria[7].max: chưa có, cần một đoạn chữ;');
  });

  test.each([
    ['points below 50', 'cần số điểm nhỏ hơn 50;'],
    ['points from -50 to 0', 'cần số điểm từ -50 đến 0;'],
    ['one of code, title', 'cần một trong các trường code, title;'],
    ['code that no other criterion has', 'cần giá trị không trùng với phần khác;'],
    ['50, the sum of the criteria below it', 'cần 50, tổng các tiêu chí bên dưới;'],
    ['group | scored', 'cần group | scored;'],
  ])('what the reader asks for, %s, is said in Vietnamese', (expected, words) => {
    expect(sentence({ expected })).toContain(words);
  });
});

test('a suggestion is offered where there is one', () => {
  expect(say('arguments.unknownCommand', { command: 'chek', suggestion: 'check' }, 'vi')).toBe(
    'Không có lệnh chek; có phải là check; xem các lệnh bằng giaouoc --help.',
  );
  expect(say('arguments.unknownCommand', { command: 'zzz', suggestion: null }, 'vi')).toBe(
    'Không có lệnh zzz; xem các lệnh bằng giaouoc --help.',
  );
});

describe('rows of an appraisal that cannot be kept', () => {
  const KINDS = [
    'unknown',
    'repeated',
    'notYours',
    'notAssigned',
    'aboveMax',
    'belowMin',
    'offStep',
    'reasonMissing',
    'notChanged',
  ] as const;

  test.each(KINDS)('%s is said with its criterion and what to do', (fault) => {
    for (const language of languages) {
      const faults = [
        { criterion: 'I.2', fault, seen: '12.5', limits: ['10'] },
        { criterion: 'I.3', fault, seen: null, limits: [] },
      ];
      const text = say('appraisal.rowsRefused', { agency: 'STP', faults }, language);
      expect(faultsOf(text, language)).toEqual([]);
      expect(text).toContain('I.2');
      expect(text).toMatch(/;.*;/);
      expect(text).toContain(language === 'vi' ? 'và 1 chỗ nữa' : 'and 1 more');
    }
  });

  test('print numbers as the reader writes them', () => {
    expect(say('appraisal.rowsRefused', samples['appraisal.rowsRefused'], 'vi')).toContain('điểm 12,5 vượt điểm chuẩn 10');
  });
});

test('who may is said by office', () => {
  expect(say('permission.denied', samples['permission.denied'], 'vi')).toBe(
    'Tài khoản của anh/chị không có quyền chấm thẩm định. Người làm được: Tổ thẩm định hoặc Trưởng khối.',
  );
});
