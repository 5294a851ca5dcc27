import type { Bloc } from '#core/bloc/Bloc.ts';
import { blocInPeriod } from '#core/bloc/blocInPeriod.ts';
import { Problem } from '#core/problem.ts';
import type { PeriodId } from '../store/keys.ts';
import { findPeriod, type Period } from '../store/periods.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A bloc's year that was opened, with the version of the bloc's file that holds for it. */
export interface OpenedYear {
  readonly period: Period;
  readonly bloc: Bloc;
}

/** Errors: `period.notFound`. */
export const openedYear = async ({ store, findBloc }: StoreDoors, path: PeriodId): Promise<OpenedYear> => {
  const { bloc, edition } = path;
  const period = await findPeriod(store, path);
  if (period === null) throw new Problem('period.notFound', { bloc, edition });
  return { period, bloc: blocInPeriod(await findBloc(bloc, period.blocVersion), period.kind) };
};
