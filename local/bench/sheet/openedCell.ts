import type { CellContent } from '#core/sheet/Sheet.ts';
import { cellAt, type ViewCell, type ViewSheet } from '#workbook/WorkbookView.ts';
import type { CellValue, GridCell } from '../host/Grid.ts';

/** A cell as the file holds it, in the words of the grid. */
export const openedCell = (sheet: ViewSheet, row: number, column: number): GridCell => {
  const cell = cellAt(sheet, row, column);
  return {
    value: cell ? valueOf(cell.content) : '',
    isError: cell?.content.type === 'error',
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? 'General',
    fill: fillOf(cell),
    font: cell?.font ?? 'Calibri',
    bold: cell?.bold ?? false,
    isLocked: !(cell?.unlocked ?? false),
  };
};

export const valueOf = (content: CellContent): CellValue => {
  switch (content.type) {
    case 'blank':
    case 'noValue':
      return '';
    case 'number':
    case 'date':
      return Number(content.number);
    case 'text':
      return content.text;
    case 'boolean':
      return content.value;
    case 'error':
      return content.error;
  }
};

const fillOf = (cell: ViewCell | undefined): string | null => (cell?.fill ? `#${cell.fill}` : null);
