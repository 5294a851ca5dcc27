import type { PeriodState } from '#core/bloc/states.ts';
import * as endpoints from '#core/endpoints/movePeriod.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { can, rolesThatMay } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import type { FrozenRanking } from '../store/frozenRanking.ts';
import type { PeriodId } from '../store/keys.ts';
import { movePeriod as movePeriodIn } from '../store/periods.ts';
import { resourceOf } from './authorise.ts';
import { currentRanking } from './currentRanking.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A step of the year. Freezing asks for its own right, and keeps the hash of the ranking as it stands. */
export const movePeriod = serve<typeof endpoints.movePeriod, StoreDoors>(
  endpoints.movePeriod,
  async ({ path, body: { from, to, reason } }, { doors, caller, period, today }) => {
    const mayFreeze = can(caller, 'freezeRanking', resourceOf(path.bloc, null, period, today));
    if (to === 'frozen' && period.state === 'meeting' && !mayFreeze) {
      throw new Problem('permission.denied', { action: 'freezeRanking', roles: rolesThatMay('freezeRanking') });
    }
    const moved = await movePeriodIn(doors.store, {
      ...path,
      from,
      to,
      reason: reason ?? null,
      by: caller.id,
      frozen: to === 'frozen' && period.state === from ? await frozenNow(doors, path, from) : null,
    });
    return { body: { bloc: moved.bloc, edition: moved.edition, state: moved.state } };
  },
);

/** Only from the meeting on nothing that the ranking is made of can change any more. */
const frozenNow = async (doors: StoreDoors, path: PeriodId, from: PeriodState): Promise<FrozenRanking | null> => {
  if (from !== 'meeting') return null;
  const { snapshot, rubricHash, versions } = await currentRanking(doors, path);
  return { snapshot, rubricHash, versions, engine: ENGINE_VERSION };
};
