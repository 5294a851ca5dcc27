import { describe, expect, test } from 'vitest';
import type { Validation } from '#workbook/writing/Validation.ts';
import { elementIn, sheetOf } from './parts.ts';
import { at, workbookOf } from './sampleWorkbooks.ts';

const ranges = [at(7, 4, 9, 4)];
const written = (validation: Omit<Validation, 'ranges'>): string =>
  elementIn(sheetOf(workbookOf({ validations: [{ ranges, ...validation }] })), 'dataValidation') ?? '';
const letters = (count: number): string => 'Đ'.repeat(count);

describe('a validation', () => {
  test.each([
    [
      { type: 'decimal', min: '0', max: '$C8' } as const,
      'type="decimal" operator="between"',
      '<formula1>0</formula1><formula2>$C8</formula2>',
    ],
    [{ type: 'whole', min: '1' } as const, 'type="whole" operator="greaterThanOrEqual"', '<formula1>1</formula1></'],
    [
      { type: 'date', max: 'DATE(2018,12,31)' } as const,
      'type="date" operator="lessThanOrEqual"',
      '<formula1>DATE(2018,12,31)</formula1></',
    ],
    [{ type: 'custom', formula: 'LEN(A1)<5' } as const, 'type="custom"', '<formula1>LEN(A1)&lt;5</formula1></'],
    [{ type: 'list', values: ['Có', 'Không "rõ"'] } as const, 'type="list"', '<formula1>"Có,Không ""rõ"""</formula1></'],
    [{ type: 'listFrom', source: "'Danh mục'!$A$2:$A$9" } as const, 'type="list"', "<formula1>'Danh mục'!$A$2:$A$9</formula1></"],
  ])('of %j says so', (rule, attributes, formulas) => {
    const validation = written({ rule });
    expect(validation).toContain(attributes);
    expect(validation).toContain('allowBlank="1" showErrorMessage="1" sqref="E8:E10"');
    expect(validation).toContain(formulas);
  });

  test('speaks to the person before and after', () => {
    const validation = written({
      rule: { type: 'decimal', min: '0', max: '50' },
      allowBlank: false,
      prompt: { title: 'Điểm tự chấm', text: 'Từ 0 đến 50.\nBước 0,5.' },
      error: { title: 'Sai', text: 'Điểm & khung', style: 'warning' },
    });
    expect(validation).not.toContain('allowBlank');
    expect(validation).toContain('errorStyle="warning" operator="between" showInputMessage="1" showErrorMessage="1"');
    expect(validation).toContain(
      'errorTitle="Sai" error="Điểm &amp; khung" promptTitle="Điểm tự chấm" prompt="Từ 0 đến 50.&#10;Bước 0,5."',
    );
  });

  test('may have titles of 32 and texts of 255 characters, and no more', () => {
    const rule = { type: 'whole', min: '0' } as const;
    expect(() => written({ rule, prompt: { title: letters(32), text: letters(255) } })).not.toThrow();
    expect(() => written({ rule, prompt: { title: letters(33), text: '' } })).toThrow(RangeError);
    expect(() => written({ rule, error: { title: '', text: letters(256) } })).toThrow(RangeError);
  });

  test('may list values of 255 characters together, commas included, and no more', () => {
    expect(() => written({ rule: { type: 'list', values: [letters(127), letters(127)] } })).not.toThrow();
    expect(() => written({ rule: { type: 'list', values: [letters(127), letters(128)] } })).toThrow(RangeError);
  });

  test.each([[[]], [['Có, một phần']], [[' Có']], [['']]])('refuses the list %j, which Excel would read otherwise', (values) => {
    expect(() => written({ rule: { type: 'list', values } })).toThrow(RangeError);
  });

  test('refuses a rule without an end, and a formula with an equals sign', () => {
    expect(() => written({ rule: { type: 'decimal' } })).toThrow(RangeError);
    expect(() => written({ rule: { type: 'custom', formula: '=A1>0' } })).toThrow(RangeError);
    expect(() => sheetOf(workbookOf({ validations: [{ ranges: [], rule: { type: 'whole', min: '0' } }] }))).toThrow(RangeError);
  });

  test('is the only one of its cells', () => {
    const rule = { type: 'whole', min: '0' } as const;
    const two = (other: Validation['ranges'][number]): string =>
      sheetOf(
        workbookOf({
          validations: [
            { ranges, rule },
            { ranges: [other], rule },
          ],
        }),
      );
    expect(() => two(at(10, 4, 12, 4))).not.toThrow();
    expect(() => two(at(9, 4, 12, 4))).toThrow(/E8:E10 and E10:E13 overlap/);
  });
});
