import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { findBloc } from '../store/blocs.ts';
import { findMembershipsOf } from '../store/members.ts';
import { findPeriod, type Period } from '../store/periods.ts';
import { withDeadline, type Store } from '../store/Store.ts';
import type { Doors, LogLine, PeriodMoment } from './Doors.ts';
import { newReference } from './newReference.ts';
import { Recent } from './Recent.ts';

/** What the handlers of this program reach the world by. */
export interface StoreDoors extends Doors {
  /** For this one request: all that is asked of it shares one deadline. */
  readonly store: Store;
  /** A version of a bloc's file, read. Throws where the store does not have a version that it once named. */
  readonly findBloc: (id: string, version: number) => Promise<Bloc>;
}

/** More than work at a time in one process; each takes some hundred kilobytes. */
const MOST_BLOCS = 200;

/**
 * Opens the doors for each request anew. What can never change is read once and kept: versions of blocs' files, of which a year has a
 * handful, as far as they were asked for lately.
 *
 * @param problemText what words problems; a function carries the words of what it can answer and no others
 */
export const openDoors = (store: Store, log: (line: LogLine) => void, problemText: Doors['problemText']): (() => StoreDoors) => {
  const blocs = new Recent<Bloc>(MOST_BLOCS);

  return () => {
    const timed = withDeadline(store);
    return {
      store: timed,
      findMemberships: (person) => findMembershipsOf(timed, person),
      findPeriod: async (bloc, edition, kind) => {
        const period = await findPeriod(timed, { bloc, edition, kind });
        return period && { ...momentOf(period), chair: (await keptBloc(blocs, timed, bloc, period.blocVersion)).chairCode };
      },
      findBloc: (id, version) => keptBloc(blocs, timed, id, version),
      now: store.clock.now,
      newReference,
      problemText,
      log,
    };
  };
};

/** Scores are known when the last extension is over, too. */
const momentOf = ({ state, latestDue, scoresFrom }: Period): PeriodMoment => ({ state, due: latestDue, scoresFrom });

const keptBloc = async (kept: Recent<Bloc>, store: Store, id: string, version: number): Promise<Bloc> => {
  const name = JSON.stringify([id, version]);
  const known = kept.get(name);
  if (known) return known;
  const stored = await findBloc(store, id, version);
  if (!stored) throw new Error(`the store has lost version ${version} of a bloc`);
  const bloc = readBloc(stored.json);
  kept.set(name, bloc);
  return bloc;
};
