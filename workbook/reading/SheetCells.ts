import { readAddress } from '../address.ts';
import { hostile } from '../archive/FileRefused.ts';
import { cellKey, type ViewCell } from '../WorkbookView.ts';
import { eachChild, readText } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import { readContent, type CellSurroundings, type ReadContent } from './cellContent.ts';
import { isTrue } from './openPart.ts';
import { readRichText, type RichText } from './richText.ts';
import { SheetFormulas } from './SheetFormulas.ts';
import { PLAIN_STYLE, type CellStyle } from './styles.ts';
import type { ThemeFonts } from './ThemeFonts.ts';

const MOST_FAR_CELLS = 20;
const NOTHING: ReadContent = { content: { type: 'blank' }, font: null, runs: null };

export interface SheetSurroundings extends CellSurroundings {
  readonly styles: readonly CellStyle[];
  readonly theme: ThemeFonts;
}

/** The rows and cells of one worksheet, as they are read from its `sheetData`. */
export class SheetCells {
  readonly cells = new Map<number, ViewCell>();
  readonly hiddenRows = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly farCells: ViewCell[] = [];
  rowCount = 0;
  columnCount = 0;

  readonly #xml: XmlCursor;
  readonly #around: SheetSurroundings;
  readonly #formulas: SheetFormulas;
  readonly #styles = new Map<string, CellStyle>();
  #row = -1;
  #column = -1;

  constructor(xml: XmlCursor, around: SheetSurroundings) {
    this.#xml = xml;
    this.#around = around;
    this.#formulas = new SheetFormulas(around.allowance);
  }

  /** Reads the `row` element that the cursor has just opened; rows and cells without an address follow the one before. */
  readRow(): void {
    const number = this.#xml.attribute('r');
    this.#row = number === undefined ? this.#row + 1 : this.#readRowNumber(number);
    this.#column = -1;
    this.#readRowLook();
    eachChild(this.#xml, (name) => {
      if (name === 'c') this.#readCell();
    });
  }

  #readRowNumber(number: string): number {
    if (!/^[1-9]\d{0,6}$/.test(number)) throw this.#xml.fault('row');
    return Number(number) - 1;
  }

  #readRowLook(): void {
    const height = readSize(this.#xml, 'ht');
    if (this.#row >= this.#around.allowance.limits.rows) return;
    if (height !== null) this.rowHeights.set(this.#row, height);
    if (isTrue(this.#xml.attribute('hidden')) || height === 0) this.hiddenRows.add(this.#row);
  }

  #readCell(): void {
    this.#moveTo(this.#xml.attribute('r'));
    const styleIndex = this.#xml.attribute('s') ?? '0';
    const style = this.#styleAt(styleIndex);
    // Most cells of most templates are there for their borders alone.
    if (this.#xml.isEmpty) return this.#keep(NOTHING, null, style, styleIndex !== '0');
    const type = this.#xml.attribute('t') ?? 'n';
    let value: string | undefined;
    let inline: RichText | undefined;
    let formula: string | null | undefined;
    eachChild(this.#xml, (name) => {
      if (name === 'v') value = this.#only(value) ?? readText(this.#xml);
      if (name === 'is') inline = this.#only(inline) ?? readRichText(this.#xml, this.#around.theme);
      if (name === 'f') formula = this.#only(formula) ?? this.#formulas.read(this.#xml, this.#row, this.#column);
    });
    const raw = { type, value: value ?? null, inline: inline ?? null, hasFormula: typeof formula === 'string', shown: style.shown };
    this.#keep(readContent(this.#xml, raw, this.#around), formula ?? null, style, styleIndex !== '0');
  }

  /** A cell with two values shows one reader the first and another the last: what was read before must be nothing. */
  #only(before: unknown): undefined {
    if (before !== undefined) throw this.#xml.fault('twice');
  }

  #moveTo(reference: string | undefined): void {
    if (reference === undefined) {
      this.#column += 1;
      return;
    }
    const address = readAddress(reference);
    if (address?.row !== this.#row) throw this.#xml.fault('address');
    this.#column = address.column;
  }

  /** Files name style 0 without having styles at all; any other that is missing is a fault. */
  #styleAt(index: string): CellStyle {
    const known = this.#styles.get(index);
    if (known) return known;
    const style = this.#around.styles[/^\d{1,6}$/.test(index) ? Number(index) : -1];
    if (!style && index !== '0') throw this.#xml.fault('style');
    this.#styles.set(index, style ?? PLAIN_STYLE);
    return style ?? PLAIN_STYLE;
  }

  #keep({ content, font, runs }: ReadContent, formula: string | null, style: CellStyle, hasStyle: boolean): void {
    const holds = content.type !== 'blank' || formula !== null;
    if (!holds && !hasStyle) return;
    const cell: ViewCell = {
      row: this.#row,
      column: this.#column,
      content,
      formula,
      percent: style.shown === 'percent',
      font: font ?? style.font,
      runs: runs && runs.map((run) => (run.font === null ? { ...run, font: style.font } : run)),
      unlocked: style.unlocked,
      bold: style.bold,
      numberFormat: style.numberFormat,
      fill: style.fill,
    };
    if (this.#reaches()) this.#put(cell, holds);
    else if (holds) this.#putFar(cell);
  }

  #put(cell: ViewCell, holds: boolean): void {
    const key = cellKey(cell.row, cell.column);
    if (this.cells.has(key)) throw this.#xml.fault('twice');
    this.#around.allowance.take('cells');
    this.cells.set(key, cell);
    if (!holds) return;
    this.rowCount = Math.max(this.rowCount, cell.row + 1);
    this.columnCount = Math.max(this.columnCount, cell.column + 1);
  }

  /** A few stray cells far outside are kept apart, so that a person can be told of them; many are refused. */
  #putFar(cell: ViewCell): void {
    if (this.farCells.length >= MOST_FAR_CELLS) throw hostile(this.#row < this.#around.allowance.limits.rows ? 'columns' : 'rows');
    this.farCells.push(cell);
  }

  #reaches(): boolean {
    const { rows, columns } = this.#around.allowance.limits;
    return this.#row < rows && this.#column < columns;
  }
}

/** A height or width; `null` where the attribute is missing or no size. */
export const readSize = (xml: XmlCursor, attribute: string): number | null => {
  const size = Number(xml.attribute(attribute) ?? Number.NaN);
  return Number.isFinite(size) && size >= 0 ? size : null;
};
