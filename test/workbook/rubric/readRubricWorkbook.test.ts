import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { SAMPLE_BLOCS, sampleBloc, sampleJson, type Fields } from '../../sampleBlocs.ts';
import { blocCell, bookOf, criterionCell, visibleOnly, withCell } from './bookCells.ts';
import { randomBlocJson } from './randomBloc.ts';

const SEED = 20_261_122;

const readBack = (view: WorkbookView): Json => {
  const reading = readRubricWorkbook(view);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.bloc.json;
};

/** Fields of the samples that no sheet shows: where they come from, and words that only machines read. */
const UNSEEN = new Set([
  'appliesTo',
  'source',
  'assumptions',
  'naPolicy',
  'rounding',
  'per',
  'requires',
  'selected',
  'maxIncl',
  'chair',
  'viceChair',
  'met',
  'partial',
]);
const UNSEEN_METRICS = new Set(['days_late', 'issue_date']);

const seenPart = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(seenPart);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as Fields).filter(
    ([name, inside]) => !UNSEEN.has(name) && !(name === 'metric' && UNSEEN_METRICS.has(inside as string)),
  );
  return Object.fromEntries(kept.map(([name, inside]) => [name, seenPart(inside)]));
};

describe('a rubric workbook', () => {
  test.each(SAMPLE_BLOCS.flatMap((name) => languages.map((language) => [name, language] as const)))(
    'gives the file back that it was made from: %s in %s',
    (name, language) => {
      const bytes = writeWorkbook(rubricWorkbook(sampleBloc(name), messagesOf(language)));
      expect(canonicalJson(readBack(readWorkbook(bytes)))).toBe(canonicalJson(sampleJson(name)));
    },
  );

  test('gives random blocs back, by what its sheets show alone', () => {
    fc.assert(
      fc.property(randomBlocJson, (json) => {
        const view = bookOf(readBloc(json));
        const whole = canonicalJson(readBack(view));
        const reading = readRubricWorkbook(visibleOnly(view));
        const isGap = 'faults' in reading && reading.faults.every(({ expected }) => expected.is === 'noGap' || expected.is === 'decimals');
        const seen = 'bloc' in reading ? canonicalJson(reading.bloc.json) : '';
        expect(whole).toBe(canonicalJson(json));
        expect(isGap || seen === whole).toBe(true);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('gives fields back that no sheet shows, null ones and unknown ones too', () => {
    const more = fc.dictionary(fc.constantFrom('note', 'version', 'issued', 'article'), fc.constantFrom<Json>(null, 'v2', { a: [1] }, []));
    fc.assert(
      fc.property(randomBlocJson, more, (json, hidden) => {
        const whole: Fields = {
          ...json,
          decisions: [],
          rubric: { ...hidden, ...(json['rubric'] as Fields) },
          receivedAt: Object.fromEntries(readBloc(json).members.map(({ code }) => [code, '2018-11-01'])),
        };
        expect(canonicalJson(readBack(bookOf(readBloc(whole))))).toBe(canonicalJson(whole));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  test.each(SAMPLE_BLOCS)('shows all of %s but where it comes from', (name) => {
    const json = sampleJson(name);
    expect(seenPart(readBack(visibleOnly(bookOf(readBloc(json)))))).toEqual(seenPart(json));
  });
});

describe('a change in a rubric workbook', () => {
  const NAME = 'cao-bang-noi-chinh-2018';
  const view = bookOf(sampleBloc(NAME));
  const json = sampleJson(NAME);
  const criteriaOf = (bloc: Json): readonly Fields[] => ((bloc as Fields)['rubric'] as Fields)['criteria'] as readonly Fields[];

  test('changes its field and leaves all others, unseen ones too', () => {
    const changed = readBack(withCell(view, criterionCell(view, 'I.1.a', 'title'), 'Học tập nghị quyết'));
    const expected = structuredClone(json);
    const [, , third] = criteriaOf(expected);
    (third as Fields)['title'] = 'Học tập nghị quyết';
    expect(changed).toEqual(expected);
  });

  test('of the way of scoring drops the terms of the old one', () => {
    const shape = withCell(view, criterionCell(view, 'I.1.b', 'shape'), 'Chấm theo mức độ');
    const cleared = (['target', 'per', 'every'] as const).reduce(
      (book, column) => withCell(book, criterionCell(view, 'I.1.b', column), null),
      shape,
    );
    expect(criteriaOf(readBack(cleared)).find(({ code }) => code === 'I.1.b')?.['rule']).toEqual({ shape: 'direct', min: 0 });
  });

  test('takes a blank cell for a field that is left out', () => {
    const changed = readBack(withCell(view, blocCell(view, 'THÔNG TIN KHỐI', 'Mã Phó Trưởng khối'), null)) as Fields;
    expect(changed).not.toHaveProperty('viceChairCode');
    expect(changed['chairCode']).toBe('TTT');
  });

  test('to another year leaves the record of the old one behind', () => {
    const decided = { ...json, decisions: [{ agency: 'STP', on: 'ky_luat_lanh_dao', reason: 'Bị kỷ luật' }] };
    const old = bookOf(readBloc(decided));
    expect(readBack(old)).toHaveProperty('decisions');
    expect(readBack(withCell(old, blocCell(old, 'THÔNG TIN KHỐI', 'Năm'), 2019))).not.toHaveProperty('decisions');
  });

  test.each([
    ['8,5', 8.5],
    [' 10 ', 10],
    ['10 điểm', 10],
  ])('reads the step %j that was typed as text', (typed, step) => {
    const bloc = readBack(withCell(view, blocCell(view, 'THANG ĐIỂM', 'Bước điểm'), typed)) as Fields;
    expect(((bloc['rubric'] as Fields)['scale'] as Fields)['step']).toBe(step);
  });

  test.each([
    ['05/4/2018', '2018-04-05'],
    ['2018-04-05', '2018-04-05'],
    ['5-4-2018', '2018-04-05'],
  ])('reads the day %s', (typed, day) => {
    const bloc = readBack(withCell(view, blocCell(view, 'CÁC NGÀY TRONG NĂM', 'Ký giao ước'), typed)) as Fields;
    expect((bloc['dates'] as Fields)['covenant']).toBe(day);
  });
});
