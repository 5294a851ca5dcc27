import * as endpoints from '#core/endpoints/movePeriod.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { can, rolesThatMay } from '#core/permissions/can.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { frozenResultOf } from '#core/ranking/frozenResultOf.ts';
import { frozenResultValues } from '../store/frozenResult.ts';
import type { FrozenRanking } from '../store/frozenRanking.ts';
import { movePeriod as movePeriodIn, type Period, type PeriodMove } from '../store/periods.ts';
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
    const move = { ...path, from, to, reason: reason ?? null, by: caller.id };
    const isFreezing = to === 'frozen' && period.state === from && from === 'meeting';
    const moved = await (isFreezing ? freeze(doors, move) : movePeriodIn(doors.store, move));
    return { body: { bloc: moved.bloc, edition: moved.edition, state: moved.state } };
  },
);

const MOST_TRIES = 5;

/** No sheet changes in the meeting any more, but its conclusions do: a ranking that lacks one is made again and not frozen. */
const freeze = async (doors: StoreDoors, move: PeriodMove): Promise<Period> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const ranked = await currentRanking(doors, move);
    const { snapshot, rubricHash, versions, recordRevision } = ranked;
    const frozen: FrozenRanking = { snapshot, rubricHash, versions, engine: ENGINE_VERSION };
    try {
      return await movePeriodIn(doors.store, { ...move, frozen, result: frozenResultValues(frozenResultOf(ranked)), recordRevision });
    } catch (error) {
      if (!isProblem(error) || error.code !== 'record.stale') throw error;
    }
  }
  throw new Problem('store.unavailable', { retryAfterSeconds: 1 });
};
