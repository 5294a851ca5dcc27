import { describe, expect, test } from 'vitest';
import { isDefinedName, isSheetName } from '#workbook/writing/requireWritable.ts';
import type { ModelName, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { elementIn, elementsIn, partOf } from './parts.ts';
import { at, workbookOf } from './sampleWorkbooks.ts';

const margins = { left: 20, right: 20, top: 20, bottom: 20 };
const workbookPart = (model: WorkbookModel): string => partOf(model, 'xl/workbook.xml');
const withNames = (...names: readonly ModelName[]): WorkbookModel => ({ ...workbookOf({}, {}), names });

describe('defined names', () => {
  test('quote a sheet with spaces and quotes in print area, repeated rows and columns, and filter', () => {
    const model = workbookOf(
      {},
      {
        name: "Khối 'IV' 2018",
        filter: at(4, 0, 9, 3),
        print: {
          orientation: 'portrait',
          margins,
          area: at(0, 0, 19, 6),
          repeatedRows: { first: 6, last: 7 },
          repeatedColumns: { first: 0, last: 1 },
        },
      },
    );
    expect(elementsIn(workbookPart(model), 'definedName')).toEqual([
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Khối ''IV'' 2018'!$A$5:$D$10</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'Khối ''IV'' 2018'!$A$1:$G$20</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Khối ''IV'' 2018'!$A:$B,'Khối ''IV'' 2018'!$7:$8</definedName>`,
    ]);
  });

  test('belong to the workbook or to a sheet, and may be hidden', () => {
    const names = [
      { name: 'DIEM', refersTo: "'Trang 1'!$A$1" },
      { name: 'DIEM', refersTo: "'Trang 2'!$A$1", sheet: 'Trang 2', hidden: true },
    ];
    expect(elementIn(workbookPart(withNames(...names)), 'definedNames')).toBe(
      `<definedNames><definedName name="DIEM">'Trang 1'!$A$1</definedName><definedName name="DIEM" localSheetId="1" hidden="1">'Trang 2'!$A$1</definedName></definedNames>`,
    );
  });

  test('refuse a sheet that is not there, an equals sign, and a name that stands twice', () => {
    const diem = { name: 'DIEM', refersTo: '1' };
    expect(() => workbookPart(withNames({ ...diem, sheet: 'Không có' }))).toThrow(RangeError);
    expect(() => workbookPart(withNames({ ...diem, refersTo: '=1' }))).toThrow(RangeError);
    expect(() => workbookPart(withNames(diem, { ...diem, name: 'diem' }))).toThrow(RangeError);
  });

  test.each(['DIEM_TU_CHAM', '_giaouoc', 'Điểm', 'rubric.hash', '\\x', 'ABCD1', 'x'.repeat(255)])('may be called %s', (name) => {
    expect(isDefinedName(name)).toBe(true);
  });

  test.each(['', 'A1', 'xfd1048576', 'R1C1', 'r', 'C', '1a', 'có trống', 'a-b', 'a!b', '_xlnm.Print_Area', 'x'.repeat(256)])(
    'may not be called %j',
    (name) => {
      expect(isDefinedName(name)).toBe(false);
    },
  );
});

describe('sheet names', () => {
  test.each(['Tự chấm', "Khối 'IV' mới", 'x'.repeat(31), 'a.b-c (d)', '__proto__'])('may be %s', (name) => {
    expect(isSheetName(name)).toBe(true);
  });

  test.each(['', 'x'.repeat(32), 'a[b', 'a]b', 'a:b', 'a*b', 'a?b', 'a/b', 'a\\b', "'a", "a'", 'History', 'a\u0007'])(
    'may not be %j',
    (name) => {
      expect(isSheetName(name)).toBe(false);
    },
  );

  test('differ by more than their case', () => {
    expect(() => workbookPart(workbookOf({ name: 'Điểm' }, { name: 'ĐIỂM' }))).toThrow(RangeError);
  });

  test('leave at least one to be seen, and open the first that is', () => {
    expect(() => workbookPart(workbookOf({ visibility: 'hidden' }))).toThrow(RangeError);
    const part = workbookPart(workbookOf({ visibility: 'veryHidden' }, { visibility: 'hidden' }, {}));
    expect(part).toContain('<workbookView activeTab="2"/>');
    expect(elementsIn(part, 'sheet')).toEqual([
      '<sheet name="Trang 1" sheetId="1" state="veryHidden" r:id="rId1"/>',
      '<sheet name="Trang 2" sheetId="2" state="hidden" r:id="rId2"/>',
      '<sheet name="Trang 3" sheetId="3" r:id="rId3"/>',
    ]);
  });

  test('say which one stands open', () => {
    expect(workbookPart({ ...workbookOf({}, {}), openSheet: 'Trang 2' })).toContain('activeTab="1"');
    expect(() => workbookPart({ ...workbookOf({}, { visibility: 'hidden' }), openSheet: 'Trang 2' })).toThrow(RangeError);
  });
});
