import { MOTION_KINDS, type MotionKind } from '#core/meeting/MotionKind.ts';
import type { Motion } from '#core/meeting/Motion.ts';
import { Problem } from '#core/problem.ts';
import { changeRecord, type RecordPlace } from './changeRecord.ts';
import { meetingKey, motionKey, motionsOf, type PeriodId } from './keys.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, isStill } from './Write.ts';

/** Who came to the meeting, where it is held and who leads it. */
export interface Meeting {
  /** Counts from 1; 0 before anything was written down. */
  readonly revision: number;
  readonly place: string | null;
  readonly chairedBy: string | null;
  readonly secretary: string | null;
  /** Codes of the agencies that are there. */
  readonly present: readonly string[];
}

const NONE: Meeting = { revision: 0, place: null, chairedBy: null, secretary: null, present: [] };

export const findMeeting = async (store: Store, period: PeriodId): Promise<Meeting> => {
  const item = await readItem(store, meetingKey(period));
  return item ? readMeeting(item) : NONE;
};

const readMeeting = (item: StoredItem): Meeting => ({
  revision: item.whole('revision'),
  place: item.textOrNull('place'),
  chairedBy: item.textOrNull('chairedBy'),
  secretary: item.textOrNull('secretary'),
  present: item.texts('present'),
});

/** Errors: `record.stale` where another revision came first; `period.stale`. */
export const saveMeeting = (store: Store, place: RecordPlace, meeting: Meeting, by: string): Promise<Meeting> => {
  const key = meetingKey(place);
  return changeRecord(
    store,
    place,
    { meeting: key },
    ({ meeting: item }) => {
      const found = item?.whole('revision') ?? 0;
      if (found !== meeting.revision) throw new Problem('record.stale', { expected: meeting.revision, found });
      const saved = { ...meeting, revision: found + 1 };
      const { present, revision } = saved;
      return {
        writes: [{ key, values: { ...saved, present: [...present] }, condition: isStill('revision', found === 0 ? null : found) }],
        deed: { by, action: 'meeting.attended', facts: { present: present.length, agencies: present.join(' '), revision } },
        answer: saved,
      };
    },
    'beside',
  );
};

/** A motion as it stands. */
export interface StoredMotion extends Motion {
  readonly isOpen: boolean;
  /** How many ballots came in. */
  readonly collected: number;
}

/** Opens a motion; the same once more is no fault. Errors: `record.stale` where another one has that name. */
export const openMotion = (store: Store, place: RecordPlace, motion: Motion, by: string): Promise<StoredMotion> => {
  const key = motionKey(place, motion.motion);
  const opened: StoredMotion = { ...motion, isOpen: true, collected: 0 };
  return changeRecord(
    store,
    place,
    { motion: key },
    ({ motion: item }) => {
      if (item) {
        const found = readMotion(item);
        const isSame = JSON.stringify(motionValues(found).motion) === JSON.stringify(motionValues(opened).motion);
        if (!isSame) throw new Problem('record.stale', { expected: 0, found: 1 });
        return { writes: null, answer: found };
      }
      const { kind, title, voters, seats, candidates } = motion;
      return {
        writes: [{ key, values: motionValues(opened), condition: IS_NEW }],
        deed: {
          by,
          action: 'motion.opened',
          facts: { motion: motion.motion, kind, title, seats, issued: voters.length, candidates: candidates.join(' ') },
        },
        answer: opened,
      };
    },
    'beside',
  );
};

export const motionValues = ({ isOpen, collected, ...motion }: StoredMotion) => ({
  motion: {
    ...motion,
    candidates: [...motion.candidates],
    voters: motion.voters.map(({ person, agency }) => ({ person, agency })),
  },
  state: isOpen ? 'open' : 'counted',
  collected,
});

export const readMotion = (item: StoredItem): StoredMotion => {
  const motion = item.map('motion');
  const kind = motion.text('kind');
  return {
    motion: motion.text('motion'),
    kind: MOTION_KINDS.find((one): one is MotionKind => one === kind) ?? 'award',
    title: motion.text('title'),
    candidates: motion.texts('candidates'),
    seats: motion.whole('seats'),
    threshold: motion.has('threshold') ? motion.whole('threshold') : null,
    voters: motion.list('voters').map((voter) => ({ person: voter.text('person'), agency: voter.text('agency') })),
    isOpen: item.text('state') === 'open',
    collected: item.whole('collected'),
  };
};

const MOST_MOTIONS = 500;

export const listMotions = async (store: Store, period: PeriodId): Promise<readonly StoredMotion[]> =>
  (await queryPage(store, motionsOf(period), readMotion, { after: null, limit: MOST_MOTIONS })).entries;
