import type { Bloc } from '#core/bloc/Bloc.ts';
import { leavesOf, rootsOf, type Criterion, type Group, type Leaf } from '#core/rubric/Rubric.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import { ROW, SUM_CODES } from './columns.ts';

/** One row of the scoring table. `row` counts from 0. */
export type LayoutRow = { readonly row: number; readonly code: string } & (
  | { readonly is: 'group'; readonly group: Group }
  | { readonly is: 'leaf'; readonly leaf: Leaf; readonly isDropped: boolean }
  /** A result of a criterion that asks for several, in a row of its own below it. */
  | { readonly is: 'measure'; readonly leaf: Leaf; readonly term: MeasureTerm }
  /** Between which points a score lies that hangs on the other members. */
  | { readonly is: 'range'; readonly leaf: Leaf }
  | { readonly is: 'base' | 'rescaled' | 'grand' }
);

export type LeafRow = Extract<LayoutRow, { is: 'leaf' }>;
export type MeasureRow = Extract<LayoutRow, { is: 'measure' }>;

/** The result that is asked for in a row itself; `undefined` where it has none, or several in rows below it. */
export const resultTermOf = (row: LayoutRow): MeasureTerm | undefined => {
  if (row.is === 'measure') return row.term;
  return row.is === 'leaf' && row.leaf.rule.measures.length === 1 ? row.leaf.rule.measures[0] : undefined;
};

/** Distributes over the union, so that each kind of row keeps its own fields. */
type Unplaced<Row> = Row extends LayoutRow ? Omit<Row, 'row'> : never;

/** The code of the row below a criterion that says how far its score may still move. */
export const rangeCode = (leaf: string): string => measureCode(leaf, 'range');

export const measureCode = (leaf: string, key: string): string => `${leaf}#${key}`;

/** The rows of an agency's scoring table, from the first one below the headings: sections, their sum, bonus, deduction, total. */
export const sheetLayout = (bloc: Bloc, agency: string): readonly LayoutRow[] => {
  const dropped = bloc.notAssigned.get(agency) ?? new Set<string>();
  const { rubric } = bloc;
  const under = (criterion: Criterion): readonly Unplaced<LayoutRow>[] => {
    if (criterion.type === 'leaf') return leafRows(criterion, dropped.has(criterion.code));
    const children = criterion.children.flatMap((code) => rubric.byCode.get(code) ?? []);
    return [{ is: 'group', code: criterion.code, group: criterion }, ...children.flatMap(under)];
  };
  const partOf = (isWanted: (kind: Criterion['kind']) => boolean) =>
    rootsOf(rubric)
      .filter(({ kind }) => isWanted(kind))
      .flatMap(under);
  const rows: readonly Unplaced<LayoutRow>[] = [
    ...partOf((kind) => kind === 'group' || kind === 'scored'),
    { is: 'base', code: SUM_CODES.base },
    ...(dropsFromBase(bloc, agency) || leavesOf(rubric).some(mayDrop) ? [{ is: 'rescaled' as const, code: SUM_CODES.rescaled }] : []),
    ...partOf((kind) => kind === 'bonus'),
    ...partOf((kind) => kind === 'deduction'),
    { is: 'grand', code: SUM_CODES.grand },
  ];
  return rows.map((row, index) => ({ ...row, row: ROW.first + index }));
};

const leafRows = (leaf: Leaf, isDropped: boolean): readonly Unplaced<LayoutRow>[] => {
  const { code, rule } = leaf;
  const several = !isDropped && rule.measures.length > 1;
  const measures = several ? rule.measures.map((term) => ({ is: 'measure' as const, code: measureCode(code, term.key), leaf, term })) : [];
  const range = !isDropped && rule.settle ? [{ is: 'range' as const, code: rangeCode(code), leaf }] : [];
  return [{ is: 'leaf', code, leaf, isDropped }, ...measures, ...range];
};

/** Whether something that makes up the base is already known to be left out for the agency. */
export const dropsFromBase = ({ rubric, notAssigned }: Bloc, agency: string): boolean =>
  [...(notAssigned.get(agency) ?? [])].some((code) => rubric.byCode.get(code)?.kind === 'scored');

/** Whether a result can take the criterion out of the base while the sheet is being filled. */
export const mayDrop = ({ kind, notApplicable, rule }: Leaf): boolean =>
  kind === 'scored' && notApplicable === 'drop_and_rescale' && rule.canBeNotApplicable;
