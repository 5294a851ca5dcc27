import { COLUMNS, type CellRange, type WorkbookView } from '#workbook/WorkbookView.ts';
import { referencesIn, type References } from './referencesIn.ts';

/** Cells by the name of their sheet, each as its `cellKey`. */
export type CellSet = ReadonlyMap<string, ReadonlySet<number>>;

/** A formula and what it looks at, names already followed. */
interface Dependent {
  readonly sheet: string;
  readonly key: number;
  readonly ranges: readonly { readonly sheet: string; readonly range: CellRange }[];
  readonly anywhere: boolean;
}

/** A sheet whose chain of formulas is longer has the rest of its formulas taken as stale. */
const MAX_ROUNDS = 64;
/** Names that refer to names, followed this far. */
const MAX_NAMES = 8;

/**
 * The formulas whose stored result may no longer hold once some cells have changed: those that look at a changed cell, and
 * those that look at such a formula. A formula whose reach cannot be told (OFFSET, INDIRECT, tables) counts as stale.
 */
export const staleFormulas = (view: WorkbookView, changed: CellSet): CellSet => {
  const stale = new Map<string, Set<number>>();
  let waiting = dependentsOf(view);
  let latest = changed;
  for (let round = 0; latest.size > 0 && waiting.length > 0; round++) {
    const isHit = (one: Dependent) => one.anywhere || round >= MAX_ROUNDS || looksAt(one, latest);
    const hit = waiting.filter(isHit);
    waiting = waiting.filter((one) => !isHit(one));
    latest = grouped(hit);
    for (const { sheet, key } of hit) stale.set(sheet, (stale.get(sheet) ?? new Set<number>()).add(key));
  }
  return stale;
};

const grouped = (cells: readonly Dependent[]): CellSet => {
  const sets = new Map<string, Set<number>>();
  for (const { sheet, key } of cells) sets.set(sheet, (sets.get(sheet) ?? new Set<number>()).add(key));
  return sets;
};

const dependentsOf = (view: WorkbookView): readonly Dependent[] =>
  view.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { formula }]) => (formula === null ? [] : [{ sheet: name, key, ...followed(view, name, formula, 0) }])),
  );

const followed = (view: WorkbookView, sheet: string, formula: string, depth: number): Pick<Dependent, 'ranges' | 'anywhere'> => {
  const { ranges, names, anywhere }: References = referencesIn(formula);
  const own = ranges.map((one) => ({ sheet: sheetNamed(view, one.sheet ?? sheet), range: one.range }));
  const meant = names.map((name) => view.names.find((defined) => defined.name.toLowerCase() === name.toLowerCase()));
  if (meant.includes(undefined) || (names.length > 0 && depth >= MAX_NAMES)) return { ranges: own, anywhere: true };
  const deeper = meant.map((defined) => followed(view, sheet, defined?.refersTo ?? '', depth + 1));
  return { ranges: [...own, ...deeper.flatMap((one) => one.ranges)], anywhere: anywhere || deeper.some((one) => one.anywhere) };
};

/** Excel's sheet names are equal whatever their case. */
const sheetNamed = (view: WorkbookView, name: string): string =>
  view.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.name ?? name;

const looksAt = ({ ranges }: Dependent, changed: CellSet): boolean =>
  ranges.some(({ sheet, range }) => {
    const cells = changed.get(sheet);
    return cells !== undefined && [...cells].some((key) => isWithin(range, Math.floor(key / COLUMNS), key % COLUMNS));
  });

const isWithin = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
