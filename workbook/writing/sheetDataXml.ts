import { serialOf } from '#core/calendar.ts';
import { addressOf } from '../address.ts';
import type { CellStyle } from './CellStyle.ts';
import type { SharedStrings } from './SharedStrings.ts';
import type { StyleRegister } from './StyleRegister.ts';
import type { CachedValue, ModelCell, ModelContent, ModelSheet, RowFormat } from './WorkbookModel.ts';
import { element, text, type Xml } from './xml.ts';

/** What all sheets of a workbook write into together. */
export interface SharedParts {
  readonly styles: StyleRegister;
  readonly strings: SharedStrings;
}

const DATE_FORMAT = 'dd/mm/yyyy';

/** What Excel would take for a formula when a person leaves the cell after editing it; an apostrophe it would swallow. */
const LOOKS_TYPED = /^[=+\-@']/;

interface Stored {
  readonly type?: 's' | 'str' | 'b' | 'e';
  readonly formula?: string;
  readonly value: string;
}

const storedCache = (value: CachedValue): Stored => {
  switch (value.type) {
    case 'number':
      return { value: value.number };
    case 'text':
      return { type: 'str', value: value.text };
    case 'boolean':
      return { type: 'b', value: value.value ? '1' : '0' };
    case 'error':
      return { type: 'e', value: value.error };
  }
};

const storedContent = (content: ModelContent, style: CellStyle, { styles, strings }: SharedParts): Stored | null => {
  switch (content.type) {
    case 'blank':
      return null;
    case 'text':
      return { type: 's', value: String(strings.plain(content.text)) };
    case 'richText':
      return { type: 's', value: String(strings.rich(content.runs, styles.fontOf(style))) };
    case 'date':
      return { value: String(serialOf(content.day)) };
    case 'formula':
      return { ...storedCache(content.value), formula: content.formula };
    default:
      return storedCache(content);
  }
};

const PLAIN: CellStyle = {};

const styleOf = ({ content, style = PLAIN }: ModelCell): CellStyle =>
  content.type === 'date' && style.numberFormat === undefined ? { ...style, numberFormat: DATE_FORMAT } : style;

const startOf = (content: ModelContent): string => {
  if (content.type === 'text') return content.text;
  return content.type === 'richText' ? content.runs.map((run) => run.text).join('') : '';
};

const cellXml = (cell: ModelCell, parts: SharedParts): Xml => {
  const style = styleOf(cell);
  const format = parts.styles.cellFormat(style, LOOKS_TYPED.test(startOf(cell.content)));
  const stored = storedContent(cell.content, style, parts);
  const attributes = { r: addressOf(cell.row, cell.column), s: format === 0 ? undefined : format, t: stored?.type };
  if (stored === null) return element('c', attributes);
  return element(
    'c',
    attributes,
    stored.formula === undefined ? null : element('f', {}, text(stored.formula)),
    element('v', {}, text(stored.value)),
  );
};

const rowXml = (row: number, format: RowFormat | undefined, cells: readonly ModelCell[], parts: SharedParts): Xml => {
  const { height, hidden } = format ?? {};
  const attributes = { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true, hidden: hidden || undefined };
  const inOrder = [...cells].sort((one, other) => one.column - other.column);
  return element(
    'row',
    attributes,
    inOrder.map((cell) => cellXml(cell, parts)),
  );
};

/** A blank cell without a style says nothing. */
export const isWritten = (cell: ModelCell): boolean => cell.content.type !== 'blank' || cell.style !== undefined;

export const sheetDataXml = (sheet: ModelSheet, parts: SharedParts): Xml => {
  const formats = new Map((sheet.rows ?? []).map((format) => [format.row, format]));
  const cells = new Map<number, ModelCell[]>([...formats.keys()].map((row) => [row, []]));
  for (const cell of sheet.cells.filter(isWritten)) {
    const inRow = cells.get(cell.row);
    if (inRow) inRow.push(cell);
    else cells.set(cell.row, [cell]);
  }
  const rows = [...cells].sort(([one], [other]) => one - other);
  return element(
    'sheetData',
    {},
    rows.map(([row, inRow]) => rowXml(row, formats.get(row), inRow, parts)),
  );
};
