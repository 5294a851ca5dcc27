import type { Day } from '#core/calendar.ts';
import type { DutyName } from '#core/notices/duties.ts';
import { changeBloc } from './changeBloc.ts';
import { noticeKey, noticesOf, type PeriodId } from './keys.ts';
import { factsOf } from './periods.ts';
import { queryPage, type Page, type PageRequest } from './queryPage.ts';
import { readPeriodId } from './readPeriodId.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, isStill } from './Write.ts';

/** What became of a notice's mail. `written`: it may be under way, or was cut off; it is never sent a second time for that. */
export type NoticeState = 'written' | 'noAddress' | 'sent' | 'failed';

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
 * Writes down that people are told something, those whom nobody has told yet: one transaction with one event. Whoever writes it
 * sends it; everybody who comes later finds it there and gets nothing back.
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

/** Notes what became of the mails of one cause. */
export const settleNotices = (store: Store, period: PeriodId, notices: readonly Notice[]): Promise<void> => {
  const keys = Object.fromEntries(notices.map((one, index) => [String(index), noticeKey(period, one.cause, one.person)]));
  return changeBloc<string, void>(store, period.bloc, keys, () => {
    const [first] = notices;
    if (!first) return { writes: null, answer: undefined };
    const sent = notices.filter(({ state }) => state === 'sent').length;
    return {
      writes: notices.map((one) => ({
        key: noticeKey(period, one.cause, one.person),
        values: { ...one },
        condition: isStill('state', 'written'),
      })),
      deed: { by: BY, action: 'notice.sent', facts: { ...factsOf(period), cause: first.cause, sent, failed: notices.length - sent } },
      answer: undefined,
    };
  });
};

/** Takes back up what a mail server refused, so that it is sent again by whoever took it and nobody else. */
export const retakeNotices = (store: Store, period: PeriodId, notices: readonly Notice[]): Promise<readonly Notice[]> => {
  const keys = Object.fromEntries(notices.map((one, index) => [String(index), noticeKey(period, one.cause, one.person)]));
  return changeBloc<string, readonly Notice[]>(store, period.bloc, keys, (found) => {
    const taken = notices.filter((_one, index) => found[String(index)]?.text('state') === 'failed');
    const [first] = taken;
    if (!first) return { writes: null, answer: [] };
    return {
      writes: taken.map((one) => ({
        key: noticeKey(period, one.cause, one.person),
        values: { ...one, state: 'written' },
        condition: isStill('state', 'failed'),
      })),
      deed: { by: BY, action: 'notice.written', facts: { ...factsOf(period), cause: first.cause, again: taken.length } },
      answer: taken.map((one) => ({ ...one, state: 'written' as const })),
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
