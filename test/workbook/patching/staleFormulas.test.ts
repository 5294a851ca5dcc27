import { describe, expect, test } from 'vitest';
import { addressOf, readAddress } from '#workbook/address.ts';
import { staleFormulas } from '#workbook/patching/staleFormulas.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellKey, COLUMNS } from '#workbook/WorkbookView.ts';
import { smallWorkbook } from './smallWorkbook.ts';

const escaped = (formula: string) => formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rows = (formulas: readonly string[]) =>
  `<sheetData>${formulas.map((formula, index) => `<row r="${index + 1}"><c r="Z${index + 1}"><f>${escaped(formula)}</f><v>0</v></c></row>`).join('')}</sheetData>`;

/** The addresses of the stale formulas that stand in column Z of the first sheet, one a row, once `changed` has changed. */
const staleAfter = (changed: string, formulas: readonly string[], names = '', sheet = 'Tự chấm') => {
  const view = readWorkbook(smallWorkbook({ sheets: { 'Tự chấm': rows(formulas), "Quý I's": rows([]) }, workbook: names }));
  const place = readAddress(changed);
  const stale = staleFormulas(view, new Map([[sheet, new Set([cellKey(place?.row ?? 0, place?.column ?? 0)])]]));
  return [...(stale.get('Tự chấm') ?? [])].map((key) => addressOf(Math.floor(key / COLUMNS), key % COLUMNS)).sort();
};

describe('staleFormulas', () => {
  test.each([
    ['B2', true],
    ['$B$2', true],
    ['b2+1', true],
    ['SUM(A1:C3)', true],
    ['SUM(B:B)', true],
    ['SUM($2:$2)', true],
    ['C3:A1', true],
    ["'Tự chấm'!B2", true],
    ['"B2"', false],
    ['B20', false],
    ['AB2', false],
    ['LOG2(5)', false],
    ['LOG10(B2)', true],
    ['SUM(A3:C9)', false],
    ["'Quý I''s'!B2", false],
    ['[1]Sheet1!B2', false],
    ['TRUE', false],
    ['INDIRECT("B"&2)', true],
    ['OFFSET(D9,1,1)', true],
    ['Table1[Điểm]', true],
    ['Lạ+1', true],
  ])('a change of B2 makes the result of %s stale: %s', (formula, isStale) => {
    expect(staleAfter('B2', [formula])).toEqual(isStale ? ['Z1'] : []);
  });

  test('sees a change on another sheet through a quoted name', () => {
    expect(staleAfter('B2', ["SUM('Quý I''s'!A1:C3)", 'B2'], '', "Quý I's")).toEqual(['Z1']);
  });

  test('follows names, and names of names', () => {
    const names = `<definedNames><definedName name="Tong">'Tự chấm'!$B$2</definedName><definedName name="Lai">Tong</definedName><definedName name="Khac">'Tự chấm'!$C$9</definedName></definedNames>`;

    expect(staleAfter('B2', ['tong*2', 'Lai', 'Khac'], names)).toEqual(['Z1', 'Z2']);
  });

  test('follows formulas that look at stale formulas', () => {
    expect(staleAfter('B2', ['B2', 'Z1+1', 'Z2+1', 'Z9'])).toEqual(['Z1', 'Z2', 'Z3']);
  });

  test('ends where formulas look at each other in a circle', () => {
    expect(staleAfter('B2', ['Z2+B2', 'Z1'])).toEqual(['Z1', 'Z2']);
  });

  test('takes everything as stale behind a chain that is longer than it follows', () => {
    const chain = ['B2', ...Array.from({ length: 70 }, (_, index) => `Z${index + 1}`)];

    expect(staleAfter('B2', [...chain, 'D4'])).toHaveLength(72);
    expect(staleAfter('B2', [...chain.slice(0, 40), 'D4'])).toHaveLength(40);
  });
});
