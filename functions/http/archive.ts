import { gzipSync } from 'node:zlib';
import { hasReached } from '#core/bloc/states.ts';
import type { Day } from '#core/calendar.ts';
import * as endpoints from '#core/endpoints/archive.ts';
import { membershipsIn } from '#core/permissions/Actor.ts';
import { can } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import { exportBloc } from '../store/archive.ts';
import { everyPeriod } from '../store/periods.ts';
import { appraisalShown } from './appraisalShown.ts';
import { resourceOf } from './authorise.ts';
import type { Caller } from './callerOf.ts';
import type { PeriodMoment } from './Doors.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A function answers with 6 MB at most, and a file travels in base64. */
const MOST_BYTES = 4_400_000;

const downloadArchive = serve<typeof endpoints.downloadArchive, StoreDoors>(
  endpoints.downloadArchive,
  async ({ path: { bloc } }, { doors, caller, today, period: asked }) => {
    for (const { edition, kind } of await everyPeriod(doors.store, bloc)) {
      const period = await doors.findPeriod(bloc, edition, kind);
      if (period && period.state !== 'draft' && !mayExport(caller, bloc, period, today)) {
        throw new Problem('permission.notNow', { action: 'exportBloc', state: period.state });
      }
    }
    const seesAddresses = can(caller, 'managePeople', resourceOf(bloc, null, asked, today));
    const taken = await exportBloc(doors.store, bloc, seesAddresses ? 'with' : 'without');
    if (taken === null) throw new Problem('bloc.notFound', { bloc });
    const bytes = gzipSync(JSON.stringify(taken));
    if (bytes.length > MOST_BYTES) throw new Problem('archive.tooLarge', { bytes: bytes.length, limit: MOST_BYTES });
    return { body: new Uint8Array(bytes), fileName: `${bloc}.archive.json.gz` };
  },
);

/** The archive holds every appraisal: while their own agency's is open, whoever is recused from it waits. */
const mayExport = (caller: Caller, bloc: string, period: PeriodMoment, today: Day): boolean => {
  if (!can(caller, 'exportBloc', resourceOf(bloc, null, period, today))) return false;
  const shownOf = appraisalShown(caller, bloc, period, today);
  const own = membershipsIn(caller, bloc, today).flatMap(({ agency }) => agency ?? []);
  return !hasReached(period.state, 'review') || own.every((agency) => shownOf(agency) === 'all');
};

export const archive: readonly Served<StoreDoors>[] = [downloadArchive];
