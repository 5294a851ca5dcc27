import { cellKey, COLUMNS, type CellRange, type ViewSheet } from '#workbook/WorkbookView.ts';
import { mapArea } from '../host/area.ts';
import type { CellEntry, CellPaint, Grid, GridCell, GridEvent, GridName, GridSheet } from '../host/Grid.ts';
import { editedBytes } from './editedBytes.ts';
import { openedCell } from './openedCell.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';
import { sheetId, gridNames, gridSheet } from './openedSheets.ts';
import { usedArea } from './usedArea.ts';

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * A workbook in memory, for tests and workers. It has no formula engine: formulas keep the results that the file brought,
 * and the bytes leave those out that an edit may have made untrue.
 */
export class MemoryGrid implements Grid {
  readonly calculates = false;
  readonly fileName: string;
  readonly #opened: OpenedWorkbook;
  readonly #changed = new Map<string, Map<number, GridCell>>();
  readonly #protected = new Map<string, boolean>();
  readonly #listeners = new Set<(event: GridEvent) => void>();
  #selection: { readonly sheetId: string; readonly area: CellRange };

  constructor(opened: OpenedWorkbook) {
    this.#opened = opened;
    this.fileName = opened.fileName;
    const first = Math.max(
      0,
      opened.view.sheets.findIndex(({ visibility }) => visibility === 'visible'),
    );
    this.#selection = { sheetId: sheetId(first), area: FIRST_CELL };
  }

  readonly sheets = (): readonly GridSheet[] =>
    this.#opened.view.sheets.map((sheet, index) => ({
      ...gridSheet(this.#opened, sheet, index),
      isProtected: this.#protected.get(sheetId(index)) ?? sheet.isProtected,
    }));

  readonly names = (): readonly GridName[] => gridNames(this.#opened);

  readonly cell = (id: string, row: number, column: number): GridCell =>
    this.#changed.get(id)?.get(cellKey(row, column)) ?? openedCell(this.#sheet(id), row, column);

  readonly used = (id: string, valuesOnly: boolean): CellRange | null => {
    const keys = new Set([...this.#sheet(id).cells.keys(), ...(this.#changed.get(id)?.keys() ?? [])]);
    return usedArea([...keys], (row, column) => this.cell(id, row, column), valuesOnly);
  };

  readonly merges = (id: string): readonly CellRange[] => this.#sheet(id).merges;

  readonly isRowHidden = (id: string, row: number): boolean => this.#sheet(id).hiddenRows.has(row);

  readonly isColumnHidden = (id: string, column: number): boolean => this.#sheet(id).hiddenColumns.has(column);

  readonly write = (id: string, entries: readonly CellEntry[]): void => {
    for (const { row, column, value, formula } of entries) this.#change(id, row, column, { value, formula, isError: false });
    this.#tell({ kind: 'changed', sheetId: id, area: areaAround(entries), by: 'addin' });
  };

  readonly paint = (id: string, area: CellRange, look: CellPaint): void => {
    mapArea(area, (row, column) => this.#change(id, row, column, look));
  };

  readonly setNumberFormats = (id: string, cells: readonly { row: number; column: number; numberFormat: string }[]): void => {
    for (const { row, column, numberFormat } of cells) this.#change(id, row, column, { numberFormat });
  };

  readonly setProtected = (id: string, isProtected: boolean): void => void this.#protected.set(id, isProtected);

  readonly active = (): string => this.#selection.sheetId;

  readonly activate = (id: string): void => {
    if (id === this.active()) return;
    this.#selection = { sheetId: id, area: FIRST_CELL };
    this.#tell({ kind: 'activated', sheetId: id });
  };

  readonly selection = () => this.#selection;

  readonly select = (id: string, area: CellRange): void => {
    this.activate(id);
    this.#selection = { sheetId: id, area };
    this.#tell({ kind: 'selected', sheetId: id, area });
  };

  readonly settled = async (): Promise<void> => {};

  readonly listen = (listener: (event: GridEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What a person types: as `write`, but told as a change by hand. */
  readonly type = (id: string, entry: CellEntry): void => {
    this.#change(id, entry.row, entry.column, { value: entry.value, formula: entry.formula, isError: false });
    this.#tell({ kind: 'changed', sheetId: id, area: areaAround([entry]), by: 'person' });
  };

  readonly toXlsx = async (): Promise<Uint8Array> => editedBytes(this.#opened, (sheet) => this.#changedCells(sheet), this.calculates);

  *#changedCells(sheet: ViewSheet) {
    const id = sheetId(this.#opened.view.sheets.indexOf(sheet));
    for (const [key, cell] of this.#changed.get(id) ?? []) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, ...cell };
  }

  #sheet(id: string): ViewSheet {
    const sheet = this.#opened.view.sheets.find((_, index) => sheetId(index) === id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  #change(id: string, row: number, column: number, change: Partial<GridCell>): void {
    const cells = this.#changed.get(id) ?? new Map<number, GridCell>();
    cells.set(cellKey(row, column), { ...this.cell(id, row, column), ...change });
    this.#changed.set(id, cells);
  }

  #tell(event: GridEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const areaAround = (cells: readonly { readonly row: number; readonly column: number }[]): CellRange => ({
  top: Math.min(...cells.map(({ row }) => row)),
  left: Math.min(...cells.map(({ column }) => column)),
  bottom: Math.max(...cells.map(({ row }) => row)),
  right: Math.max(...cells.map(({ column }) => column)),
});
