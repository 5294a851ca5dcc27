import type { DraftDoubt } from '#core/printed/DraftDoubt.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';

/** A place of a draft that its chair has to look at. */
export interface DraftMark {
  /** The field of the bloc's file: `rubric.criteria[3].max`. */
  readonly path: string;
  readonly doubt: DraftDoubt;
  /** The cell of the printed table that it comes from; `null` where the table says nothing of it. */
  readonly source: CellAddress | null;
}

/** A mark with its cell in the draft's workbook. */
export interface PlacedMark extends DraftMark {
  readonly sheet: string;
  readonly cell: string;
}
