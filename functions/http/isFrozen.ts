import { receiptCounterKey, type PeriodId } from '../store/keys.ts';
import { readItem } from '../store/readItems.ts';
import type { Store } from '../store/Store.ts';

/** Whether an agency has sent: from then on a rubric changes only with a confirmation and a reason. Withdrawing does not undo it. */
export const isFrozen = async (store: Store, period: PeriodId): Promise<boolean> =>
  ((await readItem(store, receiptCounterKey(period)))?.whole('count') ?? 0) > 0;
