import type { Bloc } from '#core/bloc/Bloc.ts';
import type { SheetMapping } from '#core/sheet/Sheet.ts';

/** A column as a person finds it: its letters, and what stands over it. */
export interface TableColumn {
  readonly letters: string;
  readonly heading: string;
}

/** What a person needs to see of a workbook that is not ours, to say how its table is to be understood. */
export interface AskedTable {
  /** The year that it is read by. */
  readonly bloc: Bloc;
  /** Every worksheet of the file, hidden ones too. */
  readonly sheets: readonly string[];
  /** The one that was read, else the first that is seen. */
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** How it was understood; `null` where no table was found. */
  readonly found: SheetMapping | null;
  /** The code of the member whose table it is taken for; `null` where it is nobody's of the bloc. */
  readonly agency: string | null;
}
