import { barChartXml } from './barChartXml.ts';
import type { BarChart, Picture } from './Drawing.ts';
import { CHART, DRAWING, RELATIONSHIPS, SPREADSHEET_DRAWING } from './namespaces.ts';
import type { Package } from './Package.ts';
import type { ModelSheet } from './WorkbookModel.ts';
import { element, text, type Xml, xmlDocument } from './xml.ts';

const EMU_PER_MILLIMETRE = 36_000;

const emu = (millimetres: number): number => Math.round(millimetres * EMU_PER_MILLIMETRE);

const number = (name: string, value: number): Xml => element(`xdr:${name}`, {}, text(String(value)));

const marker = (name: 'from' | 'to', row: number, column: number, right = 0, down = 0): Xml =>
  element(`xdr:${name}`, {}, number('col', column), number('colOff', emu(right)), number('row', row), number('rowOff', emu(down)));

const NO_SIZE = { x: element('a:off', { x: 0, y: 0 }), size: element('a:ext', { cx: 0, cy: 0 }) } as const;

const chartAnchor = ({ over, description }: BarChart, id: number, relationship: string): Xml => {
  const chart = element('c:chart', { 'xmlns:c': CHART, 'r:id': relationship });
  const names = element(
    'xdr:nvGraphicFramePr',
    {},
    element('xdr:cNvPr', { id, name: `Biểu đồ ${id - 1}`, descr: description }),
    element('xdr:cNvGraphicFramePr'),
  );
  const graphic = element('a:graphic', {}, element('a:graphicData', { uri: CHART }, chart));
  const frame = element('xdr:graphicFrame', { macro: '' }, names, element('xdr:xfrm', {}, NO_SIZE.x, NO_SIZE.size), graphic);
  const ends = [marker('from', over.top, over.left), marker('to', over.bottom + 1, over.right + 1)];
  return element('xdr:twoCellAnchor', {}, ends, frame, element('xdr:clientData'));
};

const pictureAnchor = ({ row, column, right, down, width, height, description }: Picture, id: number, relationship: string): Xml => {
  const size = { cx: emu(width), cy: emu(height) };
  const names = element(
    'xdr:nvPicPr',
    {},
    element('xdr:cNvPr', { id, name: `Hình ${id - 1}`, descr: description }),
    element('xdr:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: true })),
  );
  const fill = element('xdr:blipFill', {}, element('a:blip', { 'r:embed': relationship }), element('a:stretch', {}, element('a:fillRect')));
  const shape = element(
    'xdr:spPr',
    {},
    element('a:xfrm', {}, NO_SIZE.x, element('a:ext', size)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
  );
  const picture = element('xdr:pic', {}, names, fill, shape);
  return element(
    'xdr:oneCellAnchor',
    {},
    marker('from', row, column, right, down),
    element('xdr:ext', size),
    picture,
    element('xdr:clientData'),
  );
};

/** How many charts and pictures the workbook's earlier sheets took: their parts are numbered through. */
export class DrawingNumbers {
  #drawings = 0;
  #charts = 0;
  #pictures = 0;

  nextDrawing = (): string => `xl/drawings/drawing${(this.#drawings += 1)}.xml`;
  nextChart = (): string => `xl/charts/chart${(this.#charts += 1)}.xml`;
  nextPicture = (): string => `xl/media/image${(this.#pictures += 1)}.png`;
}

/** Adds a sheet's charts and pictures to the package and returns the path of their drawing; `null` where it has none. */
export const addDrawing = (sheet: ModelSheet, font: string, numbers: DrawingNumbers, into: Package): string | null => {
  const { charts = [], pictures = [] } = sheet;
  if (charts.length === 0 && pictures.length === 0) return null;

  const drawing = numbers.nextDrawing();
  const chartAnchors = charts.map((chart, at) => {
    const path = numbers.nextChart();
    into.add(path, barChartXml(chart, font), 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    return chartAnchor(chart, at + 2, into.relate(drawing, path, `${RELATIONSHIPS}/chart`));
  });
  const pictureAnchors = pictures.map((picture, at) => {
    const path = numbers.nextPicture();
    into.add(path, picture.png);
    return pictureAnchor(picture, charts.length + at + 2, into.relate(drawing, path, `${RELATIONSHIPS}/image`));
  });

  const root = { 'xmlns:xdr': SPREADSHEET_DRAWING, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS };
  into.add(
    drawing,
    xmlDocument(element('xdr:wsDr', root, chartAnchors, pictureAnchors)),
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  return drawing;
};
