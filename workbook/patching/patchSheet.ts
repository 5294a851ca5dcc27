import { addressOf, readAddress } from '#workbook/address.ts';
import { COLUMNS } from '#workbook/WorkbookView.ts';
import { addedCells } from './addedCells.ts';
import type { CellChange } from './CellPatch.ts';
import { cellXml, contentXml, resultBody } from './cellXml.ts';
import { formulaXml } from './cellXml.ts';
import { findPlaces, type CellPlace, type SheetPlaces } from './SheetPlaces.ts';
import { splice, type Splice } from './splice.ts';
import type { LookChange, StyleSheet } from './StyleSheet.ts';

/** The formula of a cell as the reader wrote it out, shared ones in full. */
type FormulaAt = (row: number, column: number) => string | null;
type Changes = ReadonlyMap<number, CellChange>;

/**
 * Changes cells in the XML of a worksheet; whatever does not stand in a changed cell keeps its characters.
 * Where the first cell of a shared formula goes, the other cells get the formula in full.
 *
 * @param styles   gives a changed cell the style that its new content needs; `null` where the workbook has none
 * @param changes  by `cellKey`; a result for a cell that holds no formula is passed over
 *
 * Throws a `RangeError` where a change would break an array formula or a data table, as Excel refuses it.
 */
export const patchSheet = (xml: string, changes: Changes, formulaAt: FormulaAt, styles: StyleSheet | null): string => {
  const places = findPlaces(xml);
  refuseArrays(places, changes);
  const broken = brokenGroups(places, changes);
  const inFull = (cell: CellPlace): boolean => broken.has(groupOf(cell));
  const splices: Splice[] = [];
  for (const [row, { cells }] of places.rows) {
    for (const cell of cells.values()) {
      const change = changes.get(row * COLUMNS + cell.column);
      const formula = inFull(cell) ? formulaXml(formulaAt(row, cell.column) ?? '', places.prefix) : writtenFormula(xml, cell);
      if (change?.kind === 'content')
        splices.push({ ...spanOf(cell), text: replaced(cell, addressOf(row, cell.column), change, places, styles) });
      else if (change && cell.formula) splices.push({ ...spanOf(cell), text: recalculated(cell, formula, change, places) });
      else if (cell.formula && inFull(cell)) splices.push({ ...spanOf(cell.formula), text: formula });
    }
  }
  return splice(xml, [...splices, ...addedCells(xml, places, changes)]);
};

const spanOf = ({ start, end }: Splice | CellPlace | { readonly start: number; readonly end: number }) => ({ start, end });

const writtenFormula = (xml: string, { formula }: CellPlace): string => (formula ? xml.slice(formula.start, formula.end) : '');

const refuseArrays = (places: SheetPlaces, changes: ReadonlyMap<number, CellChange>): void => {
  for (const [row, { cells }] of places.rows) {
    for (const { column, formula } of cells.values()) {
      const kind = formula?.attributes.get('t');
      if (kind !== 'array' && kind !== 'dataTable') continue;
      const covered = covering(formula?.attributes.get('ref'), row, column);
      const hit = [...changes].find(([key, { kind: change }]) => change === 'content' && covered(Math.floor(key / COLUMNS), key % COLUMNS));
      if (hit) throw new RangeError(`part of an array formula or a data table cannot be changed: ${addressOf(row, column)}`);
    }
  }
};

const covering = (ref: string | undefined, row: number, column: number) => {
  const [first, last] = (ref ?? '').split(':').map(readAddress);
  const from = first ?? { row, column };
  const to = last ?? from;
  const alone = from.row === to.row && from.column === to.column;
  return (atRow: number, atColumn: number): boolean =>
    !alone && atRow >= from.row && atRow <= to.row && atColumn >= from.column && atColumn <= to.column;
};

/** The shared formulas whose first cell, which alone carries the text, is to be replaced. */
const brokenGroups = (places: SheetPlaces, changes: Changes): ReadonlySet<string | undefined> => {
  const broken = new Set<string | undefined>();
  for (const [row, { cells }] of places.rows) {
    for (const cell of cells.values()) {
      const isFirst = groupOf(cell) !== undefined && cell.formula?.attributes.has('ref');
      if (isFirst && changes.get(row * COLUMNS + cell.column)?.kind === 'content') broken.add(groupOf(cell));
    }
  }
  return broken;
};

const groupOf = ({ formula }: CellPlace): string | undefined =>
  formula?.attributes.get('t') === 'shared' ? formula.attributes.get('si') : undefined;

/** `cm` and `vm` would point at metadata of the old value. */
const replaced = (
  { attributes }: CellPlace,
  address: string,
  change: Extract<CellChange, { kind: 'content' }>,
  { prefix }: SheetPlaces,
  styles: StyleSheet | null,
): string => {
  const own = attributes.get('s') ?? null;
  const style = styles ? styles.changed(own, lookOf(change)) : own;
  const phonetic = attributes.get('ph');
  return contentXml(
    [['r', address], ...(style === null ? [] : [['s', style] as const]), ...(phonetic === undefined ? [] : [['ph', phonetic] as const])],
    change,
    prefix,
  );
};

const lookOf = ({ font, formula, content }: Extract<CellChange, { kind: 'content' }>): LookChange => ({
  font,
  isNumber: formula !== null || content.type === 'number' || content.type === 'date',
});

const recalculated = ({ attributes }: CellPlace, formula: string, { content }: CellChange, { prefix }: SheetPlaces): string =>
  cellXml([...attributes], formula, resultBody(content, prefix), prefix);
