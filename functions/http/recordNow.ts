import type { YearRecord } from '#core/bloc/withRecord.ts';
import { periodIdOf, type PeriodId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import { findRecord, findRecordRevision } from '../store/yearRecord.ts';

/** The newest revision that was read of each year's record, as long as its client lives. */
const kept = new WeakMap<Store['client'], Map<string, YearRecord>>();

/** All that was appraised, decided and voted in a year, as it stands now: read anew only where it has moved. */
export const recordNow = async (store: Store, period: PeriodId): Promise<YearRecord> => {
  const records = kept.get(store.client) ?? new Map<string, YearRecord>();
  kept.set(store.client, records);
  const name = JSON.stringify(periodIdOf(period));
  const revision = await findRecordRevision(store, period);
  const known = records.get(name);
  if (known?.revision === revision) return known;
  const record = await findRecord(store, period, revision);
  records.set(name, record);
  return record;
};
