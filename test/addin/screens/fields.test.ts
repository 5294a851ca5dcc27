// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { agreeing, differsFromSelf, needsLook, scoreIn } from '../../../addin/screens/year/appraisalTurn.ts';
import { codesIn, lacking, type Field } from '../../../addin/screens/year/Field.ts';
import { recordContent, recordValues } from '../../../addin/screens/year/recordFields.ts';
import { typedDay } from '../../../addin/screens/year/typedDay.ts';
import { appraisalRow, YEAR_ANSWERS } from '../yearAnswers.ts';

describe('a day that is typed', () => {
  test.each([
    ['15/11/2018', '2018-11-15'],
    ['5/2/2018', '2018-02-05'],
    [' 05-02-2018 ', '2018-02-05'],
    ['29/2/2020', '2020-02-29'],
    ['29/2/2018', null],
    ['11/15/2018', null],
    ['2018-11-15', null],
    ['15/11', null],
    ['', null],
  ])('%j is %s', (text, day) => expect(typedDay(text)).toBe(day));
});

describe('a form', () => {
  const field = (told: Partial<Field> & Pick<Field, 'kind'>): Field => ({ name: 'one', label: 'Một', choices: [], ...told }) as Field;
  const isLacking = (told: Partial<Field> & Pick<Field, 'kind'>, ...values: readonly string[]): boolean =>
    lacking([field(told)], { one: values }).length === 1;

  test('waits for what is needed, and for words that are long enough', () => {
    expect([isLacking({ kind: 'text', isNeeded: true }), isLacking({ kind: 'text' })]).toEqual([true, false]);
    expect([isLacking({ kind: 'long', least: 3 }, 'ab '), isLacking({ kind: 'long', least: 3 }, 'abc')]).toEqual([true, false]);
    expect([isLacking({ kind: 'choices', isNeeded: true }), isLacking({ kind: 'choices', isNeeded: true }, 'STP', 'CAT')]).toEqual([
      true,
      false,
    ]);
  });

  test('takes no day and no number that it cannot read, needed or not', () => {
    expect([isLacking({ kind: 'day' }, '31/13/2018'), isLacking({ kind: 'day' }, '2018-12-31')]).toEqual([true, false]);
    expect([isLacking({ kind: 'points' }, 'tám'), isLacking({ kind: 'points' }, '8,5')]).toEqual([true, false]);
  });

  test('reads codes with any of the usual marks between them', () => {
    expect(codesIn('I.1, II.3;III\n IV ,,')).toEqual(['I.1', 'II.3', 'III', 'IV']);
  });
});

describe('a record', () => {
  test.each(YEAR_ANSWERS.records.records)('of $kind that nobody changes in its form stays what it was', ({ kind, content }) => {
    expect(recordContent(kind, recordValues({ kind, content }), content)).toEqual({ kind, ...content });
  });

  test('loses what was emptied, and keeps the English and the criteria of a pledge that stands', () => {
    const content = YEAR_ANSWERS.records.records[0]?.content ?? {};
    const values = recordValues({ kind: 'covenant', content });
    const changed = recordContent('covenant', { ...values, place: [], contents: ['Điều mới\nHoàn thành nhiệm vụ chính trị.'] }, content);
    expect(changed).not.toHaveProperty('place');
    expect(changed['contents']).toEqual([
      { vi: 'Điều mới' },
      { vi: 'Hoàn thành nhiệm vụ chính trị.', en: 'Fulfil the tasks.', criteria: ['I.2'] },
    ]);
  });
});

describe('the rows of an appraisal', () => {
  const given = (score: string) => ({ score, reason: null, by: { id: 'ly', name: 'Phan Thị Lý' }, at: '2018-11-20T03:05:00.000Z' });

  test('deserve a look where numbers or words disagree, not where somebody kept the agency’s own score', () => {
    const looked = [
      appraisalRow('a'),
      appraisalRow('b', { first: given('48'), appraised: '48' }),
      appraisalRow('c', { difference: '-1' }),
      appraisalRow('d', { outdated: true }),
      appraisalRow('e', { explanation: 'Đã có công văn.' }),
      appraisalRow('f', { first: given('40'), second: given('48'), appraised: '48' }),
    ].filter(needsLook);
    expect(looked.map(({ criterion }) => criterion)).toEqual(['c', 'd', 'e', 'f']);
  });

  test('are kept together where this person may, nobody looked yet and nothing disagrees', () => {
    const rows = [
      appraisalRow('a'),
      appraisalRow('b', { mine: false }),
      appraisalRow('c', { appraised: '48' }),
      appraisalRow('d', { self: null }),
      appraisalRow('e', { difference: '2' }),
      appraisalRow('f', { explanation: 'Xem công văn.' }),
    ];
    expect(agreeing(rows).map(({ criterion }) => criterion)).toEqual(['a']);
  });

  test('take a typed score with comma or dot, and know whether it is another than the agency’s', () => {
    expect([scoreIn('8,50'), scoreIn(' 8.5 '), scoreIn('tám')]).toEqual(['8.5', '8.5', null]);
    expect([
      differsFromSelf('48,0', '48'),
      differsFromSelf('47,999', '48'),
      differsFromSelf('48', null),
      differsFromSelf('x', '48'),
    ]).toEqual([false, true, true, null]);
  });
});
