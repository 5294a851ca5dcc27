import { BucketFiles } from '../functions/store/BucketFiles.ts';
import { systemClock } from '../functions/store/Clock.ts';
import type { Credentials } from '../functions/store/signature.ts';
import { openStore, type Store } from '../functions/store/Store.ts';

/** Where a deployed stage keeps what people sent. */
export interface CloudPlace {
  readonly region: string;
  readonly tableName: string;
  readonly filesBucket: string;
  /** Where services other than the region's own answer. */
  readonly endpoints?: { readonly table: string | null; readonly files: string | null };
}

/** The store of a deployed stage, by the rights of whoever is signed in to the account, and what they are signed in with. Throws where nobody is. */
export const openCloudStore = async ({
  region,
  tableName,
  filesBucket,
  endpoints = { table: null, files: null },
}: CloudPlace): Promise<{ readonly store: Store; readonly credentials: () => Credentials }> => {
  let held: Credentials | null = null;
  const credentials = (): Credentials => {
    if (held === null) throw new Error('nobody is signed in to AWS');
    return held;
  };
  const files = new BucketFiles({ bucket: filesBucket, region, endpoint: endpoints.files, credentials }, systemClock);
  const store = openStore({ tableName, region, endpoint: endpoints.table }, files);
  const { accessKeyId, secretAccessKey, sessionToken = null } = await store.client.config.credentials();
  held = { keyId: accessKeyId, secret: secretAccessKey, session: sessionToken };
  return { store, credentials };
};
