import { readText } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import type { Allowance } from './limits.ts';
import { shiftFormula } from './shiftFormula.ts';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly shifted: (rows: number, columns: number) => string;
}

/** The formulas of one worksheet: those that several cells share are written out for each. */
export class SheetFormulas {
  readonly #allowance: Allowance;
  readonly #shared = new Map<string, SharedFormula>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** The formula of the `f` element that the cursor has just opened, without `=`; `null` where it is empty. */
  read(xml: XmlCursor, row: number, column: number): string | null {
    const type = xml.attribute('t');
    const index = xml.attribute('si');
    const inputs = [xml.attribute('r1'), xml.attribute('r2')].filter((input) => input !== undefined);
    const text = readText(xml).replace(/^\s*=/, '').trim();
    const formula =
      type === 'dataTable' ? `TABLE(${inputs.join(',')})` : type === 'shared' ? this.#readShared(xml, text, index, row, column) : text;
    this.#allowance.take('formulas', formula.length);
    return formula === '' ? null : formula;
  }

  /** The first cell of a shared formula carries its text; the others only its number. */
  #readShared(xml: XmlCursor, text: string, index: string | undefined, row: number, column: number): string {
    if (index === undefined) throw xml.fault('formula');
    if (text !== '') {
      this.#allowance.take('formulas', text.length);
      this.#shared.set(index, { row, column, shifted: shiftFormula(text) });
      return text;
    }
    const shared = this.#shared.get(index);
    if (!shared) throw xml.fault('formula');
    return shared.shifted(row - shared.row, column - shared.column);
  }
}
