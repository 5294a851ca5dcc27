import { describe, expect, test } from 'vitest';
import { cellReference, columnsReference, quoteSheetName, rowsReference, sheetReference } from '#workbook/writing/sheetReference.ts';
import { at } from './sampleWorkbooks.ts';

describe('a reference', () => {
  test.each([
    ['Tự chấm', "'Tự chấm'"],
    ["Khối 'IV'", "'Khối ''IV'''"],
    ['A1', "'A1'"],
  ])('quotes the sheet %s', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });

  test('is absolute for ranges and single cells', () => {
    expect(sheetReference('Tự chấm', at(7, 3, 9, 27))).toBe("'Tự chấm'!$D$8:$AB$10");
    expect(sheetReference('Tự chấm', at(0, 0))).toBe("'Tự chấm'!$A$1");
  });

  test('names whole rows and columns', () => {
    expect(rowsReference('Tự chấm', 6, 7)).toBe("'Tự chấm'!$7:$8");
    expect(columnsReference('Tự chấm', 0, 1)).toBe("'Tự chấm'!$A:$B");
    expect(cellReference('Tự chấm', 4, 1)).toBe("'Tự chấm'!B5");
  });
});
