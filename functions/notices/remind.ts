import { randomUUID } from 'node:crypto';
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
import { contentHash } from '../store/hashing.ts';
import { periodName } from '../store/keys.ts';
import { listMembers, type MemberRecord } from '../store/members.ts';
import { listNotices, settleNotice, takeNotice, writeNotices, type Notice } from '../store/notices.ts';
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
 * and by however many processes this runs. Whoever takes a notice sends its mail; where it breaks off before that, the next run takes it,
 * and so it does for a mail that was refused, twice at most, as long as the matter still stands. What may have arrived is never sent again.
 *
 * Every bloc is gone through; where some could not be, an `AggregateError` says so at the end.
 */
export const remind = async (reminding: Reminding): Promise<Reminded> => {
  let all = NOTHING;
  const broken: unknown[] = [];
  for (const bloc of await listRecords(reminding.store)) {
    await remindBloc(reminding, bloc).then(
      (done) => {
        all = sum(all, done);
      },
      (error: unknown) => void broken.push(error),
    );
  }
  if (broken.length > 0) throw new AggregateError(broken, `the people of ${broken.length} blocs could not all be reminded`);
  return all;
};

/** The same for one bloc. Rejects where its store could not be reached. */
export const remindBloc = async (reminding: Reminding, bloc: string): Promise<Reminded> => {
  let all = NOTHING;
  for (const id of await everyPeriod(reminding.store, bloc)) {
    const period = await findPeriod(reminding.store, id);
    if (period) all = sum(all, await remindOf(reminding, period));
  }
  return all;
};

const sum = (a: Reminded, b: Reminded): Reminded => ({
  written: a.written + b.written,
  sent: a.sent + b.sent,
  failed: a.failed + b.failed,
});

const NOTHING: Reminded = { written: 0, sent: 0, failed: 0 };

const remindOf = async (reminding: Reminding, period: Period): Promise<Reminded> => {
  const { store } = reminding;
  const stored = await findBloc(store, period.bloc, period.blocVersion);
  if (!stored || period.state === 'published') return NOTHING;
  const bloc = blocInPeriod(readBloc(stored.json), period.kind);
  const now = store.clock.now();
  const today = dayInVietnam(now);
  const members = (await listMembers(store, period.bloc)).filter(({ from, to }) => from <= today && (to === null || today <= to));
  const told = await allPages((page) => listNotices(store, period, page));

  let all = NOTHING;
  for (const duty of duties(await yearStanding(store, period, bloc, today))) {
    const cause = noticeCause(duty, today);
    const wanted = cause === null ? [] : noticesFor(duty, cause, period, members, now);
    const untold = wanted.filter((one) => !told.some((old) => isSame(old, one)));
    const fresh = untold.length === 0 ? [] : await writeNotices(store, period, untold);
    all = sum(all, { ...NOTHING, written: fresh.length });
    for (const one of wanted) {
      const stands = fresh.find((other) => isSame(other, one)) ?? told.find((other) => isSame(other, one));
      if (stands) all = sum(all, await sendOne(reminding, period, { stands, email: one.email, matter: matterOf(one, bloc, today) }));
    }
  }
  return all;
};

const isSame = (a: Notice, b: Notice): boolean => a.cause === b.cause && a.person === b.person;

/** Whoever holds that office today. One with several offices in the bloc may have left an address with another of them. */
const noticesFor = (
  { party, agency, what, by }: Duty,
  cause: string,
  { bloc, edition, kind }: Period,
  members: readonly MemberRecord[],
  now: number,
): readonly Notice[] => {
  const isOfAgency = party === 'staff' || party === 'head';
  const holders = members.filter(({ role }) => role === party).filter((one) => !isOfAgency || one.agency === agency);
  const people = new Map(holders.map((one) => [one.person, one]));
  const addressOf = (one: MemberRecord) => one.email ?? members.find(({ person, email }) => person === one.person && email)?.email ?? null;
  return [...people.values()].map((one) => {
    const email = addressOf(one);
    return {
      bloc,
      edition,
      ...(kind && { kind }),
      cause,
      what,
      agency,
      by,
      person: one.person,
      personName: one.personName,
      email,
      at: new Date(now).toISOString(),
      state: email === null ? 'noAddress' : 'written',
      failures: 0,
    };
  });
};

/** That nobody has begun to send, or that surely did not arrive. */
const isWaiting = ({ state, failures }: Notice): boolean =>
  state === 'written' || state === 'noAddress' || (state === 'failed' && failures < MOST_FAILURES);

interface Outgoing {
  /** As it stood when it was read. */
  readonly stands: Notice;
  /** As the bloc knows it today. */
  readonly email: string | null;
  readonly matter: ReturnType<typeof matterOf>;
}

const sendOne = async (reminding: Reminding, period: Period, { stands, email, matter }: Outgoing): Promise<Reminded> => {
  const { store, send, site } = reminding;
  if (send === null || email === null || !isWaiting(stands)) return NOTHING;
  const taking = { email, taker: randomUUID() };
  if (!(await twice(() => takeNotice(store, period, stands, taking)))) return NOTHING;
  const mail = { id: mailId(stands), to: email, ...noticeMail(matter, stands.personName, site) };
  const outcome = await send(mail).catch(() => 'unknown' as const);
  // Whether it arrived nobody knows: it stays as it is, for a person to look at.
  if (outcome === 'unknown') return NOTHING;
  await twice(() => settleNotice(store, period, stands, outcome === 'sent' ? 'sent' : 'failed'));
  return outcome === 'sent' ? { ...NOTHING, sent: 1 } : { ...NOTHING, failed: 1 };
};

const mailId = ({ bloc, cause, person, ...period }: Notice): string =>
  contentHash(JSON.stringify([bloc, periodName({ bloc, ...period }), cause, person])).replace(/^sha256:/, '');

/** Both know what was done already, and after an error something may have been. */
const twice = <Answer>(work: () => Promise<Answer>): Promise<Answer> => work().catch(() => work());

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
