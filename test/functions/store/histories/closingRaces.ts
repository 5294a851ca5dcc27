import fc from 'fast-check';
import { isProblem } from '#core/problem.ts';
import type { Clock } from '../../../../functions/store/Clock.ts';
import type { Receipt } from '../../../../functions/store/Receipt.ts';
import { saveSubmission } from '../../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../../functions/store/Store.ts';
import { injectFaults, type Fault } from '../faults.ts';
import { EDITION, openedPeriod, submissionWith } from '../submissionWith.ts';
import type { TestTable } from '../testStore.ts';
import { Chair, standings } from './Chair.ts';
import { reportOf } from './reportOf.ts';

/** Several agencies send at the very moment when the chair closes. */
interface Race {
  readonly senders: number;
  /** How many turns of the event loop each waits before it starts, the chair first. */
  readonly delays: readonly number[];
  readonly faults: readonly Fault[];
}

const FEWEST_SENDERS = 3;
const MOST_SENDERS = 10;

const anyRace: fc.Arbitrary<Race> = fc.record({
  senders: fc.integer({ min: FEWEST_SENDERS, max: MOST_SENDERS }),
  delays: fc.array(fc.nat({ max: 25 }), { minLength: MOST_SENDERS + 1, maxLength: MOST_SENDERS + 1 }),
  faults: fc.array(fc.constantFrom<Fault>('none', 'none', 'none', 'lostReply', 'serverError', 'late'), { maxLength: 25 }),
});

const impatient: Clock = { now: Date.now, random: () => 0, sleep: () => Promise.resolve() };

export interface RaceResult {
  readonly races: number;
  /** Submissions that came in before the closing, and those that came too late. */
  readonly taken: number;
  readonly refused: number;
  readonly broken: string | null;
}

/**
 * Lets three to ten agencies send while the chair closes the period, all at once and over a bad line; the chair looks at what is
 * in right after. That is what stays: every receipt is among it, and whoever got none is not, however often they ask again.
 */
export const checkClosingRaces = async (
  table: TestTable,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<RaceResult> => {
  const faults: Fault[] = [];
  const clients = Array.from({ length: MOST_SENDERS }, () => table.openQuick(impatient));
  const lines = clients.map((client) => injectFaults(client, () => faults.shift() ?? 'none'));
  const calm = table.openCalm();
  const tally = { races: 0, taken: 0, refused: 0 };
  const property = fc.asyncProperty(anyRace, async (race) => {
    const bloc = `race ${(tally.races += 1)} of ${seed}`;
    await openedPeriod(calm, bloc);
    faults.splice(0, faults.length, ...race.faults);
    const senders = clients.slice(0, race.senders).map((store, n) => ({ store, agency: `AG-${String(n).padStart(2, '0')}` }));
    const agencies = senders.map(({ agency }) => agency);
    const chair = new Chair(calm, { bloc, edition: EDITION }, agencies);
    const [, ...receipts] = await Promise.all([
      after(race.delays[0] ?? 0).then(() => chair.close()),
      ...senders.map(({ store, agency }, n) => after(race.delays[n + 1] ?? 0).then(() => receiptFor(store, bloc, agency))),
    ]);
    await Promise.all(lines.map((line) => line.settled()));
    const got = receipts.flatMap((receipt) => (receipt ? [`${receipt.agency} ${receipt.version} sent`] : []));
    const last = await standings(calm, { bloc, edition: EDITION }, agencies);
    tally.taken += got.length;
    tally.refused += race.senders - got.length;
    const lists = { receipts: got, closed: chair.frozen ?? [], last };
    if (new Set(Object.values(lists).map((one) => one.join())).size > 1) throw new Error(JSON.stringify(lists));
  });
  const details = await fc.check(property, { numRuns: runs, seed });
  return { ...tally, broken: details.failed ? reportOf(details) : null };
};

const after = async (turns: number): Promise<void> => {
  for (let left = turns; left > 0; left -= 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Asks until somebody answers. `null`: it was too late. */
const receiptFor = async (store: Store, bloc: string, agency: string): Promise<Receipt | null> => {
  for (;;) {
    try {
      const sent = { bloc, agency, by: `${bloc} ${agency}`, idempotencyKey: 'click-1', sheet: JSON.stringify({ bloc, agency }) };
      return (await saveSubmission(store, submissionWith(sent))).receipt;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code === 'submission.periodClosed') return null;
      if (error.code !== 'store.unavailable') throw error;
    }
  }
};
