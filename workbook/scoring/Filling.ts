import type { Day } from '#core/calendar.ts';

/** What somebody typed into a cell. A percentage is given as 96 for 96 %. */
export type Typed =
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly day: Day };

/** What an agency has entered into its scoring workbook, by criterion code; results of several by `code#key`. */
export interface Filling {
  readonly scores: ReadonlyMap<string, Typed>;
  readonly results: ReadonlyMap<string, Typed>;
  readonly evidence: ReadonlyMap<string, string>;
  readonly explanations: ReadonlyMap<string, string>;
  /** Criteria whose score cell was cleared, formula and all. */
  readonly cleared: ReadonlySet<string>;
  /** Sums as a program left them behind that did not work them out again, by the code of their row. */
  readonly leftBehind: ReadonlyMap<string, string>;
  /** The name of who filled the sheet, and the day of signing. */
  readonly preparedBy: string | null;
  readonly signedOn: Day | null;
}

export const EMPTY_FILLING: Filling = {
  scores: new Map(),
  results: new Map(),
  evidence: new Map(),
  explanations: new Map(),
  cleared: new Set(),
  leftBehind: new Map(),
  preparedBy: null,
  signedOn: null,
};
