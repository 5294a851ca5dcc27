import type { Bloc } from '#core/bloc/Bloc.ts';
import { findNewestVersion, saveBloc } from '../functions/store/blocs.ts';
import { saveMember } from '../functions/store/members.ts';
import { mendPeriod } from '../functions/store/mendPeriod.ts';
import { findPeriod, openPeriod } from '../functions/store/periods.ts';
import type { Store } from '../functions/store/Store.ts';
import type { Inhabitant } from './people/seededPeople.ts';

/** Who the record names for what was there from the start. */
const BY = 'npm start';

/**
 * Puts blocs, their open periods and their people there, where they are missing. What people have done since stays as it is: a
 * period that was moved on is not opened again, and what was sent is not touched.
 */
export const seed = async (store: Store, blocs: readonly Bloc[], people: readonly Inhabitant[]): Promise<void> => {
  await Promise.all(
    blocs.map(async (bloc) => {
      await seedBloc(store, bloc);
      const memberships = people.filter((one) => one.bloc === bloc).flatMap((one) => one.memberships);
      for (const membership of memberships) await saveMember(store, membership, BY);
    }),
  );
};

const seedBloc = async (store: Store, bloc: Bloc): Promise<void> => {
  const newest = await findNewestVersion(store, bloc.id);
  const { version } = await saveBloc(store, { bloc, expectedVersion: newest?.version ?? null, by: BY });
  const { id, edition, receiptPrefix, dates } = bloc;
  await mendPeriod(store, { bloc: id, edition }, BY);
  if ((await findPeriod(store, { bloc: id, edition })) !== null) return;
  await openPeriod(store, { bloc: id, edition, blocVersion: version, receiptPrefix, due: dates.selfScoreDue, by: BY });
};
