import { readDay } from '#core/calendar.ts';
import { MOTION_KINDS, type MotionKind } from '#core/meeting/MotionKind.ts';
import type { Motion } from '#core/meeting/Motion.ts';
import type { MeetingRecord } from '#core/papers/MeetingRecord.ts';
import { Problem } from '#core/problem.ts';
import { changeRecord, type RecordPlace } from './changeRecord.ts';
import { meetingKey, motionKey, motionsOf, type PeriodId } from './keys.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, isStill } from './Write.ts';

/** The meeting as its minutes will tell it, with who is there. */
export interface Meeting extends MeetingRecord {
  /** Counts from 1; 0 before anything was written down. */
  readonly revision: number;
  /** Codes of the agencies that are there. */
  readonly present: readonly string[];
}

const NONE: Meeting = {
  revision: 0,
  on: null,
  from: null,
  to: null,
  place: null,
  chairedBy: null,
  secretary: null,
  present: [],
  guests: [],
  opinions: [],
  conclusions: [],
  nextChair: null,
  nextViceChair: null,
};

export const findMeeting = async (store: Store, period: PeriodId): Promise<Meeting> => {
  const item = await readItem(store, meetingKey(period));
  return item ? readMeeting(item) : NONE;
};

const readMeeting = (item: StoredItem): Meeting => ({
  revision: item.whole('revision'),
  on: readDay(item.textOrNull('on') ?? ''),
  from: item.textOrNull('from'),
  to: item.textOrNull('to'),
  place: item.textOrNull('place'),
  chairedBy: item.textOrNull('chairedBy'),
  secretary: item.textOrNull('secretary'),
  present: item.texts('present'),
  guests: textsIn(item, 'guests'),
  opinions: textsIn(item, 'opinions'),
  conclusions: textsIn(item, 'conclusions'),
  nextChair: item.textOrNull('nextChair'),
  nextViceChair: item.textOrNull('nextViceChair'),
});

const textsIn = (item: StoredItem, name: string): readonly string[] => (item.has(name) ? item.texts(name) : []);

const valuesOf = ({ present, guests, opinions, conclusions, ...texts }: Meeting) => ({
  ...texts,
  present: [...present],
  guests: [...guests],
  opinions: [...opinions],
  conclusions: [...conclusions],
});

/** What is written down anew; what is left out stays as it was. */
export type MeetingChange = Pick<Meeting, 'revision' | 'present'> & {
  readonly [Of in Exclude<keyof Meeting, 'revision' | 'present'>]?: Meeting[Of] | undefined;
};

const changed = (before: Meeting, change: MeetingChange): Meeting => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Meeting>;
  return { ...before, ...given, revision: before.revision + 1 };
};

/** Errors: `record.stale` where another revision came first; `period.stale`. */
export const saveMeeting = (store: Store, place: RecordPlace, change: MeetingChange, by: string): Promise<Meeting> => {
  const key = meetingKey(place);
  return changeRecord(
    store,
    place,
    { meeting: key },
    ({ meeting: item }) => {
      const before = item ? readMeeting(item) : NONE;
      const found = before.revision;
      if (found !== change.revision) throw new Problem('record.stale', { expected: change.revision, found });
      const saved = changed(before, change);
      const { present, revision } = saved;
      return {
        writes: [{ key, values: valuesOf(saved), condition: isStill('revision', found === 0 ? null : found) }],
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
