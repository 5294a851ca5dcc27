import type { Day } from '#core/calendar.ts';
import type { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import type { Language } from '#core/messages/language.ts';
import { membershipsIn, type Actor } from '#core/permissions/Actor.ts';
import { findRecordHead } from '../store/auditTrail.ts';
import { periodIdOf, type PeriodId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import type { PeriodMoment } from './Doors.ts';
import { Recent } from './Recent.ts';

type RankingJson = ReplyOf<typeof endpoints.readRanking>;

/** Who reads a ranking and when, as far as it makes a difference. All of it was read before the record, so a later ranking may be kept under it. */
export interface RankingReader {
  readonly caller: Actor;
  readonly period: PeriodMoment;
  readonly today: Day;
  readonly language: Language;
}

/** About a kilobyte an agency. */
const MOST_AGENCIES = 30_000;

const kept = new WeakMap<Store['client'], Recent<RankingJson>>();

/**
 * A ranking as it stands now, worked out anew only where something of its bloc has changed since: every change of a bloc, whatever it is,
 * puts an event at the end of its record in the same transaction. So where the record, read strongly, still ends with the event that it
 * ended with before the ranking was made, the ranking is that of this moment.
 */
export const keptRanking = async (
  store: Store,
  id: PeriodId,
  { caller, period, today, language }: RankingReader,
  make: () => Promise<RankingJson>,
): Promise<RankingJson> => {
  const head = await findRecordHead(store, id.bloc);
  if (head === null) return make();
  const rankings = kept.get(store.client) ?? new Recent<RankingJson>(MOST_AGENCIES);
  kept.set(store.client, rankings);
  const name = JSON.stringify([periodIdOf(id), head.hash, language, today, period, membershipsIn(caller, id.bloc, today)]);
  const known = rankings.get(name);
  if (known) return known;
  const made = await make();
  rankings.set(name, made, made.ranking.length + made.rejected.length + 1);
  return made;
};
