import type { CellRange } from '../WorkbookView.ts';
import type { CellStyle } from '../writing/CellStyle.ts';
import type { ModelCell, ModelContent, RowFormat } from '../writing/WorkbookModel.ts';

/** What a sheet's rows are built from, piece by piece; every piece is plain data. */
export interface Piece {
  readonly cells: readonly ModelCell[];
  readonly merges?: readonly CellRange[];
  readonly rows?: readonly RowFormat[];
}

export const text = (value: string): ModelContent => (value === '' ? BLANK : { type: 'text', text: value });

export const number = (value: string): ModelContent => ({ type: 'number', number: value });

/** A formula with the number it came to; blank text where it came to nothing. */
export const formula = (expression: string, value: string | null): ModelContent => ({
  type: 'formula',
  formula: expression,
  value: value === null ? { type: 'text', text: '' } : { type: 'number', number: value },
});

export const BLANK: ModelContent = { type: 'blank' };

export const cell = (row: number, column: number, content: ModelContent, style: CellStyle): ModelCell => ({ row, column, content, style });

/** One content over several cells of a row, each with the style, so that borders run all the way round. */
export const across = (row: number, left: number, right: number, content: ModelContent, style: CellStyle): Piece =>
  block({ top: row, bottom: row, left, right }, content, style);

export const block = (range: CellRange, content: ModelContent, style: CellStyle): Piece => {
  const cells: ModelCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      cells.push(cell(row, column, row === range.top && column === range.left ? content : BLANK, style));
    }
  }
  return { cells, merges: range.top === range.bottom && range.left === range.right ? [] : [range] };
};

/** All pieces as one. */
export const joined = (pieces: readonly Piece[]): Required<Piece> => ({
  cells: pieces.flatMap(({ cells }) => cells),
  merges: pieces.flatMap(({ merges }) => merges ?? []),
  rows: pieces.flatMap(({ rows }) => rows ?? []),
});
