import { addressOf } from '../address.ts';
import type { ModelSheet } from './WorkbookModel.ts';
import { element, type Xml } from './xml.ts';

type Pane = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

const paneOf = (below: boolean, rightOf: boolean): Pane => {
  if (below) return rightOf ? 'bottomRight' : 'bottomLeft';
  return rightOf ? 'topRight' : 'topLeft';
};

/** The panes and the cursor. Without a wish the cursor stands at the first cell that scrolls. */
const panesXml = ({ frozen = { rows: 0, columns: 0 }, activeCell }: ModelSheet): readonly Xml[] => {
  const { rows, columns } = frozen;
  const corner = addressOf(rows, columns);
  const active = activeCell ? addressOf(activeCell.row, activeCell.column) : corner;
  if (rows === 0 && columns === 0) return [element('selection', { activeCell: active, sqref: active })];

  const scrolling = paneOf(rows > 0, columns > 0);
  const pane = activeCell ? paneOf(rows > 0 && activeCell.row >= rows, columns > 0 && activeCell.column >= columns) : scrolling;
  return [
    element('pane', { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: corner, activePane: pane, state: 'frozen' }),
    element('selection', { pane, activeCell: active, sqref: active }),
  ];
};

export const sheetViewXml = (sheet: ModelSheet, isOpen: boolean): Xml => {
  const attributes = {
    showGridLines: sheet.gridLinesHidden ? false : undefined,
    tabSelected: isOpen || undefined,
    zoomScale: sheet.zoom,
    zoomScaleNormal: sheet.zoom,
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', attributes, panesXml(sheet)));
};
