import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import type { BlocArchive } from './archive.ts';
import { archiveFaults } from './archiveFaults.ts';
import { auditHeadKey, blocKey, type Key } from './keys.ts';
import { reach } from './reach.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';
import { IS_NEW, toTransactItem } from './Write.ts';

/** DynamoDB takes a hundred items a transaction; fewer keep each below its 4 MB. */
const BATCH = 10;

/**
 * Puts a bloc back as it was exported, event for event: same hashes, same ranking, same record. The heads of the bloc and of its record
 * come last, so that a bloc is there only when all of it is. Where a restoring was cut off, the same archive goes on from there.
 *
 * For an administrator at the store itself: nobody has rights in a bloc that is not there.
 * Errors: `archive.damaged` with the first fault; `archive.occupied` where another bloc, or another state of it, is in the way.
 */
export const restoreBloc = async (store: Store, archive: BlocArchive): Promise<void> => {
  const [fault] = archiveFaults(archive);
  if (fault) throw new Problem('archive.damaged', { fault: fault.is, at: fault.at });
  for (const [hash, text] of Object.entries(archive.files)) {
    const bytes = new Uint8Array(Buffer.from(text, 'base64'));
    await reach(store, ({ abortSignal }) => store.files.put(hash, bytes, abortSignal));
  }
  const heads = [blocKey(archive.bloc), auditHeadKey(archive.bloc)];
  const isHead = (item: Values): boolean => heads.some(({ pk, sk }) => item['pk'] === pk && item['sk'] === sk);
  const rest = archive.items.filter((item) => !isHead(item));
  for (let at = 0; at < rest.length; at += BATCH) await putAll(store, archive, rest.slice(at, at + BATCH));
  await putAll(store, archive, archive.items.filter(isHead));
};

/** All of a batch at once where nothing of it is there; else one by one, and what is there must be the same. */
const putAll = async (store: Store, archive: BlocArchive, items: readonly Values[]): Promise<void> => {
  if (items.length > 1 && (await put(store, items))) return;
  for (const item of items) {
    if (!(await put(store, [item]))) await requireSame(store, archive, item);
  }
};

const put = async (store: Store, items: readonly Values[]): Promise<boolean> => {
  const writes = items.map(({ pk, sk, ...values }) => toTransactItem(store, { key: { pk, sk } as Key, values, condition: IS_NEW }));
  try {
    await reach(store, (options) => store.client.send(new TransactWriteItemsCommand({ TransactItems: writes }), options));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
};

const requireSame = async (store: Store, { bloc }: BlocArchive, item: Values): Promise<void> => {
  const kept = new StoredItem(item);
  const found = await readItem(store, { pk: kept.text('pk'), sk: kept.text('sk') });
  if (found === null || canonicalJson(found.values as Json) !== canonicalJson(item as Json))
    throw new Problem('archive.occupied', { bloc });
};
