// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { OwnChanges } from '../../../addin/excel/OwnChanges.ts';
import { troubleOf } from '../../../addin/excel/troubleOf.ts';
import { HostTrouble } from '../../../addin/host/HostTrouble.ts';

const AT = { sheet: 'Tự chấm', cell: 'E14' };

describe('troubleOf', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cellBeingEdited'],
    ['HostIsBusy', 'excelBusy'],
    ['ActivityLimitReached', 'excelBusy'],
    ['ResponsePayloadSizeLimitExceeded', 'tooManyCells'],
    ['EditModeReadOnly', 'readOnly'],
    [5012, 'excelLost'],
    [5016, 'excelBusy'],
    [7000, 'readOnly'],
    ['Conflict', 'excelBusy'],
    ['ApiNotFound', 'notInThisExcel'],
    ['UnsupportedOperation', 'notInThisExcel'],
    [5000, 'notInThisExcel'],
    [5102, 'excelBusy'],
    [5103, 'tooManyCells'],
    [5104, 'tooManyCells'],
  ])('%s means %s', (code, because) => {
    expect(troubleOf({ code }, AT).trouble).toEqual({ because });
  });

  test('no access to a cell means that its sheet is protected; without a cell the file may only be read', () => {
    expect(troubleOf({ code: 'AccessDenied' }, AT).trouble).toEqual({ because: 'sheetProtected', ...AT });
    expect(troubleOf({ code: 'AccessDenied' }).trouble).toEqual({ because: 'readOnly' });
  });

  test('what nobody knows keeps a reference, and the error itself', () => {
    const error = new TypeError('x');

    expect(troubleOf(error).trouble).toEqual({ because: 'unknown', ref: 'TypeError' });
    expect(troubleOf(error).cause).toBe(error);
    expect(troubleOf('oops').trouble).toEqual({ because: 'unknown', ref: 'Excel' });
  });

  test('a trouble stays what it is', () => {
    const trouble = new HostTrouble({ because: 'readOnly' });

    expect(troubleOf(trouble)).toBe(trouble);
  });
});

describe('OwnChanges', () => {
  let now = 0;
  const own = (): OwnChanges => new OwnChanges(() => now);

  test('takes each own change once, however Excel writes its address', () => {
    const changes = own();
    changes.expect('E14');

    expect(changes.isExpected("'Tự chấm'!$E$14")).toBe(true);
    expect(changes.isExpected('E14')).toBe(false);
    expect(changes.isExpected('E15')).toBe(false);
  });

  test('forgets one that Excel never told, after five seconds', () => {
    const changes = own();
    changes.expect('E14');
    now += 5001;

    expect(changes.isExpected('E14')).toBe(false);
  });
});
