import { readBloc } from '#core/bloc/readBloc.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { findNewestVersion, saveBloc } from '../functions/store/blocs.ts';
import { saveMember } from '../functions/store/members.ts';
import type { Store } from '../functions/store/Store.ts';

export interface Founder {
  /** As the sign-in names the person. */
  readonly id: string;
  readonly name: string;
}

/**
 * Puts a bloc there, where nobody yet holds any right in it, and makes one person its administrator: from then on rights come from rights.
 * Done twice it changes nothing. Who founds has the account's own rights, so the record names the command and not a person.
 *
 * Errors: those of `readBloc` where the file is faulty.
 *
 * @param json of the bloc's file
 */
export const foundBloc = async (
  store: Store,
  json: Parameters<typeof readBloc>[0],
  founder: Founder,
): Promise<{ readonly id: string; readonly version: number }> => {
  const bloc = readBloc(json);
  const newest = await findNewestVersion(store, bloc.id);
  const { version } = await saveBloc(store, { bloc, expectedVersion: newest?.version ?? null, by: BY });
  const from = dayInVietnam(store.clock.now());
  await saveMember(
    store,
    { person: founder.id, personName: founder.name, bloc: bloc.id, role: 'administrator', agency: null, from, to: null },
    BY,
  );
  return { id: bloc.id, version };
};

const BY = 'npm run found';
