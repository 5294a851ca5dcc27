import { randomBytes } from 'node:crypto';
import { canonicalJson } from '#core/canonicalJson.ts';
import { ballotJson, type BallotCount } from '#core/meeting/BallotCount.ts';
import { countBallots, readChoices } from '#core/meeting/Motion.ts';
import { Problem } from '#core/problem.ts';
import { changeRecord, type RecordPlace } from './changeRecord.ts';
import { ballotKey, ballotsOf, countKey, motionKey, votedKey, type PeriodId } from './keys.ts';
import { motionValues, readMotion, type StoredMotion } from './meeting.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, type Condition } from './Write.ts';

/** A ballot on its way in: who gives it, and what it chooses. */
export interface CastBallot {
  readonly motion: string;
  readonly person: string;
  /** Codes of candidates; empty for a blank ballot. */
  readonly choices: readonly string[];
}

/**
 * Takes a ballot in, once for each person. That somebody voted and what was voted are two items that nothing joins: the first has
 * neither the choices nor a hash of them, the second has a name by chance and no time, and the record's event says who voted on
 * what and no more. A second ballot of the same person changes nothing and is answered like the first.
 *
 * Errors: `motion.notFound`, `motion.closed`, `ballot.notIssued`, `ballot.unfit`, `period.stale`.
 */
export const castBallot = (store: Store, place: RecordPlace, { motion: name, person, choices }: CastBallot): Promise<void> => {
  const keys = { motion: motionKey(place, name), voted: votedKey(place, name, person) };
  const paper = ballotKey(place, name, randomBytes(16).toString('hex'));
  return changeRecord<keyof typeof keys, void>(
    store,
    place,
    keys,
    ({ motion: item, voted }) => {
      const motion = motionIn(item, name);
      if (!motion.voters.some((voter) => voter.person === person)) throw new Problem('ballot.notIssued', { motion: name });
      if (voted) return { writes: null, answer: undefined };
      if (!motion.isOpen) throw new Problem('motion.closed', { motion: name });
      const chosen = readChoices(motion, choices);
      if (chosen === null) throw new Problem('ballot.unfit', { motion: name, seats: motion.seats, seen: choices });
      const { collected } = motion;
      return {
        writes: [
          { key: keys.voted, values: {}, condition: IS_NEW },
          { key: paper, values: { choices: [...chosen] }, condition: IS_NEW },
          { key: keys.motion, values: motionValues({ ...motion, collected: collected + 1 }), condition: isStillOpenWith(collected) },
        ],
        deed: { by: person, action: 'ballot.cast', facts: { motion: name } },
        answer: undefined,
      };
    },
    'beside',
  );
};

const motionIn = (item: StoredItem | null, motion: string): StoredMotion => {
  if (item === null) throw new Problem('motion.notFound', { motion });
  return readMotion(item);
};

const isStillOpenWith = (collected: number): Condition => ({
  expression: '#state = :state AND #collected = :collected',
  names: { '#state': 'state', '#collected': 'collected' },
  values: { ':state': 'open', ':collected': collected },
});

export const hasVoted = async (store: Store, period: PeriodId, motion: string, person: string): Promise<boolean> =>
  (await readItem(store, votedKey(period, motion, person))) !== null;

const PAGE = 200;

/** The ballots of a motion in the order of their names, which are chance. */
const allBallots = async (store: Store, period: PeriodId, motion: string): Promise<readonly (readonly string[])[]> => {
  const ballots: (readonly string[])[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(store, period, motion, after);
    ballots.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return ballots;
};

const pageOf = (store: Store, period: PeriodId, motion: string, after: string | null) =>
  queryPage(store, ballotsOf(period, motion), (item) => item.texts('choices'), { after, limit: PAGE });

const MOST_TRIES = 5;

/**
 * Closes a motion and counts its ballots: every ballot that was taken in is counted, and none comes in after it. Counted once; the
 * same again gives the same count.
 *
 * Errors: `motion.notFound`, `period.stale`.
 */
export const countMotion = async (store: Store, place: RecordPlace, motion: string, by: string): Promise<BallotCount> => {
  for (let tries = 1; ; tries += 1) {
    const ballots = await allBallots(store, place, motion);
    const count = await closedWith(store, place, { motion, ballots, by });
    if (count !== null) return count;
    if (tries === MOST_TRIES) throw new Problem('store.unavailable', { retryAfterSeconds: 1 });
  }
};

interface Closing {
  readonly motion: string;
  readonly ballots: readonly (readonly string[])[];
  readonly by: string;
}

/** `null` where a ballot came in after those were read. */
const closedWith = (store: Store, place: RecordPlace, { motion: name, ballots, by }: Closing): Promise<BallotCount | null> => {
  const key = motionKey(place, name);
  const at = new Date(store.clock.now()).toISOString();
  return changeRecord<'motion', BallotCount | null>(store, place, { motion: key }, ({ motion: item }) => {
    const motion = motionIn(item, name);
    const count = countBallots(motion, ballots);
    if (motion.collected !== ballots.length) return { writes: null, answer: null };
    if (!motion.isOpen) return { writes: null, answer: count };
    const { kind, issued, collected, valid } = count;
    return {
      writes: [
        { key, values: motionValues({ ...motion, isOpen: false }), condition: isStillOpenWith(ballots.length) },
        { key: countKey(place, at, name), values: { kind: 'count', count: canonicalJson(ballotJson(count)) }, condition: IS_NEW },
      ],
      deed: {
        by,
        action: 'motion.counted',
        facts: { motion: name, kind, issued, collected, valid, votes: JSON.stringify([...count.votes]) },
      },
      answer: count,
    };
  });
};
