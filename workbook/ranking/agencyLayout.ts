import type { Bloc } from '#core/bloc/Bloc.ts';
import { rootsOf, type Criterion } from '#core/rubric/Rubric.ts';
import { hasLateness } from '#core/ranking/lateness.ts';
import { NO_WEIGHT, weightOf } from '#core/rubric/weights.ts';
import { dropsFromBase, sheetLayout, type LayoutRow } from '../scoring/sheetLayout.ts';

/** Codes of the rows that the scoring sheet does not print. */
export const CAPPED_CODES = { bonus: '=bonus', deduction: '=deduction', late: '=late' } as const;

/** A row of an agency's table, before it has its place. */
type Unplaced<Row> = Row extends unknown ? Omit<Row, 'row'> : never;

type ScoringRow = Exclude<LayoutRow, { readonly is: 'measure' | 'range' }>;

/** A row of an agency's table; `row` counts from 0. Several bonus (deduction) parts, a weighted one, or a cap below theirs, have a sum of their own. */
export type AgencyRow = ScoringRow | { readonly row: number; readonly code: string; readonly is: 'bonus' | 'deduction' | 'late' };

/** The rows of an agency's table in the ranking workbook, the first one at `first`: one a criterion, sums between them. */
export const agencyLayout = (bloc: Bloc, agency: string, first: number): readonly AgencyRow[] => {
  const isRescaled = dropsFromBase(bloc, agency);
  const rows = sheetLayout(bloc, agency)
    .filter((row): row is ScoringRow => row.is !== 'measure' && row.is !== 'range')
    .filter(({ is }) => is !== 'rescaled' || isRescaled);
  const ofKind = (kind: Criterion['kind']) => rows.filter((row) => kindOf(row) === kind);
  const others = rows.filter((row) => kindOf(row) !== 'bonus' && kindOf(row) !== 'deduction');
  const inOrder: readonly Unplaced<AgencyRow>[] = [
    ...others.slice(0, -1),
    ...ofKind('bonus'),
    ...(hasOwnSum(bloc, 'bonus') ? [{ is: 'bonus' as const, code: CAPPED_CODES.bonus }] : []),
    ...ofKind('deduction'),
    ...(hasOwnSum(bloc, 'deduction') ? [{ is: 'deduction' as const, code: CAPPED_CODES.deduction }] : []),
    ...(hasLateness(bloc.rubric) ? [{ is: 'late' as const, code: CAPPED_CODES.late }] : []),
    ...others.slice(-1),
  ];
  return inOrder.map((row, index) => ({ ...row, row: first + index }));
};

const kindOf = (row: ScoringRow): Criterion['kind'] | null => {
  if (row.is === 'group') return row.group.kind;
  return row.is === 'leaf' ? row.leaf.kind : null;
};

const hasOwnSum = (bloc: Bloc, kind: 'bonus' | 'deduction'): boolean => {
  const roots = rootsOfKind(bloc, kind);
  const cap = capOf(bloc, kind);
  return roots.length > 1 || roots.some((root) => weightOf(root) !== NO_WEIGHT || (cap !== null && root.max > cap));
};

/** The row that holds all bonus (deduction) together; `null` where the rubric has none. */
export const sumCode = (bloc: Bloc, kind: 'bonus' | 'deduction'): string | null =>
  hasOwnSum(bloc, kind) ? CAPPED_CODES[kind] : (rootsOfKind(bloc, kind)[0]?.code ?? null);

const rootsOfKind = ({ rubric }: Bloc, kind: Criterion['kind']): readonly Criterion[] =>
  rootsOf(rubric).filter((root) => root.kind === kind);

const capOf = ({ rubric: { scale } }: Bloc, kind: 'bonus' | 'deduction') => (kind === 'bonus' ? scale.bonusCap : scale.deductionCap);
