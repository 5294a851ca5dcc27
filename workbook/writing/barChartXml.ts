import type { BarChart } from './Drawing.ts';
import { CHART, DRAWING } from './namespaces.ts';
import { sheetReference } from './sheetReference.ts';
import { element, text, type Xml, xmlDocument } from './xml.ts';

const DARK_BLUE = '2F5597';
const GRID_GREY = 'D9D9D9';
const CATEGORY_AXIS = 111;
const VALUE_AXIS = 222;
const HAIR = 6350;

const setting = (name: string, val: string | number | boolean): Xml => element(`c:${name}`, { val });

const solidFill = (colour: string): Xml => element('a:solidFill', {}, element('a:srgbClr', { val: colour.toUpperCase() }));

/** Drawings count font sizes in hundredths of a point. */
const characters = (tag: string, attributes: { readonly lang?: string }, font: string, size: number, bold: boolean): Xml =>
  element(tag, { ...attributes, sz: size * 100, b: bold }, element('a:latin', { typeface: font }), element('a:cs', { typeface: font }));

const textStyle = (font: string, size: number): Xml =>
  element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, characters('a:defRPr', {}, font, size, false)), element('a:endParaRPr', { lang: 'vi-VN' })),
  );

const titleXml = (title: string, font: string): Xml => {
  const run = element('a:r', {}, characters('a:rPr', { lang: 'vi-VN' }, font, 14, true), element('a:t', {}, text(title)));
  const paragraph = element('a:p', {}, element('a:pPr', {}, characters('a:defRPr', {}, font, 14, true)), run);
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), setting('overlay', false));
};

const pointsXml = (shown: readonly (string | null)[]): readonly Xml[] => [
  setting('ptCount', shown.length),
  ...shown.flatMap((value, idx) => (value === null ? [] : [element('c:pt', { idx }, element('c:v', {}, text(value)))])),
];

const categoriesXml = ({ from, shown }: BarChart['categories']): Xml =>
  element(
    'c:cat',
    {},
    element('c:strRef', {}, element('c:f', {}, text(sheetReference(from.sheet, from.range))), element('c:strCache', {}, pointsXml(shown))),
  );

const valuesXml = ({ from, shown }: BarChart['values'], numberFormat: string): Xml => {
  const cache = element('c:numCache', {}, element('c:formatCode', {}, text(numberFormat)), pointsXml(shown));
  return element('c:val', {}, element('c:numRef', {}, element('c:f', {}, text(sheetReference(from.sheet, from.range))), cache));
};

const labelsXml = (numberFormat: string, font: string): Xml =>
  element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    textStyle(font, 10),
    setting('dLblPos', 'outEnd'),
    setting('showLegendKey', false),
    setting('showVal', true),
    setting('showCatName', false),
    setting('showSerName', false),
    setting('showPercent', false),
    setting('showBubbleSize', false),
  );

const seriesXml = (chart: BarChart, numberFormat: string, font: string): Xml =>
  element(
    'c:ser',
    {},
    setting('idx', 0),
    setting('order', 0),
    element('c:tx', {}, element('c:v', {}, text(chart.seriesName))),
    element('c:spPr', {}, solidFill(chart.colour ?? DARK_BLUE)),
    setting('invertIfNegative', false),
    labelsXml(numberFormat, font),
    categoriesXml(chart.categories),
    valuesXml(chart.values, numberFormat),
  );

const barsXml = (chart: BarChart, numberFormat: string, font: string): Xml =>
  element(
    'c:barChart',
    {},
    setting('barDir', 'bar'),
    setting('grouping', 'clustered'),
    setting('varyColors', false),
    seriesXml(chart, numberFormat, font),
    setting('gapWidth', 40),
    setting('axId', CATEGORY_AXIS),
    setting('axId', VALUE_AXIS),
  );

const line = (colour: string): Xml => element('c:spPr', {}, element('a:ln', { w: HAIR }, solidFill(colour)));

/** Reversed, for the file's first category would otherwise stand at the bottom. */
const categoryAxisXml = (font: string): Xml =>
  element(
    'c:catAx',
    {},
    setting('axId', CATEGORY_AXIS),
    element('c:scaling', {}, setting('orientation', 'maxMin')),
    setting('delete', false),
    setting('axPos', 'l'),
    setting('majorTickMark', 'none'),
    setting('minorTickMark', 'none'),
    setting('tickLblPos', 'low'),
    line('808080'),
    textStyle(font, 10),
    setting('crossAx', VALUE_AXIS),
    setting('crosses', 'autoZero'),
    setting('auto', true),
    setting('lblAlgn', 'ctr'),
    setting('lblOffset', 100),
    setting('noMultiLvlLbl', false),
  );

/** From zero, so that bars are as long as their values; a value below zero leaves the beginning to the program. */
const scaleXml = ({ axisEnd, values }: BarChart): Xml => {
  const allAboveZero = values.shown.every((value) => !value?.startsWith('-'));
  return element(
    'c:scaling',
    {},
    setting('orientation', 'minMax'),
    axisEnd === undefined ? null : setting('max', axisEnd),
    allAboveZero ? setting('min', 0) : null,
  );
};

/** At the bottom: it crosses the reversed category axis at its far end. */
const valueAxisXml = (chart: BarChart, numberFormat: string, font: string): Xml =>
  element(
    'c:valAx',
    {},
    setting('axId', VALUE_AXIS),
    scaleXml(chart),
    setting('delete', false),
    setting('axPos', 'b'),
    element('c:majorGridlines', {}, line(GRID_GREY)),
    element('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
    setting('majorTickMark', 'none'),
    setting('minorTickMark', 'none'),
    setting('tickLblPos', 'nextTo'),
    line(GRID_GREY),
    textStyle(font, 10),
    setting('crossAx', CATEGORY_AXIS),
    setting('crosses', 'max'),
    setting('crossBetween', 'between'),
  );

/** The part of a native bar chart, its elements in the order of the schema (ECMA-376 part 1, 21.2). No legend: there is one series. */
export const barChartXml = (chart: BarChart, font: string): string => {
  const numberFormat = chart.numberFormat ?? 'General';
  const plotArea = element(
    'c:plotArea',
    {},
    element('c:layout'),
    barsXml(chart, numberFormat, font),
    categoryAxisXml(font),
    valueAxisXml(chart, numberFormat, font),
  );
  const shown = element(
    'c:chart',
    {},
    titleXml(chart.title, font),
    setting('autoTitleDeleted', false),
    plotArea,
    setting('plotVisOnly', true),
    setting('dispBlanksAs', 'gap'),
  );
  return xmlDocument(element('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING }, setting('roundedCorners', false), shown));
};
