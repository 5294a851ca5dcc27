import type { Bloc } from '#core/bloc/Bloc.ts';
import { blocInPeriod } from '#core/bloc/blocInPeriod.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { noticeMail } from '#core/messages/noticeText.ts';
import { duties, noticeCause, type Duty } from '#core/notices/duties.ts';
import { allPages } from '../http/allPages.ts';
import { listRecords } from '../store/auditTrail.ts';
import { findBloc } from '../store/blocs.ts';
import { listMembers, type MemberRecord } from '../store/members.ts';
import { listNotices, retakeNotices, settleNotices, writeNotices, type Notice } from '../store/notices.ts';
import { everyPeriod, findPeriod, type Period } from '../store/periods.ts';
import type { Store } from '../store/Store.ts';
import type { SendMail } from './Mail.ts';
import { yearStanding } from './yearStanding.ts';

export interface Reminded {
  readonly written: number;
  readonly sent: number;
  readonly failed: number;
}

export interface Reminding {
  readonly store: Store;
  /** `null`: nothing is sent, the outbox is all. */
  readonly send: SendMail | null;
  /** Where the site answers; `null` where there is no address to give. */
  readonly site: string | null;
}

/** After so many refusals somebody has to look at the address. */
const MOST_FAILURES = 3;

/**
 * Tells everybody what they have to do by when, each matter once: what stands in the outbox already is told nobody again, however often
 * and by however many processes this runs. A mail that its server refused is tried again the next time, twice at most.
 */
export const remind = async (reminding: Reminding): Promise<Reminded> => {
  let all: Reminded = { written: 0, sent: 0, failed: 0 };
  for (const bloc of await listRecords(reminding.store)) {
    for (const id of await everyPeriod(reminding.store, bloc)) {
      const period = await findPeriod(reminding.store, id);
      if (period) all = sum(all, await remindOf(reminding, period));
    }
  }
  return all;
};

const sum = (a: Reminded, b: Reminded): Reminded => ({
  written: a.written + b.written,
  sent: a.sent + b.sent,
  failed: a.failed + b.failed,
});

const remindOf = async (reminding: Reminding, period: Period): Promise<Reminded> => {
  const { store, send } = reminding;
  const stored = await findBloc(store, period.bloc, period.blocVersion);
  if (!stored || period.state === 'published') return { written: 0, sent: 0, failed: 0 };
  const bloc = blocInPeriod(readBloc(stored.json), period.kind);
  const today = dayInVietnam(store.clock.now());
  const members = await listMembers(store, period.bloc);
  const told = await allPages((page) => listNotices(store, period, page));

  let all: Reminded = { written: 0, sent: 0, failed: 0 };
  for (const duty of duties(await yearStanding(store, period, bloc, today))) {
    const cause = noticeCause(duty, today);
    const wanted = cause === null ? [] : noticesFor(duty, cause, period, members, today, store.clock.now());
    const untold = wanted.filter((one) => !told.some((old) => isSame(old, one)));
    const fresh = untold.length === 0 ? [] : await writeNotices(store, period, untold);
    all = sum(all, { ...(await sendAll(reminding, period, bloc, fresh, today)), written: fresh.length });
  }
  const refused = send === null ? [] : told.filter(({ state, failures }) => state === 'failed' && failures < MOST_FAILURES);
  for (const one of refused) {
    all = sum(all, { ...(await sendAll(reminding, period, bloc, await retakeNotices(store, period, [one]), today)), written: 0 });
  }
  return all;
};

const isSame = (a: Notice, b: Notice): boolean => a.cause === b.cause && a.person === b.person;

/** Whoever holds that office today; those who appraise are not told of what is their own agency's. */
const noticesFor = (
  { party, agency, what, by }: Duty,
  cause: string,
  { bloc, edition, kind }: Period,
  members: readonly MemberRecord[],
  today: Day,
  now: number,
): readonly Notice[] => {
  const isOfAgency = party === 'staff' || party === 'head';
  const holders = members
    .filter(({ role, from, to }) => role === party && from <= today && (to === null || today <= to))
    .filter((one) => !isOfAgency || one.agency === agency);
  const people = new Map(holders.map((one) => [one.person, one]));
  return [...people.values()].map(({ person, personName, email = null }) => ({
    bloc,
    edition,
    ...(kind && { kind }),
    cause,
    what,
    agency,
    by,
    person,
    personName,
    email,
    at: new Date(now).toISOString(),
    state: email === null ? 'noAddress' : 'written',
    failures: 0,
  }));
};

const sendAll = async (
  { store, send, site }: Reminding,
  period: Period,
  bloc: Bloc,
  notices: readonly Notice[],
  on: Day,
): Promise<Omit<Reminded, 'written'>> => {
  const settled: Notice[] = [];
  for (const one of notices) {
    if (send === null || one.email === null) continue;
    const { subject, text } = noticeMail(matterOf(one, bloc, on), one.personName, site);
    const outcome = await send({ to: one.email, subject, text }).catch(() => 'unknown' as const);
    // Whether it arrived nobody knows: it stays as it is, for a person to look at.
    if (outcome === 'unknown') continue;
    settled.push({ ...one, state: outcome === 'sent' ? 'sent' : 'failed', failures: one.failures + (outcome === 'sent' ? 0 : 1) });
  }
  if (settled.length > 0) await settleNotices(store, period, settled);
  const sent = settled.filter(({ state }) => state === 'sent').length;
  return { sent, failed: settled.length - sent };
};

/** What a notice is about, by the names that people know. */
export const matterOf = (
  { what, agency, by, edition, kind }: Pick<Notice, 'what' | 'agency' | 'by' | 'edition' | 'kind'>,
  bloc: Bloc,
  on: Day,
) => ({
  what,
  blocName: bloc.name,
  edition,
  kind,
  agencyName: agency && (bloc.members.find(({ code }) => code === agency)?.name ?? agency),
  by,
  on,
});
