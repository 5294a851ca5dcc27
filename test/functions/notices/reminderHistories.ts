import fc from 'fast-check';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { brokenLink } from '#core/audit/AuditEvent.ts';
import type { Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { duties, noticeCause } from '#core/notices/duties.ts';
import type { Mail } from '../../../functions/notices/Mail.ts';
import { remindBloc } from '../../../functions/notices/remind.ts';
import { yearStanding } from '../../../functions/notices/yearStanding.ts';
import { allPages } from '../../../functions/http/allPages.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { saveBloc } from '../../../functions/store/blocs.ts';
import type { Clock } from '../../../functions/store/Clock.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { listMembers, saveMember } from '../../../functions/store/members.ts';
import { listNotices, type Notice } from '../../../functions/store/notices.ts';
import { findPeriod, openPeriod } from '../../../functions/store/periods.ts';
import { saveSubmission, type NewSubmission } from '../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { smallBlocJson } from '../../core/smallBloc.ts';
import { injectFaults, type BadLine, type Fault } from '../store/faults.ts';
import { reportOf } from '../store/histories/reportOf.ts';
import { EDITION, submissionWith } from '../store/submissionWith.ts';
import type { TestTable } from '../store/testStore.ts';

/** What becomes of a mail: `lostAfter` and `lostBefore` tell the sender nothing, but only the first arrives. */
type Fate = 'sent' | 'refused' | 'lostAfter' | 'lostBefore';

/** `dead`: from there on the process does nothing any more. */
type Mishap = Fault | 'dead';

type Step =
  | { readonly is: 'run'; readonly processes: number; readonly fates: readonly Fate[]; readonly mishaps: readonly Mishap[] }
  | { readonly is: 'days'; readonly days: number }
  | { readonly is: 'address'; readonly agency: string; readonly has: boolean }
  | { readonly is: 'sheet'; readonly agency: string };

const AGENCIES = ['A', 'B', 'C', 'D'];
const MOST_PROCESSES = 3;

const anyFate = fc.constantFrom<Fate>('sent', 'sent', 'refused', 'lostAfter', 'lostBefore');
const anyMishap = fc.constantFrom<Mishap>(
  'none',
  'none',
  'none',
  'none',
  'lostReply',
  'timeout',
  'late',
  'serverError',
  'throttle',
  'conflict',
  'dead',
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('run' as const),
      processes: fc.integer({ min: 1, max: MOST_PROCESSES }),
      fates: fc.array(anyFate, { maxLength: 6 }),
      mishaps: fc.array(anyMishap, { maxLength: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('days' as const), days: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('address' as const), agency: fc.constantFrom(...AGENCIES), has: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('sheet' as const), agency: fc.constantFrom(...AGENCIES) }) },
);

export interface ReminderTally {
  readonly histories: number;
  /** Mails that arrived, and those of which nobody could know. */
  readonly arrived: number;
  readonly unknown: number;
  readonly broken: string | null;
}

const START = Date.parse('2018-11-05T02:00:00.000Z');
const DUE = '2018-11-15' as Day;
const DAY_MS = 86_400_000;

/**
 * Lets one to three processes at a time remind the people of a bloc over a line that fails in every way, some dying in the midst of it, and
 * a mail server that takes, refuses or goes silent, while days pass, addresses come and go and sheets come in; then lets one run that nothing
 * disturbs do what is left, and holds the outbox, the record and what arrived against each other.
 */
export const checkReminderHistories = async (
  table: TestTable,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<ReminderTally> => {
  const time = { now: START };
  const clock: Clock = { now: () => time.now, random: () => 0, sleep: () => Promise.resolve() };
  const processes = Array.from({ length: MOST_PROCESSES }, () => processOver(table.openQuick(clock)));
  const world = { time, calm: table.open(clock), processes };
  const tally = { histories: 0, arrived: 0, unknown: 0 };
  const property = fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 7 }), async (steps) => {
    tally.histories += 1;
    time.now = START;
    const { inbox, outbox, broken } = await live(world, `bloc-${tally.histories}`, steps);
    tally.arrived += inbox.length;
    tally.unknown += outbox.filter(({ state }) => state === 'sending').length;
    if (broken.length > 0) throw new Error(broken.join('; '));
  });
  const details = await fc.check(property, { numRuns: runs, seed });
  return { ...tally, broken: details.failed ? reportOf(details) : null };
};

/** A process with a line of its own, which may die and is started anew for each run. */
interface Process {
  readonly store: Store;
  readonly line: BadLine;
  readonly mood: { isDead: boolean; mishaps: Mishap[] };
}

const processOver = (store: Store): Process => {
  const mood: Process['mood'] = { isDead: false, mishaps: [] };
  const line = injectFaults(store, () => {
    const mishap = mood.mishaps.shift() ?? 'none';
    mood.isDead ||= mishap === 'dead';
    return mood.isDead || mishap === 'dead' ? 'timeout' : mishap;
  });
  return { store, line, mood };
};

interface World {
  readonly time: { now: number };
  readonly calm: Store;
  readonly processes: readonly Process[];
}

const live = async ({ time, calm, processes }: World, id: string, steps: readonly Step[]) => {
  const inbox: Mail[] = [];
  const { bloc, rubricHash } = await settled(calm, id);
  for (const step of steps) {
    if (step.is === 'days') time.now += step.days * DAY_MS;
    else if (step.is === 'address') await setAddress(calm, bloc, step.agency, step.has);
    else if (step.is === 'sheet') await sendSheet(calm, { bloc: bloc.id, agency: step.agency, rubricHash });
    else await runTogether(step, { id, processes, inbox });
  }
  for (let again = 0; again < 3; again += 1) {
    await remindBloc({ store: calm, send: async (mail) => take(inbox, mail), site: null }, id);
  }
  const period = { bloc: bloc.id, edition: EDITION };
  const outbox = await allPages((page) => listNotices(calm, period, page));
  const events = await allPages((page) => listAudit(calm, bloc.id, page));
  const broken = [
    ...faultsOf(inbox, outbox),
    ...(await leftOver(calm, bloc, outbox)),
    ...(brokenLink(events, sha256) === null ? [] : ['the record is broken']),
    ...uncounted(outbox, events),
  ];
  return { inbox, outbox, broken };
};

const take = (inbox: Mail[], mail: Mail): 'sent' => {
  inbox.push(mail);
  return 'sent';
};

interface Together {
  readonly id: string;
  readonly processes: readonly Process[];
  readonly inbox: Mail[];
}

const runTogether = async (step: Extract<Step, { is: 'run' }>, { id, processes, inbox }: Together): Promise<void> => {
  const fates = [...step.fates];
  await Promise.all(
    processes.slice(0, step.processes).map(async ({ store, line, mood }, n) => {
      Object.assign(mood, { isDead: false, mishaps: step.mishaps.filter((_one, index) => index % step.processes === n) });
      const send = async (mail: Mail): Promise<'sent' | 'refused'> => {
        const fate = mood.isDead ? 'lostBefore' : (fates.shift() ?? 'sent');
        if (fate === 'refused') return fate;
        if (fate !== 'lostBefore') take(inbox, mail);
        if (fate !== 'sent') throw new Error('the line broke');
        return fate;
      };
      // A run over a bad line may end early; what it leaves behind is what is looked at.
      await remindBloc({ store, send, site: null }, id).catch(() => undefined);
      mood.mishaps = [];
      mood.isDead = false;
      await line.settled();
    }),
  );
};

const settled = async (store: Store, id: string): Promise<{ readonly bloc: Bloc; readonly rubricHash: string }> => {
  const bloc = readBloc({ ...smallBlocJson(), id });
  await saveBloc(store, { bloc, expectedVersion: null, by: 'test' });
  for (const agency of AGENCIES) await setAddress(store, bloc, agency, agency !== 'D');
  const { rubricHash } = await openPeriod(store, {
    bloc: bloc.id,
    edition: EDITION,
    blocVersion: 1,
    receiptPrefix: bloc.receiptPrefix,
    due: DUE,
    by: 'test',
  });
  return { bloc, rubricHash };
};

const setAddress = async (store: Store, { id: bloc }: Bloc, agency: string, has: boolean): Promise<void> => {
  const email = has ? `${agency}@x.example` : null;
  for (const role of ['staff', 'head'] as const) {
    const person = `${agency}-${role}`;
    await saveMember(store, { person, personName: person, bloc, role, agency, from: '2018-01-01' as Day, to: null, email }, 'test');
  }
};

/** The same twice is one sending. */
const sendSheet = async (store: Store, sent: Pick<NewSubmission, 'bloc' | 'agency' | 'rubricHash'>): Promise<void> => {
  await saveSubmission(
    store,
    submissionWith({ ...sent, by: `${sent.agency}-staff`, idempotencyKey: `the-one-of-${sent.agency}-${sent.bloc}` }),
  );
};

const faultsOf = (inbox: readonly Mail[], outbox: readonly Notice[]): readonly string[] => {
  const ids = inbox.map(({ id }) => id);
  const sent = outbox.filter(({ state }) => state === 'sent').length;
  const unknown = outbox.filter(({ state }) => state === 'sending').length;
  return [
    ...(new Set(ids).size === ids.length ? [] : ['a notice arrived twice']),
    ...(ids.length >= sent && ids.length <= sent + unknown ? [] : [`${ids.length} arrived of ${sent} sent and ${unknown} unknown`]),
    ...outbox.filter(({ failures }) => failures > 3).map(({ person }) => `${person} was tried more than three times`),
  ];
};

/** What still stands, could be sent and was not: undisturbed runs leave nothing of it. */
const leftOver = async (store: Store, bloc: Bloc, outbox: readonly Notice[]): Promise<readonly string[]> => {
  const period = await findPeriod(store, { bloc: bloc.id, edition: EDITION });
  if (period === null) return ['the period is gone'];
  const today = dayInVietnam(store.clock.now());
  const members = await listMembers(store, bloc.id);
  const wanted = duties(await yearStanding(store, period, bloc, today)).flatMap((duty) => {
    const cause = noticeCause(duty, today);
    const holders = members.filter(({ role, agency }) => role === duty.party && agency === duty.agency);
    return cause === null ? [] : holders.map(({ person, email }) => ({ cause, person, email }));
  });
  return wanted.flatMap(({ cause, person, email }) => {
    const notice = outbox.find((one) => one.cause === cause && one.person === person);
    const isDone = notice?.state === 'sent' || notice?.state === 'sending' || notice?.failures === 3;
    const isRight = notice !== undefined && (email ? isDone : notice.state !== 'written');
    return isRight ? [] : [`${cause} for ${person} was left as ${notice?.state ?? 'nothing'}`];
  });
};

/** Each change of a notice has its one event: as many takings as outcomes, and a taking without one for each that is unknown. */
const uncounted = (outbox: readonly Notice[], events: readonly { readonly action: string }[]): readonly string[] => {
  const count = (action: string): number => events.filter((one) => one.action === action).length;
  const unknown = outbox.filter(({ state }) => state === 'sending').length;
  const [taken, ended] = [count('notice.taken'), count('notice.sent') + count('notice.refused')];
  const failures = outbox.reduce((total, one) => total + one.failures, 0);
  return [
    ...(taken === ended + unknown ? [] : [`${taken} takings, ${ended} ended, ${unknown} unknown`]),
    ...(count('notice.refused') === failures ? [] : [`${failures} refusals are not those on the record`]),
  ];
};
