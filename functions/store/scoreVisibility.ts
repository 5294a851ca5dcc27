import type { PeriodState } from '#core/bloc/states.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc } from './changeBloc.ts';
import type { RecordPlace } from './changeRecord.ts';
import { periodKey } from './keys.ts';
import { readPeriod } from './periods.ts';
import type { Store } from './Store.ts';
import { isStill } from './Write.ts';

export interface ScoreVisibility extends RecordPlace {
  /** From which state on members see each other's scores. */
  readonly scoresFrom: PeriodState;
  readonly reason: string;
  readonly by: string;
}

/**
 * Sets the period's rule for when members see each other's scores. The same again changes nothing.
 * Errors: `period.notFound`; `period.stale` where the period was moved on since the right was decided.
 */
export const setScoresFrom = (store: Store, setting: ScoreVisibility): Promise<void> => {
  const { bloc, edition, during, scoresFrom, reason, by } = setting;
  const key = periodKey(setting);
  return changeBloc<'period', void>(store, bloc, { period: key }, ({ period: item }) => {
    if (item === null) throw new Problem('period.notFound', { bloc, edition });
    const period = readPeriod(item);
    if (period.state !== during) throw new Problem('period.stale', { expected: during, found: period.state });
    if (period.scoresFrom === scoresFrom) return { writes: null, answer: undefined };
    return {
      writes: [{ key, values: { ...item.values, scoresFrom }, condition: isStill('state', during) }],
      deed: { by, action: 'period.scoresShown', facts: { edition, scoresFrom, reason } },
      answer: undefined,
    };
  });
};
