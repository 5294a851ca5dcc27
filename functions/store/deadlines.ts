import type { AgencyDeadline } from '#core/bloc/AgencyDeadline.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { addDays, type Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc, type Change, type NoChange } from './changeBloc.ts';
import { deadlineKey, deadlinesOf, periodKey, type PeriodId, type SubmissionId } from './keys.ts';
import { factsOf, readPeriod, type Period } from './periods.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';
import { isStill } from './Write.ts';

/** Who granted something, when and why. */
export interface Granted {
  readonly by: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
  readonly reason: string;
}

/** What was granted to one agency, each with its reason. It is changed, never taken back: an earlier day ends it. */
export interface StoredDeadline extends AgencyDeadline {
  readonly agency: string;
  /** Counts from 1 with each change. */
  readonly revision: number;
  readonly extended: Granted | null;
  readonly unlocked: Granted | null;
}

export interface NewDeadline extends SubmissionId {
  readonly grant: 'extension' | 'unlocking';
  readonly day: Day;
  readonly reason: string;
  readonly by: string;
  /** The revision that the caller has seen; `null` for "none yet". */
  readonly expectedRevision: number | null;
}

/** States in which a sheet can still come by it. */
const USEFUL: readonly PeriodState[] = ['open', 'closed', 'review'];

/**
 * Extends one agency's deadline, or unlocks its sheet until a day. The period's latest day moves along with an extension, in the same transaction,
 * so that nobody's scores are known while an agency may still send in time. The same grant twice changes nothing.
 *
 * Errors: `deadline.stale` where another came first; `deadline.early` where an extension is not after the day that holds for all, or an
 * unlocking would be over already;
 * `period.notFound`; `submission.periodClosed` where no sheet can come any more.
 */
export const grantDeadline = (store: Store, wanted: NewDeadline): Promise<StoredDeadline> => {
  const at = new Date(store.clock.now()).toISOString();
  const keys = { period: periodKey(wanted), deadline: deadlineKey(wanted) };
  return changeBloc(store, wanted.bloc, keys, (found) => {
    if (found.period === null) throw new Problem('period.notFound', { bloc: wanted.bloc, edition: wanted.edition });
    return planned(wanted, at, readPeriod(found.period), found.deadline && readDeadline(found.deadline));
  });
};

const planned = (
  wanted: NewDeadline,
  at: string,
  period: Period,
  before: StoredDeadline | null,
): Change<StoredDeadline> | NoChange<StoredDeadline> => {
  const { agency, grant, day, reason, by, expectedRevision: expected } = wanted;
  if (before && isSame(wanted, before)) return { writes: null, answer: before };
  const found = before?.revision ?? null;
  if (found !== expected) throw new Problem('deadline.stale', { expected, found });
  if (!USEFUL.includes(period.state)) throw new Problem('submission.periodClosed', { state: period.state });
  if (grant === 'extension' && (period.due === null || day <= period.due)) throw new Problem('deadline.early', { day, due: period.due });
  const today = dayInVietnam(Date.parse(at));
  if (grant === 'unlocking' && day < today) throw new Problem('deadline.early', { day, due: addDays(today, -1) });

  const granted = { by, at, reason };
  const after: StoredDeadline = {
    agency,
    revision: (found ?? 0) + 1,
    due: grant === 'extension' ? day : (before?.due ?? null),
    extended: grant === 'extension' ? granted : (before?.extended ?? null),
    openUntil: grant === 'unlocking' ? day : (before?.openUntil ?? null),
    unlocked: grant === 'unlocking' ? granted : (before?.unlocked ?? null),
  };
  const moved = grant === 'extension' && (period.latestDue === null || day > period.latestDue);
  return {
    writes: [
      { key: deadlineKey(wanted), values: valuesOf(after), condition: isStill('revision', found) },
      {
        key: periodKey(wanted),
        values: moved ? { ...period, latestDue: day } : null,
        condition: {
          expression: '#state = :state AND #rubric = :rubric AND #file = :file',
          names: { '#state': 'state', '#rubric': 'rubricVersion', '#file': 'blocVersion' },
          values: { ':state': period.state, ':rubric': period.rubricVersion, ':file': period.blocVersion },
        },
      },
    ],
    deed: {
      by,
      action: grant === 'extension' ? 'deadline.extended' : 'submission.unlocked',
      facts: { ...factsOf(wanted), agency, day, reason },
    },
    answer: after,
  };
};

const isSame = ({ grant, day, reason, by }: NewDeadline, before: StoredDeadline): boolean => {
  const [held, why] = grant === 'extension' ? [before.due, before.extended] : [before.openUntil, before.unlocked];
  return held === day && why?.reason === reason && why.by === by;
};

const valuesOf = ({ extended, unlocked, ...deadline }: StoredDeadline): Values => ({
  ...deadline,
  extended: extended && { ...extended },
  unlocked: unlocked && { ...unlocked },
});

/** `null` where nothing was ever granted to the agency. */
export const findDeadline = async (store: Store, submission: SubmissionId): Promise<StoredDeadline | null> => {
  const item = await readItem(store, deadlineKey(submission));
  return item && readDeadline(item);
};

const PAGE = 1000;

/** Everything that was granted in a period, by the agency's code. */
export const allDeadlines = async (store: Store, period: PeriodId): Promise<ReadonlyMap<string, StoredDeadline>> => {
  const deadlines = new Map<string, StoredDeadline>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(store, period, after);
    for (const one of page.entries) deadlines.set(one.agency, one);
    after = page.next;
  } while (after !== null);
  return deadlines;
};

const pageOf = (store: Store, period: PeriodId, after: string | null) =>
  queryPage(store, deadlinesOf(period), readDeadline, { after, limit: PAGE });

export const readDeadline = (item: StoredItem): StoredDeadline => ({
  agency: item.text('agency'),
  revision: item.whole('revision'),
  due: item.textOrNull('due') as Day | null,
  openUntil: item.textOrNull('openUntil') as Day | null,
  extended: item.has('extended') ? readGranted(item.map('extended')) : null,
  unlocked: item.has('unlocked') ? readGranted(item.map('unlocked')) : null,
});

const readGranted = (item: StoredItem): Granted => ({ by: item.text('by'), at: item.text('at'), reason: item.text('reason') });
