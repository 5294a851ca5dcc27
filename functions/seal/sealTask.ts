import type { Store } from '../store/Store.ts';
import { sealRecords, type SealStore } from './sealRecords.ts';

/**
 * The nightly seal as a task: it writes one line, and fails where a record was tampered with, so that the alarm for failing functions
 * rings. Ids and numbers alone are told, never what an event says.
 */
export const sealTask = async (store: Store, seals: SealStore, log: (line: string) => void): Promise<void> => {
  const { sealedAt, heads, breaches, hash } = await sealRecords(store, seals);
  log(JSON.stringify({ level: breaches.length > 0 ? 'error' : 'info', task: 'seal', sealedAt, records: heads.length, breaches, hash }));
  if (breaches.length > 0) throw new Error(`the record of ${breaches.map(({ bloc }) => bloc).join(', ')} was tampered with`);
};
