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
export const openedYear = async (doors: StoreDoors, path: PeriodId): Promise<OpenedYear> =>
  yearOfPeriod(doors, path, await findPeriod(doors.store, path));

/** The same of a period that was read; `null` is none. */
export const yearOfPeriod = async ({ findBloc }: StoreDoors, { bloc, edition }: PeriodId, period: Period | null): Promise<OpenedYear> => {
  if (period === null) throw new Problem('period.notFound', { bloc, edition });
  return { period, bloc: blocInPeriod(await findBloc(bloc, period.blocVersion), period.kind) };
};
