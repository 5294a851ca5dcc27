import { describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { sheetChangeText } from '#core/messages/sheetChangeText.ts';
import { sheetChanges } from '#core/versions/sheetChanges.ts';
import { sampleBloc, CAO_BANG } from '../../sampleBlocs.ts';

const { rubric } = sampleBloc(CAO_BANG);
const [leaf] = [...rubric.criteria].filter((one) => one.type === 'leaf');
const code = leaf?.code ?? '';

const row = (told: { readonly [name: string]: Json } = {}): Json => ({
  criterion: code,
  score: '8',
  seen: '8',
  notAssigned: false,
  measures: {},
  evidence: '',
  register: [],
  explanation: '',
  ...told,
});

const sheet = (rows: readonly Json[], told: { readonly [name: string]: Json } = {}): Json => ({ schema: 'sheet/1', rows, ...told });

const lines = (before: Json, after: Json, language: 'vi' | 'en' = 'vi') =>
  sheetChanges(before, after).map((change) => sheetChangeText(change, rubric, language));

describe('two versions of a sheet', () => {
  test('that say the same have no difference, however the numbers were typed', () => {
    expect(sheetChanges(sheet([row({ seen: '8,0' })]), sheet([row({ seen: '8' })]))).toEqual([]);
  });

  test('differ in a score', () => {
    const [before, after] = [sheet([row()]), sheet([row({ score: '8.5', seen: '8,5' })])];
    expect(sheetChanges(before, after)).toEqual([{ criterion: code, field: 'score', measure: null, before: '8', after: '8.5' }]);
    expect(lines(before, after)).toEqual([`Mục ${code}, điểm tự chấm: 8 → 8,5`]);
    expect(lines(before, after, 'en')).toEqual([`${code}, self-score: 8 → 8.5`]);
  });

  test('differ where a score became none with one certain reading', () => {
    expect(lines(sheet([row()]), sheet([row({ score: null, seen: '1.500' })]))).toEqual([`Mục ${code}, điểm tự chấm: 8 → 1.500`]);
    expect(lines(sheet([row()]), sheet([row({ score: null, seen: '' })]))).toEqual([`Mục ${code}, điểm tự chấm: 8 → để trống`]);
  });

  test('differ in measures, words and documents, each told on its own', () => {
    const before = sheet([row({ measures: { actual: '95', on: '2018-11-05' }, evidence: 'BC 12', register: ['a', 'b', 'b'] })]);
    const after = sheet([
      row({ measures: { actual: '96.5', on: '' }, evidence: 'BC 13', register: ['b', 'c'], explanation: 'thiên tai', notAssigned: true }),
    ]);
    expect(sheetChanges(before, after).map(({ field, before: from, after: to }) => [field, from, to])).toEqual([
      ['notAssigned', 'false', 'true'],
      ['measure', '95', '96.5'],
      ['measure', '2018-11-05', null],
      ['evidence', 'BC 12', 'BC 13'],
      ['register', 'a', null],
      ['register', 'b', null],
      ['register', null, 'c'],
      ['explanation', null, 'thiên tai'],
    ]);
    expect(lines(before, after)).toContain(`Mục ${code}, sổ tài liệu kiểm chứng: thêm “c”`);
  });

  test('differ in rows that a newer rubric added or removed, and in the remark', () => {
    const old = { ...(row() as object), criterion: 'CŨ.1' } as Json;
    expect(lines(sheet([old]), sheet([row()], { remark: 'Đã họp' }))).toEqual([
      `Mục ${code}: bản trước chưa có`,
      'Mục CŨ.1: bản này không còn',
      'Cả bảng, ghi chú chung: để trống → “Đã họp”',
    ]);
  });
});
