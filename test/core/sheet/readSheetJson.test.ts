import { describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { readSheetJson } from '#core/sheet/readSheetJson.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import { sheetJson } from '#core/sheet/sheetJson.ts';
import { sheetWith, type SheetParts } from '../sheetWith.ts';
import { smallBloc, withChange, type JsonFields } from '../smallBloc.ts';
import { numberCell, textCell } from './cells.ts';

const bloc = smallBloc();

const FILLED: Omit<SheetParts, 'bloc'> = {
  scores: { 'I.1': '4,5', 'I.2': 2, 'I.3': 2.88, 'II.1': 4, 'II.2': 'Không phát sinh', T: 1, P: -2 },
  results: { 'I.2': 'Khá', 'I.3': numberCell('0.96', { percent: true }), 'II.1': 2, 'II.2': 'Không phát sinh' },
  evidence: { 'I.1': 'Báo cáo số 15/BC-A ngày 12/3/2018' },
  explanations: { 'II.1': 'Hai mô hình mới' },
  register: [{ criterion: 'T', cell: textCell('Quyết định số 7/QĐ-A ngày 02/4/2018') }],
};

const jsonOf = (parts: Omit<SheetParts, 'bloc'>): Json => sheetJson(readSheet(bloc, sheetWith({ bloc, ...parts })));

describe('a sheet that is read again from what was kept of it', () => {
  test('says the same, to the letter', () => {
    const kept = jsonOf(FILLED);
    expect(sheetJson(readSheetJson(bloc, kept, 'sheet'))).toEqual(kept);
  });

  test('has the same scores, results and points by rule', () => {
    const first = readSheet(bloc, sheetWith({ bloc, ...FILLED }));
    const again = readSheetJson(bloc, sheetJson(first), 'sheet');
    const told = ({ leaves }: typeof first) => leaves.map(({ leaf, points, byRule }) => [leaf.code, points, byRule]);
    expect(told(again)).toEqual(told(first));
  });

  test('keeps a missing score missing', () => {
    const again = readSheetJson(bloc, jsonOf({ scores: { 'I.1': null } }), 'sheet');
    expect(again.leaves.find(({ leaf }) => leaf.code === 'I.1')?.points).toBeNull();
  });

  test('counts the score where what was typed says otherwise', () => {
    const kept = withChange(jsonOf(FILLED) as JsonFields, 'rows[0].seen', '5');
    expect(readSheetJson(bloc, kept, 'sheet').leaves[0]?.points).toBe(4500);
  });

  test('names a percentage by its percent, however the cell showed it', () => {
    const shown = jsonOf({ results: { 'I.3': numberCell('0.96', { percent: true }) } });
    const typed = jsonOf({ results: { 'I.3': numberCell('96', { percent: false }) } });
    const bare = jsonOf({ results: { 'I.3': numberCell('0.96', { percent: false }) } });
    expect(shown).toEqual(typed);
    expect(bare).not.toEqual(typed);
  });

  test.each<readonly [string, string, Json | undefined]>([
    ['another bloc', 'bloc', 'khoi-khac'],
    ['another year', 'edition', 2017],
    ['an agency that is no member', 'agency', 'X'],
    ['a criterion that is none', 'rows[0].criterion', 'IX.9'],
    ['a score that is no number', 'rows[1].score', '4,5'],
    ['no rows', 'rows', undefined],
  ])('is refused with %s', (_, path, value) => {
    const spoilt = withChange(jsonOf(FILLED) as JsonFields, path, value);
    expect(() => readSheetJson(bloc, spoilt, 'sheet')).toThrow(
      expect.objectContaining({ code: 'bloc.malformed', facts: expect.objectContaining({ path: `sheet.${path}` }) as unknown }),
    );
  });
});
