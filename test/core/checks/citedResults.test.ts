import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import type { FrozenResult } from '#core/citation/Citation.ts';
import { textCell } from '../sheet/cells.ts';
import { RUBRIC_HASH, sheetWith, told, type SheetParts } from '../sheetWith.ts';
import { smallBlocJson } from '../smallBloc.ts';

const CITED: FrozenResult = { bloc: 'khoi-duoi', edition: 2018, snapshot: `sha256:7f3a91c25b0ed846${'0'.repeat(48)}` };
const RIGHT = 'BXH khoi-duoi 2018 7F3A 91C2 5B0E D846';
const bloc = readBloc({ ...smallBlocJson(), cites: [{ agency: 'A', criterion: 'I.1', bloc: 'khoi-duoi', edition: 2018 }] });

const report = (text: string, { cited = [CITED], ...parts }: Partial<SheetParts> & { readonly cited?: readonly FrozenResult[] } = {}) => {
  const sheet = sheetWith({ bloc, scores: { 'I.1': 4 }, evidence: { 'I.1': text }, ...parts });
  return checkSheet(bloc, sheet, { rubricHash: RUBRIC_HASH, expectedAgency: null, cited });
};

describe('a criterion that is proven by another bloc’s frozen result', () => {
  test('is content with its citation, and that alone', () => {
    expect(told(report(RIGHT))).toEqual([]);
    expect(told(report(`Báo cáo số 12/BC-STP ngày 05/3/2018\n${RIGHT}`))).toEqual([]);
  });

  test('is content with a citation that nobody can compare', () => {
    expect(told(report('BXH khoi-duoi 2018 0000 0000', { cited: [] }))).toEqual([]);
  });

  test('asks for a citation where another paper stands', () => {
    const found = report('Báo cáo số 12/BC-STP ngày 05/3/2018');
    expect(told(found)).toEqual(['evidence.notCited I.1 F1 warning']);
    expect(found.findings[0]).toMatchObject({ expected: { is: 'citation', bloc: 'khoi-duoi', edition: 2018 } });
    expect(keptOutBy(found)).toEqual([]);
  });

  test.each([
    ['another bloc', 'BXH khoi-khac 2018 7F3A 91C2 5B0E D846'],
    ['another year', 'BXH khoi-duoi 2017 7F3A 91C2 5B0E D846'],
  ])('asks for it where the result of %s is cited', (_, text) => {
    expect(told(report(text))).toEqual(['evidence.notCited I.1 F1 warning']);
  });

  test('is told of a code that is not that of the result', () => {
    const found = report('BXH khoi-duoi 2018 7F3A 91C3');
    expect(told(found)).toEqual(['evidence.citedDiffers I.1 F1 warning']);
    expect(found.findings[0]).toMatchObject({ seen: 'BXH khoi-duoi 2018 7F3A 91C3', expected: { is: 'text', text: RIGHT } });
  });

  test('may cite in the register', () => {
    const at = { sheet: 'Minh chứng', cell: 'D5' };
    const line = (text: string) => [{ criterion: 'I.1', cell: textCell(text, { at }) }];
    expect(told(report('', { register: line(RIGHT) }))).toEqual([]);
    expect(told(report('', { register: line('BXH khoi-duoi 2018 0000 0000') }))).toEqual(['evidence.citedDiffers I.1 D5 warning']);
  });

  test('is told once where its cell is empty', () => {
    expect(told(report(''))).toEqual(['evidence.missing I.1 F1 warning']);
  });

  test('cites nothing where it claims nothing', () => {
    expect(told(report('', { scores: { 'I.1': 0 } }))).toEqual([]);
  });

  test('binds only the member that it is asked of', () => {
    expect(told(report('Báo cáo số 12/BC-STP ngày 05/3/2018', { identity: { agency: 'B' } }))).toEqual([]);
  });
});

describe('a citation that nobody asked for', () => {
  test('is compared all the same', () => {
    const wrong = report(RIGHT, { evidence: { 'I.1': RIGHT, 'II.1': 'BXH khoi-duoi 2018 0000 0000' } });
    expect(told(wrong)).toEqual(['evidence.citedDiffers II.1 F4 warning']);
  });
});
