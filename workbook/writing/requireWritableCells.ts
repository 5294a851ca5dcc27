import { dayOfSerial, serialOf } from '#core/calendar.ts';
import { cellKey } from '../WorkbookView.ts';
import type { CellStyle } from './CellStyle.ts';
import {
  type Place,
  refuse,
  requireBetween,
  requireColour,
  requireColumn,
  requireDecimal,
  requireFormula,
  requireLength,
  requireRow,
} from './limits.ts';
import type { ModelCell, ModelContent, ModelSheet } from './WorkbookModel.ts';

const MAX_TEXT = 32_767;
const MAX_FORMAT = 255;

const requireContent = (place: Place, content: ModelContent): void => {
  switch (content.type) {
    case 'number':
      return requireDecimal(place, content.number);
    case 'text':
      return requireLength(place, 'text', content.text, MAX_TEXT);
    case 'richText':
      if (content.runs.length === 0) refuse(place, 'a rich text without runs');
      return requireLength(place, 'text', content.runs.map((run) => run.text).join(''), MAX_TEXT);
    case 'date':
      if (dayOfSerial(serialOf(content.day)) === null) refuse(place, `${content.day} is no day that Excel can count`);
      return;
    case 'formula':
      requireFormula(place, content.formula);
      return requireContent(place, content.value.type === 'error' ? { type: 'blank' } : content.value);
    case 'blank':
    case 'boolean':
      return;
  }
};

const requireStyle = (place: Place, { font, fill, alignment, numberFormat }: CellStyle): void => {
  requireBetween(place, 'font size', font?.size, 1, 409);
  requireColour(place, font?.colour);
  requireColour(place, fill);
  requireBetween(place, 'indent', alignment?.indent, 0, 250);
  requireBetween(place, 'rotation', alignment?.rotation, -90, 90);
  if (numberFormat === '') refuse(place, 'an empty number format');
  requireLength(place, 'number format', numberFormat ?? '', MAX_FORMAT);
};

const requireCell = ({ row, column, content, style }: ModelCell, placeOf: (row: number, column: number) => Place): void => {
  const place = placeOf(row, column);
  requireRow(place, row);
  requireColumn(place, column);
  requireContent(place, content);
  if (style) requireStyle(place, style);
};

/** Throws where a cell stands outside the sheet, twice at one place, or holds more than a cell can. */
export const requireWritableCells = ({ cells }: ModelSheet, placeOf: (row: number, column: number) => Place): void => {
  const seen = new Set<number>();
  for (const cell of cells) {
    requireCell(cell, placeOf);
    const key = cellKey(cell.row, cell.column);
    if (seen.has(key)) refuse(placeOf(cell.row, cell.column), 'two cells at one place');
    seen.add(key);
  }
};
