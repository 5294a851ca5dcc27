import { describe, expect, test } from 'vitest';
import { PERIOD_STATES, type PeriodState, type SubmissionState } from '#core/bloc/states.ts';
import { waitingFor } from '#core/bloc/waitingFor.ts';
import { readDay, type Day } from '#core/calendar.ts';
import { noticeMail, noticeText } from '#core/messages/noticeText.ts';
import { DUTIES, duties, noticeCause, type YearStanding } from '#core/notices/duties.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';

const day = (text: string): Day => {
  const read = readDay(text);
  if (read === null) throw new Error(`no day: ${text}`);
  return read;
};

const { members, ...rest } = sampleBloc(CAO_BANG);
const bloc = { ...rest, members: members.filter(({ code }) => code === 'STP' || code === 'TTT') };
const DUE = day('2018-11-15');

const standing = (state: PeriodState, today: string, sent: Readonly<Record<string, SubmissionState>> = {}): YearStanding => ({
  bloc,
  period: { state, due: DUE, latestDue: DUE },
  submissions: new Map(Object.entries(sent).map(([agency, one]) => [agency, { state: one, version: 1 }])),
  granted: new Map(),
  today: day(today),
});

const told = (year: YearStanding) =>
  duties(year).map(({ what, party, agency }) => [what, party, agency].filter((one) => one !== null).join(' '));

describe('who has to do what', () => {
  test.each<[PeriodState, Readonly<Record<string, SubmissionState>>, readonly string[]]>([
    ['draft', {}, ['open chair']],
    ['open', {}, ['send staff STP', 'send staff TTT']],
    ['open', { STP: 'sent', TTT: 'confirmed' }, ['confirm head STP']],
    ['open', { STP: 'returned', TTT: 'withdrawn' }, ['mend staff STP', 'send staff TTT']],
    ['closed', { STP: 'sent' }, ['confirm head STP', 'settle viceChair TTT', 'beginReview chair']],
    ['review', { STP: 'sent', TTT: 'confirmed' }, ['appraise appraiser', 'goOn chair']],
    ['review', { STP: 'returned', TTT: 'confirmed' }, ['mend staff STP', 'appraise appraiser', 'goOn chair']],
    ['explanation', { STP: 'appraised', TTT: 'explained' }, ['answer staff STP', 'goOn chair']],
    ['meeting', { STP: 'final', TTT: 'final' }, ['freeze chair']],
    ['frozen', { STP: 'final' }, ['publish chair']],
    ['published', {}, []],
  ])('while a period is %s and %j', (state, sent, expected) => {
    expect(told(standing(state, '2018-11-10', sent)).sort()).toEqual([...expected].sort());
  });

  test('closing is due once the last extension is over, and not on its day', () => {
    expect(told(standing('open', '2018-11-15', { STP: 'confirmed', TTT: 'confirmed' }))).toEqual([]);
    expect(told(standing('open', '2018-11-16', { STP: 'confirmed', TTT: 'confirmed' }))).toEqual(['close chair']);
    const extended = { ...standing('open', '2018-11-16', { STP: 'confirmed', TTT: 'confirmed' }) };
    expect(told({ ...extended, period: { ...extended.period, latestDue: day('2018-11-20') } })).toEqual([]);
  });

  test('an agency with an extension has until its own day', () => {
    const granted = new Map([['STP', { due: day('2018-11-20'), openUntil: null }]]);
    const [send] = duties({ ...standing('closed', '2018-11-18', { TTT: 'confirmed' }), granted });
    expect(send).toMatchObject({ what: 'send', party: 'staff', agency: 'STP', by: '2018-11-20' });
    expect(told({ ...standing('closed', '2018-11-21', { TTT: 'confirmed' }), granted })).toEqual(['settle chair STP', 'beginReview chair']);
  });

  test('nobody waits for anybody in a published year, and somebody does in every other state with a sheet that is out', () => {
    for (const period of PERIOD_STATES) {
      const party = waitingFor({ submission: null, period, letIn: false, isChairs: false });
      expect(party === null, period).toBe(period === 'published');
    }
  });
});

describe('a duty with a last day', () => {
  const duty = { what: 'send', party: 'staff', agency: 'STP', by: DUE, cause: 'send STP' } as const;

  test.each([
    ['2018-11-07', null],
    ['2018-11-08', 'send STP 7'],
    ['2018-11-11', 'send STP 7'],
    ['2018-11-12', 'send STP 3'],
    ['2018-11-13', 'send STP 3'],
    ['2018-11-14', 'send STP 1'],
    ['2018-11-15', 'send STP 1'],
    ['2018-11-16', 'send STP overdue'],
    ['2018-12-16', 'send STP overdue'],
  ])('on %s is called to mind as %s', (today, cause) => expect(noticeCause(duty, day(today))).toBe(cause));

  test('is told at once where it is a confirmation or has no day', () => {
    expect(noticeCause({ ...duty, what: 'confirm', cause: 'confirm STP 1' }, day('2018-10-01'))).toBe('confirm STP 1');
    expect(noticeCause({ ...duty, by: null }, day('2018-10-01'))).toBe('send STP');
  });
});

describe('the words of a notice', () => {
  const matter = { blocName: 'Khối IV', edition: 2018, agencyName: 'Sở Tư pháp', by: DUE, on: day('2018-11-12') } as const;

  test.each(DUTIES)('say in both languages what to do about %s', (what) => {
    const [vi, en] = (['vi', 'en'] as const).map((language) => noticeText({ ...matter, what }, language));
    expect(vi).toMatch(/^\p{Lu}[^\n]+\.$/u);
    expect(en).toMatch(/^\p{Lu}[^\n]+\.$/u);
    expect(vi).not.toBe(en);
  });

  test('name the day, and that it is over', () => {
    expect(noticeText({ ...matter, what: 'send' }, 'vi')).toBe(
      'Sở Tư pháp chưa nộp bảng tự chấm năm 2018; hãy kiểm tra và nộp bảng, trước hết ngày 15/11/2018.',
    );
    expect(noticeText({ ...matter, what: 'send', on: day('2018-11-16') }, 'vi')).toContain('(đã quá hạn ngày 15/11/2018)');
    expect(noticeText({ ...matter, what: 'send', kind: 'midYear' }, 'en')).toContain('first half of 2018');
  });

  test('make a mail in Vietnamese with the English below', () => {
    const { subject, text } = noticeMail({ ...matter, what: 'send' }, 'Nông Thị Hoa', 'https://thi-dua.example');
    expect(subject).toBe('Khối IV: việc cần làm, kỳ chấm năm 2018');
    expect(text.indexOf('Kính gửi Nông Thị Hoa')).toBe(0);
    expect(text).toContain('https://thi-dua.example');
    expect(text.indexOf('Dear Nông Thị Hoa')).toBeGreaterThan(text.indexOf('---'));
  });
});
