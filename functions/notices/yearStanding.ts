import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import type { YearStanding } from '#core/notices/duties.ts';
import { allHeads } from '../http/allHeads.ts';
import { allDeadlines } from '../store/deadlines.ts';
import type { Period } from '../store/periods.ts';
import type { Store } from '../store/Store.ts';

/** Where a period stands today, as far as duties hang on it. */
export const yearStanding = async (store: Store, period: Period, bloc: Bloc, today: Day): Promise<YearStanding> => {
  const [heads, granted] = await Promise.all([allHeads(store, period), allDeadlines(store, period)]);
  const submissions = new Map([...heads].map(([agency, { state, receipt }]) => [agency, { state, version: receipt.version }]));
  return { bloc, period, submissions, granted, today };
};
