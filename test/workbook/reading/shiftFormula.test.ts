import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '#workbook/address.ts';
import { shiftFormula } from '#workbook/reading/shiftFormula.ts';

describe('shiftFormula', () => {
  test.each([
    ['A1', 'B3'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ["'Tự chấm'!A1", "'Tự chấm'!B3"],
    ["'A1 và B2'!C3", "'A1 và B2'!D5"],
    ["'l''an A1'!A1", "'l''an A1'!B3"],
    ['Sheet1!A1', 'Sheet1!B3'],
    ['AB1!C2', 'AB1!D4'],
    ['TựChấm!A1', 'TựChấm!B3'],
    ['"A1"&A1&"say ""B2"" A1"', '"A1"&B3&"say ""B2"" A1"'],
    ['LOG10(A1)', 'LOG10(B3)'],
    ['ATAN2(A1,B1)+DEC2BIN(3)', 'ATAN2(B3,C3)+DEC2BIN(3)'],
    ['_xlfn.RANK.EQ(A1,$A$1:$A$9)', '_xlfn.RANK.EQ(B3,$A$1:$A$9)'],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ["'[1]Tự chấm A1'!$B$2+A1", "'[1]Tự chấm A1'!$B$2+B3"],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
    ["Table1[it''s ']A1]+A1", "Table1[it''s ']A1]+B3"],
    ['1E5+A1*1.5', '1E5+B3*1.5'],
    ['A:A', 'B:B'],
    ['SUM($A:B)', 'SUM($A:C)'],
    ['SUM(1:3)', 'SUM(3:5)'],
    ['SUM($1:3)', 'SUM($1:5)'],
    ['Sheet1!A:B', 'Sheet1!B:C'],
    ['Jan:Mar!A1', 'Jan:Mar!B3'],
    ['JAN:MAR!A1', 'JAN:MAR!B3'],
    ['IF(TRUE,A1,FALSE)', 'IF(TRUE,B3,FALSE)'],
    ['điểm_A1+A1_x+A1.b+x.A1', 'điểm_A1+A1_x+A1.b+x.A1'],
    ['ĐA1+A1', 'ĐA1+B3'],
    ['XFD1048577+XFE1+ABCD1', 'XFD1048577+XFE1+ABCD1'],
    ['#REF!+A1', '#REF!+B3'],
    ['A1#', 'B3#'],
    ['-A1%', '-B3%'],
    ['INDEX(A1:A9,1):B2', 'INDEX(B3:B11,1):C4'],
    ['A1 B1', 'B3 C3'],
    ['"never closed A1', '"never closed A1'],
    ["'never closed A1", "'never closed A1"],
    ['[never closed A1', '[never closed A1'],
    ['', ''],
  ])('writes %s two rows further down and one column further right as %s', (formula, shifted) => {
    expect(shiftFormula(formula)(2, 1)).toBe(shifted);
  });

  test.each([
    ['A1', -1, 0, '#REF!'],
    ['A2', -1, 0, 'A1'],
    ['B1', 0, -1, 'A1'],
    ['A1', 0, -1, '#REF!'],
    ['$A$1', -5, -5, '$A$1'],
    ['XFD1048576', 0, 0, 'XFD1048576'],
    ['XFD1', 0, 1, '#REF!'],
    ['A1048576', 1, 0, '#REF!'],
    ['A1048575', 1, 0, 'A1048576'],
  ])('writes %s by %d rows and %d columns as %s', (formula, rows, columns, shifted) => {
    expect(shiftFormula(formula)(rows, columns)).toBe(shifted);
  });

  test('leads back where it came from', () => {
    const cell = fc
      .tuple(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 100, max: 600 }))
      .map(([row, column]) => addressOf(row, column));
    const formula = fc
      .array(fc.oneof(cell, fc.constantFrom('+', '"A1"', "'B2'!", 'SUM(', ')', ',', '$C$3', 'LOG10(')))
      .map((pieces) => pieces.join(' '));
    const step = fc.integer({ min: -99, max: 99 });
    fc.assert(
      fc.property(formula, step, step, (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text)(rows, columns))(-rows, -columns)).toBe(text);
      }),
    );
  });
});
