import type { FUniver, ICellData, IRange, Nullable, Worksheet } from '@univerjs/presets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { BooleanNumber, CellValueType } from '@univerjs/core';
import { cellKey, type CellRange, type ViewSheet } from '#workbook/WorkbookView.ts';
import { mapArea } from '../host/area.ts';
import type { CellEntry, CellPaint, CellValue, Grid, GridCell, GridEvent, GridName, GridSheet } from '../host/Grid.ts';
import { editedBytes, type CurrentCell } from '../sheet/editedBytes.ts';
import { openedCell } from '../sheet/openedCell.ts';
import { gridNames, gridSheet, sheetId } from '../sheet/openedSheets.ts';
import type { OpenedWorkbook } from '../sheet/openWorkbook.ts';
import { usedArea } from '../sheet/usedArea.ts';
import { isSeen, SCROLL, scrollFor } from './scrollFor.ts';
import { cellMutation, isFormulaResult, SET_CELLS, touchedArea, type CellMatrix } from './cellMutation.ts';

/** How long formulas may take before a request of the pane goes on with what there is. */
const CALCULATION_LIMIT = 5000;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CONNECT!)$/;

/** The workbook on the screen. Values come from Univer's own cells, raw, because its `getValue` gives formatted texts. */
export class UniverGrid implements Grid {
  readonly calculates = true;
  readonly fileName: string;
  readonly #api: FUniver;
  readonly #workbook: FWorkbook;
  readonly #opened: OpenedWorkbook;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  readonly #protected = new Map<string, boolean>();
  readonly #formats = new Map<string, string>();
  #isOwn = false;
  #isCalculating = false;

  constructor(api: FUniver, workbook: FWorkbook, opened: OpenedWorkbook) {
    this.#api = api;
    this.#workbook = workbook;
    this.#opened = opened;
    this.fileName = opened.fileName;
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => this.#observe(id, params, options));
    api.addEvent(api.Event.SelectionChanged, () => this.#tell({ kind: 'selected', ...this.selection() }));
    api.addEvent(api.Event.ActiveSheetChanged, () => this.#tell({ kind: 'activated', sheetId: this.active() }));
  }

  /** Whether the change that is under way is the pane's, and not a person's. */
  get isOwnChange(): boolean {
    return this.#isOwn;
  }

  readonly sheets = (): readonly GridSheet[] =>
    this.#opened.view.sheets.map((sheet, index) => ({
      ...gridSheet(this.#opened, sheet, index),
      isProtected: this.#protected.get(sheetId(index)) ?? sheet.isProtected,
    }));

  readonly names = (): readonly GridName[] => gridNames(this.#opened);

  readonly cell = (id: string, row: number, column: number): GridCell => {
    const raw = this.#core(id).getCellRaw(row, column);
    const opened = openedCell(this.#view(id), row, column);
    // Not the worksheet's own getCellStyle, which asks everything that changes cells on their way to the screen.
    const style = this.#workbook.getWorkbook().getStyles().getStyleByCell(raw);
    return {
      ...opened,
      ...contentOf(raw),
      numberFormat: this.#formats.get(`${id} ${cellKey(row, column)}`) ?? opened.numberFormat,
      fill: style?.bg?.rgb?.toUpperCase() ?? null,
      font: style?.ff ?? opened.font,
      bold: style?.bl === BooleanNumber.TRUE,
    };
  };

  readonly used = (id: string, valuesOnly: boolean): CellRange | null => {
    const keys = new Set(this.#view(id).cells.keys());
    this.#core(id)
      .getCellMatrix()
      .forValue((row, column) => void keys.add(cellKey(row, column)));
    return usedArea([...keys], (row, column) => this.cell(id, row, column), valuesOnly);
  };

  readonly merges = (id: string): readonly CellRange[] => this.#view(id).merges;

  readonly isRowHidden = (id: string, row: number): boolean => !this.#core(id).getRowVisible(row);

  readonly isColumnHidden = (id: string, column: number): boolean => !this.#core(id).getColVisible(column);

  readonly write = (id: string, entries: readonly CellEntry[]): void => {
    this.#mutate(id, cellMutation(entries));
    const area = touchedArea(cellMutation(entries));
    if (area) this.#tell({ kind: 'changed', sheetId: id, area, by: 'addin' });
  };

  readonly paint = (id: string, area: CellRange, { fill, font, bold }: CellPaint): void => {
    const s = {
      ...(fill === undefined ? {} : { bg: fill === null ? null : { rgb: fill } }),
      ...(font === undefined ? {} : { ff: font }),
      ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    };
    this.#mutate(id, matrixOf(area, { s }));
  };

  readonly setNumberFormats = (id: string, cells: readonly { row: number; column: number; numberFormat: string }[]): void => {
    const matrix: CellMatrix = {};
    for (const { row, column, numberFormat } of cells) {
      this.#formats.set(`${id} ${cellKey(row, column)}`, numberFormat);
      (matrix[row] ??= {})[column] = { s: { n: { pattern: numberFormat } } };
    }
    this.#mutate(id, matrix);
  };

  readonly setProtected = (id: string, isProtected: boolean): void => void this.#protected.set(id, isProtected);

  readonly active = (): string => this.#workbook.getActiveSheet().getSheetId();

  readonly activate = (id: string): void => {
    if (id !== this.active()) this.#workbook.setActiveSheet(this.#facade(id));
  };

  readonly selection = () => {
    const range = this.#workbook.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    return { sheetId: this.active(), area: areaOf(range) };
  };

  readonly select = (id: string, { top, left, bottom, right }: CellRange): void => {
    const isOther = id !== this.active();
    this.activate(id);
    const sheet = this.#facade(id);
    sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
    if (isOther || !isSeen(sheet, top, left)) this.#api.syncExecuteCommand(SCROLL, scrollFor(sheet, top, left));
  };

  readonly settled = async (): Promise<void> => {
    if (!this.#isCalculating) return;
    await this.#api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT);
    this.#isCalculating = false;
  };

  readonly listen = (listener: (event: GridEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly toXlsx = async (): Promise<Uint8Array> => {
    await this.settled();
    return editedBytes(this.#opened, (sheet) => this.#currentCells(sheet), this.calculates);
  };

  *#currentCells(sheet: ViewSheet): Generator<CurrentCell> {
    const id = sheetId(this.#opened.view.sheets.indexOf(sheet));
    const cells: CurrentCell[] = [];
    this.#core(id)
      .getCellMatrix()
      .forValue((row, column, raw) => void cells.push({ row, column, ...contentOf(raw) }));
    yield* cells;
  }

  #observe(id: string, params: unknown, options: unknown): void {
    if (id !== SET_CELLS || this.#isOwn || isFormulaResult(options)) return;
    const { cellValue, subUnitId } = params as { cellValue?: CellMatrix; subUnitId: string };
    const area = touchedArea(cellValue ?? {});
    if (!area) return;
    this.#isCalculating = true;
    this.#tell({ kind: 'changed', sheetId: subUnitId, area, by: 'person' });
  }

  #mutate(id: string, cellValue: CellMatrix): void {
    this.#isOwn = true;
    try {
      this.#api.syncExecuteCommand(SET_CELLS, { unitId: this.#workbook.getId(), subUnitId: id, cellValue });
      this.#isCalculating ||= touchedArea(cellValue) !== null;
    } finally {
      this.#isOwn = false;
    }
  }

  #view(id: string): ViewSheet {
    const sheet = this.#opened.view.sheets.find((_, index) => sheetId(index) === id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  #facade(id: string): FWorksheet {
    const sheet = this.#workbook.getSheetBySheetId(id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  #core(id: string): Worksheet {
    return this.#facade(id).getSheet();
  }

  #tell(event: GridEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const contentOf = (raw: Nullable<ICellData>): { value: CellValue; isError: boolean; formula: string | null } => {
  const value = valueOf(raw);
  const isError = typeof value === 'string' && ERROR.test(value);
  return { value, isError, formula: typeof raw?.f === 'string' && raw.f.startsWith('=') ? raw.f.slice(1) : null };
};

/** What is typed into a cell with line breaks stands in Univer's rich text. */
const valueOf = (raw: Nullable<ICellData>): CellValue => {
  const rich = raw?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = raw?.v ?? rich ?? '';
  if (raw?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (raw?.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
};

const matrixOf = (area: CellRange, cell: CellMatrix[number][number]): CellMatrix => {
  const matrix: CellMatrix = {};
  mapArea(area, (row, column) => {
    (matrix[row] ??= {})[column] = cell;
  });
  return matrix;
};

const areaOf = (range: IRange | undefined): CellRange =>
  range
    ? { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn }
    : { top: 0, left: 0, bottom: 0, right: 0 };
