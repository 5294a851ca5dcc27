import * as endpoints from '#core/endpoints/decisions.ts';
import { setScoresFrom } from '../../store/scoreVisibility.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';

export const setScoreVisibility = serve<typeof endpoints.setScoreVisibility, StoreDoors>(
  endpoints.setScoreVisibility,
  async ({ path, body: { scoresFrom, reason } }, { doors, caller, period }) => {
    await setScoresFrom(doors.store, { ...path, during: period.state, scoresFrom, reason, by: caller.id });
    return { body: { bloc: path.bloc, edition: path.edition, scoresFrom } };
  },
);
