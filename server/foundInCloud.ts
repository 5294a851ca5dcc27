import { findPerson } from './findPerson.ts';
import { foundBloc } from './foundBloc.ts';
import { openCloudStore, type CloudPlace } from './openCloudStore.ts';

interface FoundingPlace extends CloudPlace {
  /** Of the people. */
  readonly pool: string;
  /** Where a sign-in service other than the region's own answers; `null` in the cloud. */
  readonly peopleEndpoint?: string | null;
}

/** `foundBloc` with the table of a deployed stage, by the rights of whoever is signed in to the account. */
export const foundInCloud = async (
  { pool, peopleEndpoint = null, ...place }: FoundingPlace,
  json: Parameters<typeof foundBloc>[1],
  mail: string,
): ReturnType<typeof foundBloc> => {
  const { store, credentials } = await openCloudStore(place);
  try {
    const { region } = place;
    const person = await findPerson({ region, pool, endpoint: peopleEndpoint }, mail, credentials(), store.clock.now());
    return await foundBloc(store, json, person);
  } finally {
    store.client.destroy();
  }
};
