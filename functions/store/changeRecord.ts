import type { PeriodState } from '#core/bloc/states.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc, type Change, type Found, type NoChange } from './changeBloc.ts';
import { periodKey, recordKey, type Key, type PeriodId } from './keys.ts';
import { readPeriod } from './periods.ts';
import type { Store } from './Store.ts';
import { isStill, type Write } from './Write.ts';

/** No keys of a caller's: theirs are letters. */
const RECORD = '#year';
const PERIOD = '#period';

/** Where something of a year's work is changed, and the state of the period in which the caller was let pass. */
export interface RecordPlace extends PeriodId {
  readonly during: PeriodState;
}

/**
 * Changes something of a year's work: `changeBloc` on condition that the period is still in the state in which the caller was let
 * pass. What a ranking is made of moves the record's revision along, so that no ranking is frozen that lacks it.
 *
 * Errors: those of `plan`; `period.stale` where the period was moved on in between.
 */
export const changeRecord = <Name extends string, Answer>(
  store: Store,
  place: RecordPlace,
  keys: Readonly<Record<Name, Key>>,
  plan: (found: Found<Name>) => Change<Answer> | NoChange<Answer>,
  counts: 'inRanking' | 'beside' = 'inRanking',
): Promise<Answer> => {
  const { bloc, edition, during } = place;
  const own = { [RECORD]: recordKey(place), [PERIOD]: periodKey(place) };
  const all: Readonly<Record<string, Key>> = { ...keys, ...own };
  return changeBloc<string, Answer>(store, bloc, all, (found) => {
    const period = found[PERIOD] ?? null;
    if (period === null) throw new Problem('period.notFound', { bloc, edition });
    const { state } = readPeriod(period);
    if (state !== during) throw new Problem('period.stale', { expected: during, found: state });
    const change = plan(found);
    if (change.writes === null) return change;
    const check: Write = { key: own[PERIOD], values: null, condition: isStill('state', during) };
    const revision = found[RECORD]?.whole('revision') ?? 0;
    const count: Write = {
      key: own[RECORD],
      values: { revision: revision + 1 },
      condition: isStill('revision', revision === 0 ? null : revision),
    };
    return { ...change, writes: [...change.writes, check, ...(counts === 'inRanking' ? [count] : [])] };
  });
};
