import type { Day } from '#core/calendar.ts';
import type { DutyName } from '#core/notices/duties.ts';
import type { NoticeState } from '#core/notices/noticeStates.ts';
import { changeBloc } from './changeBloc.ts';
import { noticeKey, noticesOf, type PeriodId } from './keys.ts';
import { factsOf } from './periods.ts';
import { queryPage, type Page, type PageRequest } from './queryPage.ts';
import { readPeriodId } from './readPeriodId.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { isStill, IS_NEW } from './Write.ts';

/** That one person was told one thing. */
export interface Notice extends PeriodId {
  readonly cause: string;
  readonly what: DutyName;
  readonly agency: string | null;
  readonly by: Day | null;
  readonly person: string;
  readonly personName: string;
  readonly email: string | null;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
  readonly state: NoticeState;
  /** How often its mail was refused. */
  readonly failures: number;
}

/** Who the record names for what no person did. */
const BY = 'reminders';

/**
 * Writes down that people are told something, those whom nobody has told yet: one transaction with one event. What others have written
 * stays as it is.
 */
export const writeNotices = (store: Store, period: PeriodId, notices: readonly Notice[]): Promise<readonly Notice[]> => {
  const keys = Object.fromEntries(notices.map((one, index) => [String(index), noticeKey(period, one.cause, one.person)]));
  return changeBloc<string, readonly Notice[]>(store, period.bloc, keys, (found) => {
    const fresh = notices.filter((_one, index) => !found[String(index)]);
    const [first] = fresh;
    if (!first) return { writes: null, answer: [] };
    return {
      writes: fresh.map((one) => ({ key: noticeKey(period, one.cause, one.person), values: { ...one }, condition: IS_NEW })),
      deed: { by: BY, action: 'notice.written', facts: { ...factsOf(period), cause: first.cause, people: fresh.length } },
      answer: fresh,
    };
  });
};

/** Who takes a notice, and where its mail goes. */
export interface Taking {
  readonly email: string;
  /** Unlike that of anybody else, and of the same sender at another time. */
  readonly taker: string;
}

/**
 * Takes a notice to send it: whoever gets `true` sends it, and nobody else does. `false` where it is no longer as it was seen. After an
 * error the taking may have been written all the same: the same taker may ask again, and is told.
 */
export const takeNotice = (store: Store, period: PeriodId, seen: Notice, { email, taker }: Taking): Promise<boolean> => {
  const { cause, person, state, failures } = seen;
  const key = noticeKey(period, cause, person);
  return changeBloc(store, period.bloc, { notice: key }, ({ notice }) => {
    const stands = notice && readNotice(notice);
    if (stands?.state === 'sending' && notice?.textOrNull('taker') === taker) return { writes: null, answer: true };
    if (stands?.state !== state || stands.failures !== failures) return { writes: null, answer: false };
    const asSeen = {
      expression: '#state = :state AND #failures = :failures',
      names: { '#state': 'state', '#failures': 'failures' },
      values: { ':state': state, ':failures': failures },
    };
    return {
      writes: [{ key, values: { ...stands, email, taker, state: 'sending' }, condition: asSeen }],
      deed: { by: BY, action: 'notice.taken', facts: { ...factsOf(period), cause, person } },
      answer: true,
    };
  });
};

/** Notes what became of the mail of a notice that was taken. The same twice changes nothing. */
export const settleNotice = (store: Store, period: PeriodId, { cause, person }: Notice, state: 'sent' | 'failed'): Promise<void> => {
  const key = noticeKey(period, cause, person);
  return changeBloc<'notice', void>(store, period.bloc, { notice: key }, ({ notice }) => {
    const stands = notice && readNotice(notice);
    if (stands?.state !== 'sending') return { writes: null, answer: undefined };
    const failures = stands.failures + (state === 'failed' ? 1 : 0);
    return {
      writes: [{ key, values: { ...stands, state, failures }, condition: isStill('state', 'sending') }],
      deed: { by: BY, action: state === 'sent' ? 'notice.sent' : 'notice.refused', facts: { ...factsOf(period), cause, person } },
      answer: undefined,
    };
  });
};

/** Everything that people were told in a period, in the order of the causes. */
export const listNotices = (store: Store, period: PeriodId, page: PageRequest): Promise<Page<Notice>> =>
  queryPage(store, noticesOf(period), readNotice, page);

const readNotice = (item: StoredItem): Notice => ({
  ...readPeriodId(item),
  cause: item.text('cause'),
  what: item.text('what') as DutyName,
  agency: item.textOrNull('agency'),
  by: item.textOrNull('by') as Day | null,
  person: item.text('person'),
  personName: item.text('personName'),
  email: item.textOrNull('email'),
  at: item.text('at'),
  state: item.text('state') as NoticeState,
  failures: item.whole('failures'),
});
