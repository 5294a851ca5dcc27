import { BucketFiles } from '../functions/store/BucketFiles.ts';
import { systemClock } from '../functions/store/Clock.ts';
import { openStore } from '../functions/store/Store.ts';
import type { Credentials } from '../functions/store/signature.ts';
import { findPerson } from './findPerson.ts';
import { foundBloc } from './foundBloc.ts';

interface CloudPlace {
  readonly region: string;
  readonly tableName: string;
  readonly filesBucket: string;
  /** Of the people. */
  readonly pool: string;
}

/** `foundBloc` with the table of a deployed stage, by the rights of whoever is signed in to the account. */
export const foundInCloud = async (
  { region, tableName, filesBucket, pool }: CloudPlace,
  json: Parameters<typeof foundBloc>[1],
  mail: string,
): ReturnType<typeof foundBloc> => {
  let credentials: Credentials | null = null;
  const held = (): Credentials => {
    if (credentials === null) throw new Error('nobody is signed in to AWS');
    return credentials;
  };
  const files = new BucketFiles({ bucket: filesBucket, region, endpoint: null, credentials: held }, systemClock);
  const store = openStore({ tableName, region, endpoint: null }, files);
  try {
    const { accessKeyId, secretAccessKey, sessionToken = null } = await store.client.config.credentials();
    credentials = { keyId: accessKeyId, secret: secretAccessKey, session: sessionToken };
    return await foundBloc(store, json, await findPerson({ region, pool }, mail, credentials, Date.now()));
  } finally {
    store.client.destroy();
  }
};
