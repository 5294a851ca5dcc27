import { describe, expect, test } from 'vitest';
import { builtInFormat, shownAs } from '#workbook/reading/numberFormat.ts';

describe('shownAs', () => {
  test.each([
    'd/m/yyyy',
    'dd/mm/yyyy',
    'mm-dd-yy',
    'd-mmm',
    'mmm-yy',
    'yyyy',
    '[$-42A]dd/mm/yyyy;@',
    '[$-1010000]d/m/yyyy;@',
    '"Ngày "dd" tháng "mm" năm "yyyy',
    'm/d/yy h:mm',
    '[Red]dd/mm/yyyy',
    'mmmm',
    'D/M/YYYY',
    'd\\-mmm\\-yy',
  ])('shows a day with %s', (code) => {
    expect(shownAs(code)).toBe('day');
  });

  test.each(['[h]:mm', 'h:mm', 'h:mm AM/PM', 'mm:ss', '[mm]:ss', '[s]', 'mmss.0', '[$-409]h:mm:ss AM/PM;@'])(
    'shows a time with %s',
    (code) => {
      expect(shownAs(code)).toBe('time');
    },
  );

  test.each(['0%', '0.00%', '0.0#%', '#,##0 %', '0.0\\ %', '[Red]0%', '0%;[Red]-0%'])('shows a percentage with %s', (code) => {
    expect(shownAs(code)).toBe('percent');
  });

  test.each([
    'General',
    'general',
    '@',
    '0.00',
    '#,##0.00',
    '[Red]0',
    '[Blue][>100]0.0',
    '"day" 0',
    '0"%"',
    '0\\%',
    '0_%',
    '*d0',
    '\\d0',
    '0.00E+00',
    '# ?/?',
    '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    '#,##0\\ "₫"',
    '#,##0 [$VND]',
    '0 "điểm"',
    '0;-0;"d/m"',
    '0.00;0%',
    '',
    '0"unclosed d/m',
    '0[unclosed d/m',
  ])('shows a plain number with %s', (code) => {
    expect(shownAs(code)).toBe('number');
  });
});

describe('builtInFormat', () => {
  test.each([
    [0, 'number'],
    [2, 'number'],
    [9, 'percent'],
    [10, 'percent'],
    [14, 'day'],
    [20, 'time'],
    [22, 'day'],
    [44, 'number'],
    [46, 'time'],
    [49, 'number'],
    [163, 'number'],
  ])('gives %d a code that shows a %s', (id, shown) => {
    expect(shownAs(builtInFormat(id))).toBe(shown);
  });
});
