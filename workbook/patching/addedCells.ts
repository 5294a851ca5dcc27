import { addressOf, rangeAddress, readAddress } from '#workbook/address.ts';
import { COLUMNS } from '#workbook/WorkbookView.ts';
import type { CellChange } from './CellPatch.ts';
import { contentXml } from './cellXml.ts';
import type { RowPlace, SheetPlaces } from './SheetPlaces.ts';
import type { Splice } from './splice.ts';
import { attributesOf, type Tag } from './tagsOf.ts';

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

/**
 * The cells that a change needs and the worksheet lacks, each at its place in the order that Excel demands: rows by number,
 * cells by column. A blank that would change nothing is not added.
 */
export function* addedCells(xml: string, places: SheetPlaces, changes: ReadonlyMap<number, CellChange>): Generator<Splice> {
  const cells = newCells(places, changes);
  if (cells.length === 0) return;
  const newRows: Splice[] = [];
  for (const [row, inRow] of byRow(cells)) {
    const place = places.rows.get(row);
    if (place) yield* intoRow(xml, place, inRow, places.prefix);
    else newRows.push(newRow(places, row, inRow));
  }
  yield* intoData(xml, places, newRows);
  yield* grownDimension(xml, places, cells);
}

const newCells = (places: SheetPlaces, changes: ReadonlyMap<number, CellChange>): readonly NewCell[] =>
  [...changes]
    .sort(([a], [b]) => a - b)
    .map(([key, change]) => ({ row: Math.floor(key / COLUMNS), column: key % COLUMNS, change }))
    .filter(({ row, column, change }) => addsSomething(change) && !places.rows.get(row)?.cells.has(column))
    .map(({ row, column, change }) => ({ row, column, xml: contentXml([['r', addressOf(row, column)]], change, places.prefix) }));

const addsSomething = (change: CellChange): boolean =>
  change.kind === 'content' && (change.formula !== null || (change.content.type !== 'blank' && change.content.type !== 'noValue'));

const byRow = (cells: readonly NewCell[]): ReadonlyMap<number, readonly NewCell[]> => {
  const rows = new Map<number, NewCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
};

function* intoRow(xml: string, place: RowPlace, cells: readonly NewCell[], prefix: string): Generator<Splice> {
  const { tag } = place;
  const opening = withoutSpans(xml, tag);
  if (tag.kind === 'empty') {
    const text = `${opening.replace(/\s*\/>$/, '>')}${textOf(cells)}</${prefix}row>`;
    yield { start: tag.start, end: tag.end, text };
    return;
  }
  yield { start: tag.start, end: tag.end, text: opening };
  for (const { column, xml: text } of cells) {
    const after = [...place.cells.values()].filter((cell) => cell.column > column).map(({ start }) => start);
    const at = Math.min(place.contentEnd, ...after);
    yield { start: at, end: at, text };
  }
}

/** `spans` is a hint for faster reading that a new cell may make untrue. */
const withoutSpans = (xml: string, tag: Tag): string => xml.slice(tag.start, tag.end).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');

const newRow = (places: SheetPlaces, row: number, cells: readonly NewCell[]): Splice => {
  const after = [...places.rows].filter(([number]) => number > row).map(([, { start }]) => start);
  const at = Math.min(places.dataEnd, ...after);
  const { prefix } = places;
  return { start: at, end: at, text: `<${prefix}row r="${row + 1}">${textOf(cells)}</${prefix}row>` };
};

function* intoData(xml: string, { data, prefix }: SheetPlaces, rows: readonly Splice[]): Generator<Splice> {
  if (data.kind !== 'empty') yield* rows;
  else if (rows.length > 0) {
    const opening = xml.slice(data.start, data.end).replace(/\s*\/>$/, '>');
    yield { start: data.start, end: data.end, text: `${opening}${rows.map(({ text }) => text).join('')}</${prefix}sheetData>` };
  }
}

const textOf = (cells: readonly NewCell[]): string => cells.map(({ xml }) => xml).join('');

/** Readers that trust `<dimension>` must find the new cells inside it. */
function* grownDimension(xml: string, { dimension }: SheetPlaces, cells: readonly NewCell[]): Generator<Splice> {
  const ref = dimension && attributesOf(xml, dimension).get('ref');
  const corners = (ref ?? '').split(':').map(readAddress);
  const known = corners.flatMap((corner) => (corner ? [corner] : []));
  if (!dimension || !ref || known.length !== corners.length) return;
  const all = [...known, ...cells];
  const grown = rangeAddress({
    top: Math.min(...all.map(({ row }) => row)),
    left: Math.min(...all.map(({ column }) => column)),
    bottom: Math.max(...all.map(({ row }) => row)),
    right: Math.max(...all.map(({ column }) => column)),
  });
  if (grown !== ref)
    yield { start: dimension.start, end: dimension.end, text: xml.slice(dimension.start, dimension.end).replace(ref, grown) };
}
