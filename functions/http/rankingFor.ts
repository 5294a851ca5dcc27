import type { Day } from '#core/calendar.ts';
import type { PeriodId } from '../store/keys.ts';
import { appraisalShown } from './appraisalShown.ts';
import type { Caller } from './callerOf.ts';
import type { ReadVersions } from './countedSheets.ts';
import { currentRanking, type CurrentRanking } from './currentRanking.ts';
import type { PeriodMoment } from './Doors.ts';
import type { StoreDoors } from './StoreDoors.ts';

interface Reader {
  readonly doors: StoreDoors;
  readonly caller: Caller;
  readonly period: PeriodMoment;
  readonly today: Day;
}

/** The ranking as a person is shown it: while appraisals are discussed, without those that are none of their business. */
export const rankingFor = ({ doors, caller, period, today }: Reader, path: PeriodId, read?: ReadVersions): Promise<CurrentRanking> =>
  currentRanking(doors, path, { shownOf: appraisalShown(caller, path.bloc, period, today), ...(read && { read }) });
