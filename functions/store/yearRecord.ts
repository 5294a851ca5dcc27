import { readRows, type AppraisalSheet } from '#core/appraisal/AppraisalSheet.ts';
import { EMPTY_RECORD, type YearRecord } from '#core/bloc/withRecord.ts';
import { NO_PLAN, readCrossRows, readPlan, type CrossPlan, type CrossSheet } from '#core/crossScoring/CrossSheet.ts';
import { readDecisionEntries, type AgencyDecisions } from '#core/decisions/AgencyDecisions.ts';
import { readBallotCountJson, type BallotCount } from '#core/meeting/BallotCount.ts';
import { periodKey, recordKey, recordOf, type PeriodId } from './keys.ts';
import { readText } from './longText.ts';
import { readPeriod, type Period } from './periods.ts';
import { queryPage } from './queryPage.ts';
import { readItem, readItems } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';

/** Which revision of a year's record stands; 0 while there is none. It moves with every change of what a ranking is made of. */
export const findRecordRevision = async (store: Store, period: PeriodId): Promise<number> =>
  (await readItem(store, recordKey(period)))?.whole('revision') ?? 0;

/** A period and the revision of its year's record, in one call. `null` where the year has not been opened. */
export const findPeriodAndRevision = async (
  store: Store,
  id: PeriodId,
): Promise<{ readonly period: Period; readonly revision: number } | null> => {
  const { period, record } = await readItems(store, { period: periodKey(id), record: recordKey(id) });
  return period && { period: readPeriod(period), revision: record?.whole('revision') ?? 0 };
};

const PAGE = 100;

/**
 * All that was appraised, decided and voted in a year, read strongly. It holds at least what stood at `revision`, which must have
 * been read before it: who freezes a ranking made from it checks that the revision is still that one.
 */
export const findRecord = async (store: Store, period: PeriodId, revision: number): Promise<YearRecord> => {
  if (revision === 0) return EMPTY_RECORD;
  const items: StoredItem[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(store, period, after);
    items.push(...page.entries);
    after = page.next;
  } while (after !== null);
  const of = (kind: string): readonly StoredItem[] => items.filter((item) => item.text('kind') === kind);
  return {
    revision,
    appraisals: await Promise.all(of('appraisal').map((item) => readAppraisal(store, item))),
    decisions: await Promise.all(of('decisions').map((item) => readDecisions(store, item))),
    ballots: of('count').map(readCount),
    crossPlan: of('crossPlan').map(readCrossPlan)[0] ?? NO_PLAN,
    crossSheets: await Promise.all(of('crossSheet').map((item) => readCrossSheet(store, item))),
  };
};

const pageOf = (store: Store, period: PeriodId, after: string | null) =>
  queryPage(store, recordOf(period), (item) => item, { after, limit: PAGE });

export const readAppraisal = async (store: Store, item: StoredItem): Promise<AppraisalSheet> => ({
  agency: item.text('agency'),
  revision: item.whole('revision'),
  rows: readRows(JSON.parse(await readText(store, item, 'rows', 'hash'))),
});

export const readDecisions = async (store: Store, item: StoredItem): Promise<AgencyDecisions> => ({
  agency: item.text('agency'),
  entries: readDecisionEntries(JSON.parse(await readText(store, item, 'entries', 'hash'))),
});

const readCount = (item: StoredItem): BallotCount => readBallotCountJson(JSON.parse(item.text('count')));

const readCrossPlan = (item: StoredItem): CrossPlan => readPlan(JSON.parse(item.text('plan')), item.whole('revision'));

const readCrossSheet = async (store: Store, item: StoredItem): Promise<CrossSheet> => ({
  by: item.text('by'),
  of: item.text('of'),
  revision: item.whole('revision'),
  version: item.whole('version'),
  person: item.text('person'),
  at: item.text('at'),
  rows: readCrossRows(JSON.parse(await readText(store, item, 'rows', 'hash'))),
});
