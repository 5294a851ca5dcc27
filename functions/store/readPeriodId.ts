import type { PeriodId } from './keys.ts';
import type { StoredItem } from './StoredItem.ts';

/** The period that a stored item is of: what was stored before there were six-month ones is of the year-end. */
export const readPeriodId = (item: StoredItem): PeriodId => ({
  bloc: item.text('bloc'),
  edition: item.whole('edition'),
  ...(item.has('kind') && { kind: 'midYear' }),
});
