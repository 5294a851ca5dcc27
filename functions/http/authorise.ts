import type { Day } from '#core/calendar.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { membershipsIn } from '#core/permissions/Actor.ts';
import { can, canSometime, rolesThatMay, type Resource } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import type { Caller } from './callerOf.ts';
import type { Doors, PeriodMoment } from './Doors.ts';

interface PlaceInPath {
  readonly bloc: string;
  readonly edition: number;
  readonly kind?: 'midYear';
  readonly agency?: string;
}

const DRAFT: PeriodMoment = { state: 'draft', due: null };

/**
 * Lets the caller pass or throws `permission.denied`, or `permission.notNow` where only the moment stands against it; brings
 * back the period that was decided about, `null` where the endpoint concerns none. A period that does not exist is only told to people of the bloc: others learn nothing about which blocs exist.
 */
export const authorise = async (
  { action, stateChecked, missingPeriod }: Endpoint,
  path: unknown,
  caller: Caller | null,
  today: Day,
  doors: Pick<Doors, 'findPeriod'>,
): Promise<PeriodMoment | null> => {
  if (action === null) return null;
  const { bloc, edition, kind, agency = null } = path as PlaceInPath;
  const denied = () => new Problem('permission.denied', { action, roles: rolesThatMay(action) });
  if (caller === null || membershipsIn(caller, bloc, today).length === 0) throw denied();

  const found = await doors.findPeriod(bloc, edition, kind);
  const period = found ?? (missingPeriod === 'draft' ? DRAFT : null);
  if (period === null) throw new Problem('period.notFound', { bloc, edition });
  const asked = resourceOf(bloc, agency, period, today);
  if (!canSometime(caller, action, asked)) throw denied();
  if (stateChecked === 'before' && !can(caller, action, asked)) throw new Problem('permission.notNow', { action, state: period.state });
  return period;
};

/** Something of a bloc's period at this moment, for `can` to decide about; `agency` is `null` for the bloc's as a whole. */
export const resourceOf = (
  bloc: string,
  agency: string | null,
  { state, due, chair = null, scoresFrom = null }: PeriodMoment,
  today: Day,
): Resource => ({ bloc, agency, state, due, chair, scoresFrom, today });
