import type { YearRecord } from '#core/bloc/withRecord.ts';
import { periodIdOf, type PeriodId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import { findRecord, findRecordRevision } from '../store/yearRecord.ts';
import { Recent } from './Recent.ts';

/** More years than are worked on at a time in one process. */
const MOST_YEARS = 200;

/** The newest revision that was read of the records asked for lately, as long as their client lives. */
const kept = new WeakMap<Store['client'], Recent<YearRecord>>();

/** All that was appraised, decided and voted in a year, as it stands now: read anew only where it has moved. */
export const recordNow = async (store: Store, period: PeriodId): Promise<YearRecord> =>
  recordAt(store, period, await findRecordRevision(store, period));

/** The same where its revision has just been read. */
export const recordAt = async (store: Store, period: PeriodId, revision: number): Promise<YearRecord> => {
  const records = kept.get(store.client) ?? new Recent<YearRecord>(MOST_YEARS);
  kept.set(store.client, records);
  const name = JSON.stringify(periodIdOf(period));
  const known = records.get(name);
  if (known?.revision === revision) return known;
  const record = await findRecord(store, period, revision);
  records.set(name, record);
  return record;
};
