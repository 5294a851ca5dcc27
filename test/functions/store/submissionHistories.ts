import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { isProblem } from '#core/problem.ts';
import type { Clock } from '../../../functions/store/Clock.ts';
import { movePeriod } from '../../../functions/store/periods.ts';
import { saveSubmission, type NewSubmission } from '../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { findHead } from '../../../functions/store/submissions.ts';
import { injectFaults, type Fault } from './faults.ts';
import { brokenPromises, type Acknowledgement } from './brokenPromises.ts';
import { EDITION, openedPeriod, submissionWith } from './submissionWith.ts';
import type { TestTable } from './testStore.ts';

/** One click on Send, and how long its sender keeps asking after failures. */
interface Click {
  readonly client: number;
  readonly agency: string;
  /** Whether the sender looks at the newest version first, or goes by what they last saw. */
  readonly looksFirst: boolean;
  readonly asks: number;
  /** Sends it once more although it was acknowledged. */
  readonly twice: boolean;
}

interface History {
  readonly clicks: readonly Click[];
  readonly faults: readonly Fault[];
  /** The chair closes the period after so many answers; `null`: never. */
  readonly closesAfter: number | null;
}

const CLIENTS = [0, 1, 2];
const AGENCIES = ['STP', 'TTT'];

const history: fc.Arbitrary<History> = fc.record({
  clicks: fc.array(
    fc.record({
      client: fc.constantFrom(...CLIENTS),
      agency: fc.constantFrom(...AGENCIES),
      looksFirst: fc.boolean(),
      asks: fc.integer({ min: 1, max: 3 }),
      twice: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  faults: fc.array(fc.constantFrom<Fault>('none', 'none', 'none', 'lostReply', 'lostReply', 'conflict', 'serverError', 'throttle'), {
    maxLength: 60,
  }),
  closesAfter: fc.option(fc.nat({ max: 6 }), { freq: 2 }),
});

/** Waits for nothing: the histories are about order, not about time. */
const impatient: Clock = { now: Date.now, random: () => 0, sleep: () => Promise.resolve() };

export interface HistoryTally {
  readonly histories: number;
  readonly requests: number;
  readonly acknowledged: number;
  readonly replayed: number;
  readonly refused: number;
  readonly unavailable: number;
  readonly faults: number;
}

export interface HistoryResult extends HistoryTally {
  /** A report of the smallest history that broke a promise; `null` where none did. */
  readonly broken: string | null;
}

/**
 * Lets three senders, each from a process of its own, send sheets of two agencies at random, over a line that loses replies,
 * fails, throttles and collides, while the chair may close the period; then holds what is stored against what was
 * acknowledged: promises P1 to P4 and P6 to P8.
 */
export const checkSubmissionHistories = async (
  table: TestTable,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<HistoryResult> => {
  const line = new BadLine();
  const senders = CLIENTS.map(() => table.openQuick(impatient));
  for (const sender of senders) injectFaults(sender, () => line.next());
  const calm = table.open();
  const tally = { histories: 0, requests: 0, acknowledged: 0, replayed: 0, refused: 0, unavailable: 0, faults: 0 };
  const property = fc.asyncProperty(history, async (one) => {
    tally.histories += 1;
    line.faults = [...one.faults];
    const broken = await live(calm, senders, one, tally);
    tally.faults += strikesIn(one.faults) - strikesIn(line.faults);
    line.faults = [];
    if (broken.length > 0) throw new Error(broken.join('; '));
  });
  const details = await fc.check(property, { numRuns: runs, seed });
  return { ...tally, broken: details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null };
};

const strikesIn = (faults: readonly Fault[]): number => faults.filter((fault) => fault !== 'none').length;

type MutableTally = { -readonly [Name in keyof HistoryTally]: number };

/** The faults that the next tries will meet, whoever makes them. */
class BadLine {
  faults: Fault[] = [];

  next(): Fault {
    return this.faults.shift() ?? 'none';
  }
}

const live = async (
  calm: Store,
  senders: readonly Store[],
  { clicks, closesAfter }: History,
  tally: MutableTally,
): Promise<readonly string[]> => {
  const bloc = `history ${randomUUID()}`;
  await openedPeriod(calm, bloc);
  const acknowledged: Acknowledgement[] = [];
  const sent: NewSubmission[] = [];
  const chair = new Chair(calm, bloc, closesAfter);
  await Promise.all(
    senders.map(async (store, client) => {
      const seen = new Map<string, number | null>();
      for (const [n, click] of clicks.entries()) {
        if (click.client !== client) continue;
        const submission = await submissionFor(store, bloc, click, n, seen);
        sent.push(submission);
        const receipts = await ask(store, submission, click, tally);
        for (const receipt of receipts) acknowledged.push({ submission, receipt });
        const newest = receipts.at(-1);
        if (newest) seen.set(click.agency, newest.version);
        await chair.answerGiven();
      }
    }),
  );
  return brokenPromises(calm, { bloc, edition: EDITION, agencies: AGENCIES }, { acknowledged, sent, frozen: chair.frozen });
};

const submissionFor = async (
  store: Store,
  bloc: string,
  { client, agency, looksFirst }: Click,
  n: number,
  seen: Map<string, number | null>,
): Promise<NewSubmission> => {
  if (looksFirst) {
    const head = await findHead(store, { bloc, edition: EDITION, agency }).catch(unlessUnavailable);
    if (head) seen.set(agency, head.receipt.version);
  }
  return submissionWith({
    bloc,
    agency,
    by: `${bloc} ${client}`,
    idempotencyKey: `click ${n}`,
    expectedVersion: seen.get(agency) ?? null,
    file: Buffer.from(`${bloc} file ${n}`),
    sheet: JSON.stringify({ bloc, click: n }),
  });
};

const unlessUnavailable = (error: unknown): null => {
  if (isProblem(error) && error.code === 'store.unavailable') return null;
  throw error;
};

/** Asks as a sender does: again under the same key while nobody answers. Gives every receipt that came back. */
const ask = async (store: Store, submission: NewSubmission, { asks, twice }: Click, tally: MutableTally) => {
  const receipts = [];
  for (let left = asks; left > 0; left -= 1) {
    tally.requests += 1;
    try {
      const { receipt, replayed } = await saveSubmission(store, submission);
      receipts.push(receipt);
      tally.acknowledged += 1;
      if (replayed) tally.replayed += 1;
      if (!twice || receipts.length > 1) break;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code === 'store.unavailable') tally.unavailable += 1;
      else if (error.code === 'submission.stale' || error.code === 'submission.periodClosed') tally.refused += 1;
      else throw error;
      if (error.code !== 'store.unavailable') break;
    }
  }
  return receipts;
};

/** Closes the period in the middle of it all, and looks at once what is in. */
class Chair {
  /** Agency and version of every head when the period had just been closed; `null` while it is open. */
  frozen: readonly string[] | null = null;
  #answers = 0;
  readonly #store: Store;
  readonly #bloc: string;
  readonly #closesAfter: number | null;

  constructor(store: Store, bloc: string, closesAfter: number | null) {
    this.#store = store;
    this.#bloc = bloc;
    this.#closesAfter = closesAfter;
  }

  async answerGiven(): Promise<void> {
    this.#answers += 1;
    if (this.#answers - 1 !== this.#closesAfter) return;
    const period = { bloc: this.#bloc, edition: EDITION };
    await movePeriod(this.#store, { ...period, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });
    const heads = await Promise.all(AGENCIES.map((agency) => findHead(this.#store, { ...period, agency })));
    this.frozen = heads.flatMap((head) => (head ? [`${head.receipt.agency} ${head.receipt.version}`] : []));
  }
}
