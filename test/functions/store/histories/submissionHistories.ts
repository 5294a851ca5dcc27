import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { isProblem } from '#core/problem.ts';
import type { Clock } from '../../../../functions/store/Clock.ts';
import { moveSubmission, type SubmissionMove } from '../../../../functions/store/moveSubmission.ts';
import { saveSubmission, type NewSubmission } from '../../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../../functions/store/Store.ts';
import { findHead } from '../../../../functions/store/submissions.ts';
import { injectFaults, type BadLine, type Fault } from '../faults.ts';
import { EDITION, openedPeriod, submissionWith } from '../submissionWith.ts';
import type { TestTable } from '../testStore.ts';
import { brokenPromises, type Acknowledgement } from './brokenPromises.ts';
import { Chair } from './Chair.ts';
import { reportOf } from './reportOf.ts';
import { AGENCIES, anyHistory, MOST_CLIENTS, PLANNED_HISTORY, type Click, type History, type Moving, type Sending } from './history.ts';

/** Waits for nothing: the histories are about order, not about time. */
const impatient: Clock = { now: Date.now, random: () => 0, sleep: () => Promise.resolve() };

export interface HistoryTally {
  readonly histories: number;
  readonly requests: number;
  readonly acknowledged: number;
  readonly replayed: number;
  readonly moved: number;
  readonly refused: number;
  readonly unavailable: number;
  readonly faults: number;
}

export interface HistoryResult extends HistoryTally {
  /** Transactions that met another. */
  readonly collisions: number;
  /** A report of the smallest history that broke a promise; `null` where none did. */
  readonly broken: string | null;
}

type MutableTally = { -readonly [Name in keyof HistoryTally]: number };

/**
 * Lets four to eight people, each from a process of its own, send, withdraw, confirm and return sheets of three agencies at
 * random, over a line that loses requests and replies, delivers late, fails, throttles and collides, while the chair may close
 * the period; then holds what is stored against what was acknowledged: promises P1 to P4 and P6 to P8. One history more than `runs`, the
 * first one, is planned so that people are certainly left without an answer.
 */
export const checkSubmissionHistories = async (
  table: TestTable,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<HistoryResult> => {
  const faults: Fault[] = [];
  const clients = Array.from({ length: MOST_CLIENTS }, () => table.openQuick(impatient));
  const lines = clients.map((client) => injectFaults(client, () => faults.shift() ?? 'none'));
  const struckBy = (fault: Fault): number => lines.reduce((sum, { tally: struck }) => sum + struck[fault], 0);
  const calm = table.openCalm();
  const tally = { histories: 0, requests: 0, acknowledged: 0, replayed: 0, moved: 0, refused: 0, unavailable: 0, faults: 0 };
  const property = fc.asyncProperty(anyHistory, async (history) => {
    tally.histories += 1;
    faults.splice(0, faults.length, ...history.faults);
    const broken = await live(calm, { clients, lines }, history, tally);
    tally.faults += strikesIn(history.faults) - strikesIn(faults);
    if (broken.length > 0) throw new Error(broken.join('; '));
  });
  const details = await fc.check(property, { numRuns: runs + 1, seed, examples: [[PLANNED_HISTORY]] });
  return { ...tally, collisions: struckBy('conflict'), broken: details.failed ? reportOf(details) : null };
};

const strikesIn = (faults: readonly Fault[]): number => faults.filter((fault) => fault !== 'none').length;

interface World {
  readonly clients: readonly Store[];
  readonly lines: readonly BadLine[];
}

const live = async (calm: Store, { clients, lines }: World, history: History, tally: MutableTally): Promise<readonly string[]> => {
  const bloc = `history ${randomUUID()}`;
  const period = await openedPeriod(calm, bloc);
  const lived = { acknowledged: [] as Acknowledgement[], moved: [] as SubmissionMove[], sent: [] as NewSubmission[] };
  const chair = new Chair(calm, period, AGENCIES);
  let answers = 0;
  await Promise.all(
    clients.slice(0, history.clients).map(async (store, client) => {
      const person = new Person(store, bloc, `${bloc} ${client}`, tally);
      for (const [n, click] of history.clicks.entries()) {
        if (click.client % history.clients !== client) continue;
        if (click.does === 'send') {
          const submission = await person.submissionFor(click, n);
          lived.sent.push(submission);
          lived.acknowledged.push(...(await person.send(submission, click)));
        } else {
          lived.moved.push(...(await person.move(click)));
        }
        answers += 1;
        if (answers - 1 === history.closesAfter) await chair.close();
      }
    }),
  );
  await Promise.all(lines.map((line) => line.settled()));
  return brokenPromises(calm, { bloc, edition: EDITION, agencies: AGENCIES }, { ...lived, frozen: chair.frozen });
};

/** Somebody of the bloc at a computer of their own, who remembers what they last saw of each agency. */
class Person {
  readonly #seen = new Map<string, number>();
  readonly #store: Store;
  readonly #bloc: string;
  readonly #id: string;
  readonly #tally: MutableTally;

  constructor(store: Store, bloc: string, id: string, tally: MutableTally) {
    this.#store = store;
    this.#bloc = bloc;
    this.#id = id;
    this.#tally = tally;
  }

  async submissionFor(click: Sending, n: number): Promise<NewSubmission> {
    await this.#look(click);
    return submissionWith({
      bloc: this.#bloc,
      agency: click.agency,
      by: this.#id,
      idempotencyKey: `click ${n}`,
      expectedVersion: this.#seen.get(click.agency) ?? null,
      file: Buffer.from(`${this.#bloc} file ${n}`),
      sheet: JSON.stringify({ bloc: this.#bloc, click: n }),
    });
  }

  /** Every receipt that came back. */
  async send(submission: NewSubmission, { asks, twice, agency }: Sending): Promise<readonly Acknowledgement[]> {
    const receipts = await this.#ask(asks, twice ? 2 : 1, async () => {
      const { receipt, replayed } = await saveSubmission(this.#store, submission);
      this.#tally.acknowledged += 1;
      if (replayed) this.#tally.replayed += 1;
      return receipt;
    });
    const newest = receipts.at(-1);
    if (newest) this.#seen.set(agency, newest.version);
    return receipts.map((receipt) => ({ submission, receipt }));
  }

  /** The move, where it was answered as done. */
  async move(click: Moving): Promise<readonly SubmissionMove[]> {
    await this.#look(click);
    const version = this.#seen.get(click.agency) ?? 1;
    const reason = click.does === 'returned' ? 'thiếu minh chứng' : null;
    const place = { bloc: this.#bloc, edition: EDITION, agency: click.agency };
    const move: SubmissionMove = { ...place, to: click.does, version, by: this.#id, during: 'open', reason, criteria: [] };
    const heads = await this.#ask(click.asks, 1, () => moveSubmission(this.#store, move));
    this.#tally.moved += heads.length;
    return heads.length > 0 ? [move] : [];
  }

  async #look({ agency, looksFirst }: Click): Promise<void> {
    if (!looksFirst) return;
    const head = await findHead(this.#store, { bloc: this.#bloc, edition: EDITION, agency }).catch(unlessUnavailable);
    if (head) this.#seen.set(agency, head.receipt.version);
  }

  /** Asks as a person does: again while nobody answers, and as often as they want to hear it. */
  async #ask<Answer>(asks: number, wanted: number, once: () => Promise<Answer>): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (let left = asks; left > 0 && answers.length < wanted; left -= 1) {
      this.#tally.requests += 1;
      try {
        answers.push(await once());
      } catch (error) {
        if (!isProblem(error) || !EXPECTED.has(error.code)) throw error;
        if (error.code !== 'store.unavailable') {
          this.#tally.refused += 1;
          break;
        }
        this.#tally.unavailable += 1;
      }
    }
    return answers;
  }
}

/** What a person may be answered without anything being wrong. */
const EXPECTED: ReadonlySet<string> = new Set([
  'store.unavailable',
  'submission.stale',
  'submission.periodClosed',
  'submission.badMove',
  'submission.notFound',
  'period.stale',
]);

const unlessUnavailable = (error: unknown): null => {
  if (isProblem(error) && error.code === 'store.unavailable') return null;
  throw error;
};
