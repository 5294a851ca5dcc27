import type { Cell, CellContent } from '#core/sheet/Sheet.ts';
import { addressOf, rangeAddress } from './address.ts';
import { unicodeText } from './unicodeText.ts';
import { MergeIndex } from './MergeIndex.ts';
import { cellAt, type CellRange, type ViewCell, type ViewSheet, type WorkbookView } from './WorkbookView.ts';

const BLANK = { type: 'blank' } as const;

/** The merged range that covers a cell; `null` where it stands alone. */
export const mergeAt = (sheet: ViewSheet, row: number, column: number): CellRange | null => {
  if (sheet.merges.length === 0) return null;
  const index = indexes.get(sheet) ?? new MergeIndex(sheet.merges, sheet.rowCount);
  indexes.set(sheet, index);
  return index.at(row, column);
};

/** Made once a sheet, when the first cell is asked for. */
const indexes = new WeakMap<ViewSheet, MergeIndex>();

/** A cell as the core reads it: what it shows, texts in old fonts as Unicode. Inside a merge it holds what the merge shows. */
export const coreCell = (view: WorkbookView, sheet: ViewSheet, row: number, column: number): Cell => {
  const merge = mergeAt(sheet, row, column);
  const cell = cellAt(sheet, merge?.top ?? row, merge?.left ?? column);
  return {
    at: { sheet: sheet.name, cell: addressOf(row, column) },
    content: cell ? shownContent(cell) : BLANK,
    formula: cell?.formula ?? null,
    percent: cell?.percent ?? false,
    font: cell?.font ?? null,
    merged: merge && rangeAddress(merge),
    externalLink: linkedFile(view, cell?.formula ?? null),
  };
};

const shownContent = (cell: ViewCell): CellContent => {
  const text = unicodeText(cell);
  return text === null ? cell.content : { type: 'text', text };
};

/** `[1]Sheet1!A1` points into the first external file. */
const linkedFile = (view: WorkbookView, formula: string | null): string | null => {
  const index = /\[(\d+)\]/.exec(formula ?? '')?.[1];
  return index === undefined ? null : (view.externalFiles[Number(index) - 1] ?? null);
};

/** The text of a cell as a person reads it, numbers in their plain form; empty for a blank. */
export const textAt = (sheet: ViewSheet, row: number, column: number): string => textOf(cellAt(sheet, row, column));

export const textOf = (cell: ViewCell | undefined): string => {
  const content = cell && shownContent(cell);
  if (content?.type === 'text') return content.text;
  return content?.type === 'number' || content?.type === 'date' ? content.number : '';
};
