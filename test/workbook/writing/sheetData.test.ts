import { describe, expect, test } from 'vitest';
import type { Day } from '#core/calendar.ts';
import type { ModelContent } from '#workbook/writing/WorkbookModel.ts';
import { cellIn, elementIn, elementsIn, partsOfModel, sheetOf } from './parts.ts';
import { blank, cell, number, text, workbookOf } from './sampleWorkbooks.ts';

const sheetWith = (content: ModelContent): string => sheetOf(workbookOf({ cells: [cell(0, 0, content)] }));
const stringsWith = (content: ModelContent): string =>
  partsOfModel(workbookOf({ cells: [cell(0, 0, content)] }))['xl/sharedStrings.xml'] ?? '';

describe('a cell', () => {
  test.each(['8.5', '-10', '0.1', '937.900', '123456789012345678', '1.5e-7'])('keeps the number %s digit by digit', (value) => {
    expect(sheetWith(number(value))).toContain(`<c r="A1"><v>${value}</v></c>`);
  });

  test('with a text points to the shared strings', () => {
    expect(sheetWith(text('Tổng'))).toContain('<c r="A1" t="s"><v>0</v></c>');
    expect(stringsWith(text(' Tổng & cộng '))).toContain('<si><t xml:space="preserve"> Tổng &amp; cộng </t></si>');
  });

  test.each(['=1+1', '+84', '-5', '@SUM(A1)', "'5", '=HYPERLINK("x")'])(
    'keeps %j a text, and one that stays a text when it is edited',
    (value) => {
      const parts = partsOfModel(workbookOf({ cells: [cell(0, 0, text(value))] }));
      expect(cellIn(parts['xl/worksheets/sheet1.xml'] ?? '', 'A1')).toBe('<c r="A1" s="1" t="s"><v>0</v></c>');
      expect(elementsIn(elementIn(parts['xl/styles.xml'] ?? '', 'cellXfs') ?? '', 'xf')[1]).toContain('quotePrefix="1"');
    },
  );

  test.each(['8-5', 'a=b', ' =1', ''])('needs no prefix for %j', (value) => {
    expect(sheetWith(text(value))).toContain('<c r="A1" t="s">');
  });

  test('with a rich text writes its runs in the font of the cell', () => {
    const content: ModelContent = {
      type: 'richText',
      runs: [
        { text: 'Ghi chú: ', bold: true },
        { text: 'xem phụ lục', italic: true },
      ],
    };
    const model = workbookOf({ cells: [cell(0, 0, content, { font: { size: 11 } })] });
    const item = elementIn(partsOfModel(model)['xl/sharedStrings.xml'] ?? '', 'si');
    expect(item).toBe(
      '<si><r><rPr><b/><sz val="11"/><rFont val="Times New Roman"/><family val="1"/></rPr><t xml:space="preserve">Ghi chú: </t></r>' +
        '<r><rPr><i/><sz val="11"/><rFont val="Times New Roman"/><family val="1"/></rPr><t xml:space="preserve">xem phụ lục</t></r></si>',
    );
  });

  test('with a day counts it and shows it day first unless its style says otherwise', () => {
    const day: ModelContent = { type: 'date', day: '2018-11-14' as Day };
    const plain = partsOfModel(workbookOf({ cells: [cell(0, 0, day)] }));
    const styled = partsOfModel(workbookOf({ cells: [cell(0, 0, day, { numberFormat: 'mm/yyyy' })] }));
    expect(cellIn(plain['xl/worksheets/sheet1.xml'] ?? '', 'A1')).toBe('<c r="A1" s="1"><v>43418</v></c>');
    expect(plain['xl/styles.xml']).toContain('formatCode="dd/mm/yyyy"');
    expect(styled['xl/styles.xml']).toContain('formatCode="mm/yyyy"');
    expect(styled['xl/styles.xml']).not.toContain('dd/mm/yyyy');
  });

  test.each([
    [{ type: 'number', number: '17.0' }, '<c r="A1"><f>A2&amp;"x"</f><v>17.0</v></c>'],
    [{ type: 'text', text: '=<b>' }, '<c r="A1" t="str"><f>A2&amp;"x"</f><v>=&lt;b&gt;</v></c>'],
    [{ type: 'text', text: '' }, '<c r="A1" t="str"><f>A2&amp;"x"</f><v/></c>'],
    [{ type: 'boolean', value: true }, '<c r="A1" t="b"><f>A2&amp;"x"</f><v>1</v></c>'],
    [{ type: 'error', error: '#DIV/0!' }, '<c r="A1" t="e"><f>A2&amp;"x"</f><v>#DIV/0!</v></c>'],
  ] as const)('with a formula carries its value %j', (value, written) => {
    expect(sheetWith({ type: 'formula', formula: 'A2&"x"', value })).toContain(written);
  });

  test('that is blank is written only for its style', () => {
    const sheet = sheetOf(workbookOf({ cells: [cell(0, 0, blank), cell(0, 1, blank, { fill: 'FFFBE6' })] }));
    expect(elementsIn(sheet, 'c')).toEqual(['<c r="B1" s="1"/>']);
  });

  test('that is true or false says so', () => {
    expect(sheetWith({ type: 'boolean', value: false })).toContain('<c r="A1" t="b"><v>0</v></c>');
  });
});

describe('the rows', () => {
  test('stand in order, and their cells too, whatever the order of the model', () => {
    const cells = [cell(9, 27, number('4')), cell(2, 1, number('2')), cell(9, 0, number('3')), cell(2, 0, number('1'))];
    const sheet = sheetOf(workbookOf({ cells }));
    expect([...sheet.matchAll(/<c r="(\w+)"/g)].map(([, address]) => address)).toEqual(['A3', 'B3', 'A10', 'AB10']);
    expect(sheet).toContain('<dimension ref="A3:AB10"/>');
  });

  test('keep height and hiddenness, also where they hold no cell', () => {
    const sheet = sheetOf(
      workbookOf({
        cells: [cell(0, 0, number('1'))],
        rows: [
          { row: 4, hidden: true },
          { row: 0, height: 33.75 },
        ],
      }),
    );
    expect(sheet).toContain('<row r="1" ht="33.75" customHeight="1"><c');
    expect(sheet).toContain('<row r="5" hidden="1"/>');
  });

  test('leave the sheet at A1 where nothing is written', () => {
    expect(sheetOf(workbookOf({}))).toContain('<dimension ref="A1"/>');
  });
});

describe('the shared strings', () => {
  test('hold a text once and count its uses', () => {
    const cells = ['Tốt', 'Khá', 'Tốt'].map((value, row) => cell(row, 0, text(value)));
    const strings = partsOfModel(workbookOf({ cells }))['xl/sharedStrings.xml'] ?? '';
    expect(strings).toContain('count="3" uniqueCount="2"');
    expect(elementsIn(strings, 'si')).toHaveLength(2);
  });
});
