import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { reportOf, told } from '../sheetWith.ts';
import { smallBlocJson, type JsonFields } from '../smallBloc.ts';

/** I.1 of the small bloc split at the middle of the year: 2 points by the old criterion, 3 by the new one. */
const splitBloc = (old: JsonFields, later: JsonFields, more: JsonFields = {}) => {
  const json = smallBlocJson();
  const rubric = json['rubric'] as JsonFields;
  const criteria = rubric['criteria'] as readonly JsonFields[];
  const parts = criteria.flatMap((one) =>
    one['code'] === 'I.1'
      ? [
          { ...one, code: 'I.1.cu', max: 2, ...old },
          { ...one, code: 'I.1.moi', max: 3, continues: 'I.1.cu', ...later },
        ]
      : [one],
  );
  return readBloc({ ...json, rubric: { ...rubric, ...more, criteria: parts } });
};

const OLD = { validTo: 'YYYY-06-30' };
const LATER = { validFrom: 'YYYY-07-01' };

describe('a criterion that was split in the middle of the year', () => {
  test('holds on both sides of the day, the parts adding up as before', () => {
    const { byCode } = splitBloc(OLD, LATER).rubric;

    expect([byCode.get('I.1.cu')?.valid, byCode.get('I.1.moi')?.valid]).toEqual([
      { from: null, to: '2018-06-30' },
      { from: '2018-07-01', to: null },
    ]);
    expect(byCode.get('I.1.moi')?.continues).toBe('I.1.cu');
  });

  test.each([
    ['a day between them', OLD, { validFrom: 'YYYY-07-02' }, /validFrom/],
    ['a day that both hold', OLD, { validFrom: 'YYYY-06-30' }, /validFrom/],
    ['an old one without an end', {}, LATER, /validFrom/],
    ['one that goes on from nothing', OLD, { ...LATER, continues: 'I.9' }, /continues/],
    ['one that goes on from another heading', OLD, { ...LATER, continues: 'I' }, /continues/],
    ['an end before the beginning', OLD, { ...LATER, validTo: 'YYYY-06-30' }, /validTo/],
    ['a word for a day', { validTo: 'giữa năm' }, LATER, /validTo/],
  ])('refuses %s', (_, old, later, path) => {
    expect(() => splitBloc(old, later)).toThrow(path);
  });

  test('holds no longer than its rubric', () => {
    expect(() => splitBloc(OLD, LATER, { validFrom: 'YYYY-01-01', validTo: 'YYYY-12-31' })).not.toThrow();
    expect(() => splitBloc(OLD, { ...LATER, validTo: '2019-01-01' }, { validTo: 'YYYY-12-31' })).toThrow(/validTo/);
  });

  test.each([
    ['30/6/2018', '01/7/2018', []],
    ['01/7/2018', '01/7/2018', ['evidence.outsidePeriod I.1.cu F1 warning']],
    ['30/6/2018', '30/6/2018', ['evidence.outsidePeriod I.1.moi F2 warning']],
  ])('takes papers of its own days only: %s for the old, %s for the new', (old, later, found) => {
    const report = reportOf({
      bloc: splitBloc(OLD, LATER),
      scores: { 'I.1.cu': 2, 'I.1.moi': 3 },
      evidence: { 'I.1.cu': `Báo cáo số 1/BC-STP ngày ${old}`, 'I.1.moi': `Báo cáo số 2/BC-STP ngày ${later}` },
    });

    expect(told(report).filter((one) => one.startsWith('evidence.outsidePeriod'))).toEqual(found);
  });
});
