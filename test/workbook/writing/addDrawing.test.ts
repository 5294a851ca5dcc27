import { describe, expect, test } from 'vitest';
import type { BarChart } from '#workbook/writing/Drawing.ts';
import { childrenOf, elementIn, elementsIn, partsOfModel } from './parts.ts';
import { pngOfOneDot } from './pngOfOneDot.ts';
import { at, workbookOf } from './sampleWorkbooks.ts';

const chart: BarChart = {
  title: 'Điểm <2018>',
  seriesName: 'Tổng điểm',
  categories: { from: { sheet: "Khối 'IV' mới", range: at(5, 1, 7, 1) }, shown: ['Sở Tư pháp', 'Công an tỉnh', 'Q&A'] },
  values: { from: { sheet: "Khối 'IV' mới", range: at(5, 7, 7, 7) }, shown: ['936', '922.1', null] },
  numberFormat: '#,##0.0',
  colour: '9dc3e6',
  axisEnd: '1000',
  over: at(1, 0, 20, 9),
  description: 'Điểm của ba đơn vị',
};
const picture = { png: pngOfOneDot, row: 3, column: 2, right: 1, down: 2, width: 14, height: 12.5, description: 'Mã QR' };

const partsWith = (...charts: readonly BarChart[]): Readonly<Record<string, string>> =>
  partsOfModel(workbookOf({ name: "Khối 'IV' mới", charts }));
const chartWith = (changes: Partial<BarChart> = {}): string => partsWith({ ...chart, ...changes })['xl/charts/chart1.xml'] ?? '';

describe('a bar chart', () => {
  test('refers to its cells by the quoted sheet and shows what they held', () => {
    expect(elementIn(chartWith(), 'c:cat')).toBe(
      "<c:cat><c:strRef><c:f>'Khối ''IV'' mới'!$B$6:$B$8</c:f><c:strCache><c:ptCount val=\"3\"/>" +
        '<c:pt idx="0"><c:v>Sở Tư pháp</c:v></c:pt><c:pt idx="1"><c:v>Công an tỉnh</c:v></c:pt><c:pt idx="2"><c:v>Q&amp;A</c:v></c:pt></c:strCache></c:strRef></c:cat>',
    );
    expect(elementIn(chartWith(), 'c:numCache')).toBe(
      '<c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>936</c:v></c:pt><c:pt idx="1"><c:v>922.1</c:v></c:pt></c:numCache>',
    );
  });

  test('lies, its first category on top, its values from zero at the bottom, labelled and without a legend', () => {
    const xml = chartWith();
    expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(elementIn(xml, 'c:catAx')).toContain('<c:orientation val="maxMin"/>');
    expect(elementIn(xml, 'c:valAx')).toContain('<c:scaling><c:orientation val="minMax"/><c:max val="1000"/><c:min val="0"/></c:scaling>');
    expect(elementIn(xml, 'c:valAx')).toContain('<c:crosses val="max"/>');
    expect(xml).toContain('<c:showVal val="1"/>');
    expect(xml).not.toContain('c:legend>');
    expect(xml).toContain('<a:srgbClr val="9DC3E6"/>');
  });

  test('is set in the font of the workbook everywhere', () => {
    const fonts = new Set([...chartWith().matchAll(/typeface="([^"]+)"/g)].map(([, font]) => font));
    expect([...fonts]).toEqual(['Times New Roman']);
    expect(elementsIn(chartWith(), 'c:txPr')).toHaveLength(3);
  });

  test('lets the program choose where a value is below zero, for its bar would not be seen', () => {
    const below = chartWith({ values: { ...chart.values, shown: ['936', '-10', null] } });
    expect(below).not.toContain('<c:min ');
  });

  test('holds the elements of an axis in the order of the schema', () => {
    expect(childrenOf(elementIn(chartWith(), 'c:valAx') ?? '')).toEqual([
      'axId',
      'scaling',
      'delete',
      'axPos',
      'majorGridlines',
      'numFmt',
      'majorTickMark',
      'minorTickMark',
      'tickLblPos',
      'spPr',
      'txPr',
      'crossAx',
      'crosses',
      'crossBetween',
    ]);
    expect(childrenOf(elementIn(chartWith(), 'c:ser') ?? '')).toEqual([
      'idx',
      'order',
      'tx',
      'spPr',
      'invertIfNegative',
      'dLbls',
      'cat',
      'val',
    ]);
  });

  test('covers its cells and says what it shows', () => {
    const drawing = partsWith(chart)['xl/drawings/drawing1.xml'] ?? '';
    expect(drawing).toContain('<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>');
    expect(drawing).toContain('<xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>21</xdr:row>');
    expect(drawing).toContain('<xdr:cNvPr id="2" name="Biểu đồ 1" descr="Điểm của ba đơn vị"/>');
  });

  test.each<[string, Partial<BarChart>]>([
    ['values that are fewer than its cells', { values: { ...chart.values, shown: ['1', '2'] } }],
    ['a value that is no number', { values: { ...chart.values, shown: ['1', '2', '8,5'] } }],
    ['a sheet that is not there', { categories: { ...chart.categories, from: { sheet: 'Khối IV', range: at(5, 1, 7, 1) } } }],
    ['another number of categories', { categories: { from: { sheet: "Khối 'IV' mới", range: at(5, 1) }, shown: ['a'] } }],
    ['a colour by name', { colour: 'blue' }],
  ])('is refused with %s', (_, changes) => {
    expect(() => chartWith(changes)).toThrow(RangeError);
  });
});

describe('a drawing', () => {
  test('keeps a picture at its size, from millimetres', () => {
    const drawing = partsOfModel(workbookOf({ pictures: [picture] }))['xl/drawings/drawing1.xml'] ?? '';
    expect(drawing).toContain(
      '<xdr:oneCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>36000</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>72000</xdr:rowOff></xdr:from><xdr:ext cx="504000" cy="450000"/>',
    );
  });

  test('numbers charts and pictures through all sheets, ids anew in each', () => {
    const sheets = [{ name: "Khối 'IV' mới", charts: [chart, chart], pictures: [picture] }, {}, { charts: [chart], pictures: [picture] }];
    const parts = partsOfModel(workbookOf(...sheets));
    expect(Object.keys(parts).filter((path) => /drawings\/d|charts\/c|media/.test(path))).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/media/image1.png',
      'xl/drawings/drawing1.xml',
      'xl/charts/chart3.xml',
      'xl/media/image2.png',
      'xl/drawings/drawing2.xml',
    ]);
    const ids = (path: string): readonly string[] => [...(parts[path] ?? '').matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id ?? '');
    expect(ids('xl/drawings/drawing1.xml')).toEqual(['2', '3', '4']);
    expect(ids('xl/drawings/drawing2.xml')).toEqual(['2', '3']);
    expect(parts['xl/worksheets/_rels/sheet3.xml.rels']).toContain('Target="../drawings/drawing2.xml"');
  });
});
