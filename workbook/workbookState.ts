import type { CellAddress, Sheet } from '#core/sheet/Sheet.ts';
import { addressOf } from './address.ts';
import type { WorkbookView } from './WorkbookView.ts';

/** What a sheet's workbook is like around it. `own` are worksheets that are hidden by design. */
export const workbookState = (view: WorkbookView, own: readonly string[], missingSheets: readonly string[] = []): Sheet['workbook'] => ({
  hiddenSheets: view.sheets.filter(({ name, visibility }) => visibility !== 'visible' && !own.includes(name)).map(({ name }) => name),
  missingSheets,
  hasMacros: view.hasMacros,
  externalLinks: view.externalFiles.map((file, index) => ({ file, cell: firstUseOf(view, index + 1) })),
});

const firstUseOf = (view: WorkbookView, index: number): CellAddress | null => {
  for (const sheet of view.sheets) {
    for (const { formula, row, column } of sheet.cells.values()) {
      if (formula?.includes(`[${index}]`)) return { sheet: sheet.name, cell: addressOf(row, column) };
    }
  }
  return null;
};
