import { readAddress } from '#workbook/address.ts';
import { attributesOf, tagsOf, type Tag } from './tagsOf.ts';

/** A piece of the text, its end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FormulaPlace extends Span {
  readonly attributes: ReadonlyMap<string, string>;
}

export interface CellPlace extends Span {
  readonly column: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly formula: FormulaPlace | null;
}

export interface RowPlace extends Span {
  readonly row: number;
  readonly tag: Tag;
  /** Where `</row>` begins; the end of the tag where the row is empty. */
  readonly contentEnd: number;
  readonly cells: ReadonlyMap<number, CellPlace>;
}

/** Where the rows, cells and formulas of a worksheet stand in its XML. */
export interface SheetPlaces {
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** The tag `<sheetData>` and, where it is not empty, where `</sheetData>` begins. */
  readonly data: Tag;
  readonly dataEnd: number;
  readonly dimension: Tag | null;
}

type Draft<Place> = { -readonly [Key in keyof Place]: Place[Key] };
type RowDraft = Omit<Draft<RowPlace>, 'cells'> & { readonly cells: Map<number, CellPlace> };

/**
 * Finds the places. Rows and cells without `r` follow the one before, as ECMA-376 part 1, 18.3.1.4 and 18.3.1.73 say.
 * Throws a `RangeError` where the text has no `<sheetData>`.
 */
export const findPlaces = (xml: string): SheetPlaces => {
  const rows = new Map<number, RowPlace>();
  let dimension: Tag | null = null;
  let data: Tag | null = null;
  let row: RowDraft | null = null;
  let cell: Draft<CellPlace> | null = null;
  let formula: Draft<FormulaPlace> | null = null;
  let nextRow = 0;

  for (const tag of tagsOf(xml)) {
    const { name, kind, start, end } = tag;
    if (!data) {
      if (name === 'dimension') dimension = tag;
      if (name === 'sheetData') data = tag;
      if (name === 'sheetData' && kind === 'empty') return { prefix: tag.prefix, rows, data: tag, dataEnd: end, dimension };
    } else if (name === 'sheetData') {
      return { prefix: data.prefix, rows, data, dataEnd: start, dimension };
    } else if (name === 'row' && kind !== 'close') {
      row = openRow(xml, tag, nextRow);
      nextRow = row.row + 1;
      rows.set(row.row, row);
    } else if (name === 'row' && row) {
      row.contentEnd = start;
      row.end = end;
    } else if (name === 'c' && kind !== 'close' && row) {
      cell = openCell(xml, tag, row);
      row.cells.set(cell.column, cell);
    } else if (name === 'c' && cell) {
      cell.end = end;
    } else if (name === 'f' && kind !== 'close' && cell) {
      formula = { start, end, attributes: attributesOf(xml, tag) };
      cell.formula = formula;
    } else if (name === 'f' && formula) {
      formula.end = end;
    }
  }
  throw new RangeError('a worksheet without sheetData');
};

const openRow = (xml: string, tag: Tag, following: number): RowDraft => {
  const number = attributesOf(xml, tag).get('r');
  return { row: number ? Number(number) - 1 : following, tag, start: tag.start, end: tag.end, contentEnd: tag.end, cells: new Map() };
};

const openCell = (xml: string, tag: Tag, { cells }: RowDraft): Draft<CellPlace> => {
  const attributes = attributesOf(xml, tag);
  const address = readAddress(attributes.get('r') ?? '');
  const column = address ? address.column : 1 + ([...cells.keys()].at(-1) ?? -1);
  return { column, attributes, formula: null, start: tag.start, end: tag.end };
};
