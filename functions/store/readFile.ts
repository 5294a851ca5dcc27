import { reach } from './reach.ts';
import type { Store } from './Store.ts';

/** The bytes that were put under a hash. Throws where the file store does not have what it once took. */
export const readFile = async (store: Store, hash: string): Promise<Uint8Array> => {
  const bytes = await reach(store, ({ abortSignal }) => store.files.get(hash, abortSignal));
  if (bytes === null) throw new Error(`the file store has lost ${hash}`);
  return bytes;
};
