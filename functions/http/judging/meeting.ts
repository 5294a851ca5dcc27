import type { Bloc } from '#core/bloc/Bloc.ts';
import * as endpoints from '#core/endpoints/meeting.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import type { BallotCount } from '#core/meeting/BallotCount.ts';
import type { Motion, Voter } from '#core/meeting/Motion.ts';
import { pointsOf, readPoints, writePoints } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { declaredVotes, neededIn, votesIn, type NeededVotes } from '#core/ranking/awardVotes.ts';
import { readDay, type Day } from '#core/calendar.ts';
import { castBallot as castBallotIn, countMotion as countMotionIn, hasVoted } from '../../store/ballots.ts';
import {
  findMeeting,
  listMotions,
  openMotion as openMotionIn,
  saveMeeting as saveMeetingIn,
  type Meeting,
  type MeetingChange,
  type StoredMotion,
} from '../../store/meeting.ts';
import { listMembers, type MemberRecord } from '../../store/members.ts';
import { openedYear } from '../openedYear.ts';
import { recordNow } from '../recordNow.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { namesOf } from './namesOf.ts';

type MotionJson = ReplyOf<typeof endpoints.openMotion>;
type CountJson = ReplyOf<typeof endpoints.countMotion>;

export const readMeeting = serve<typeof endpoints.readMeeting, StoreDoors>(endpoints.readMeeting, async ({ path }, { doors, caller }) => {
  const { store } = doors;
  const [{ bloc }, record, meeting, motions] = await Promise.all([
    openedYear(doors, path),
    recordNow(store, path),
    findMeeting(store, path),
    listMotions(store, path),
  ]);
  const concluded = record.appraisals.flatMap(({ agency, rows }) =>
    rows.flatMap(({ criterion, self, meeting: given }) => (given ? [{ agency, criterion, self, given }] : [])),
  );
  const nameOf = await namesOf(
    doors,
    path.bloc,
    concluded.map(({ given }) => given.by),
  );
  const voted = await Promise.all(motions.map(({ motion }) => hasVoted(store, path, motion, caller.id)));
  return {
    body: {
      ...attendanceJson(meeting),
      absent: bloc.members.map(({ code }) => code).filter((code) => !meeting.present.includes(code)),
      conclusions: concluded.map(({ agency, criterion, self, given }) => ({
        agency,
        criterion,
        self: self === null ? null : writePoints(self),
        score: writePoints(given.score),
        reason: given.reason,
        by: nameOf(given.by),
        at: given.at,
      })),
      motions: motions.map((motion, index) =>
        motionJson(bloc, motion, {
          reader: caller.id,
          voted: voted[index] ?? false,
          count: record.ballots.find((one) => one.motion === motion.motion) ?? null,
        }),
      ),
    },
    etag: `${meeting.revision}-${record.revision}-${motions.map(({ collected, isOpen }) => `${collected}${isOpen ? 'o' : 'c'}`).join('.')}`,
  };
});

const attendanceJson = ({ present, guests, opinions, conclusions, ...meeting }: Meeting) => ({
  ...meeting,
  present: [...present],
  guests: [...guests],
  opinions: [...opinions],
  agreed: [...conclusions],
});

export const saveMeeting = serve<typeof endpoints.saveMeeting, StoreDoors>(
  endpoints.saveMeeting,
  async ({ path, headers, body }, { doors, caller, period }) => {
    const { bloc } = await openedYear(doors, path);
    const members = bloc.members.map(({ code }) => code);
    const { on, agreed, ...noted } = body;
    const named = [...body.present, body.nextChair ?? null, body.nextViceChair ?? null].filter((code) => code !== null);
    const stranger = named.find((code) => !members.includes(code));
    if (stranger !== undefined) throw new Problem('agency.unknown', { agency: stranger, members });
    const present = members.filter((code) => body.present.includes(code));
    const place = { ...path, during: period.state };
    const change: MeetingChange = {
      ...noted,
      present,
      on: on === undefined ? undefined : readDay(on ?? ''),
      conclusions: agreed,
      revision: headers['if-match'],
    };
    const saved = await saveMeetingIn(doors.store, place, change, caller.id);
    return { body: attendanceJson(saved), etag: `${saved.revision}` };
  },
);

export const openMotion = serve<typeof endpoints.openMotion, StoreDoors>(
  endpoints.openMotion,
  async ({ path: { motion: name, ...path }, body }, { doors, caller, period, today }) => {
    const { store } = doors;
    const [{ bloc }, { present }, members] = await Promise.all([
      openedYear(doors, path),
      findMeeting(store, path),
      listMembers(store, path.bloc),
    ]);
    const { kind, title, candidates, seats } = body;
    refuseCandidates(bloc, candidates, seats);
    const motion: Motion = {
      motion: name,
      kind,
      title,
      candidates,
      seats,
      threshold: thresholdOf(bloc, kind, title, body.threshold),
      voters: votersOf(members, { present, today, wanted: body.voters }),
    };
    const opened = await openMotionIn(store, { ...path, during: period.state }, motion, caller.id);
    return { body: motionJson(bloc, opened, { reader: caller.id, voted: await hasVoted(store, path, name, caller.id), count: null }) };
  },
);

const refuseCandidates = ({ members }: Bloc, candidates: readonly string[], seats: number): void => {
  const unfit = candidates.filter((code, index) => candidates.indexOf(code) !== index || !members.some((one) => one.code === code));
  if (unfit.length > 0) throw new Problem('motion.unfit', { field: 'candidates', seen: unfit });
  if (seats < 1 || seats > candidates.length) throw new Problem('motion.unfit', { field: 'seats', seen: [String(seats)] });
};

const MOST_PERCENT = 100_000;

/** The rubric's own threshold stands over what is typed. */
const thresholdOf = ({ rubric }: Bloc, kind: Motion['kind'], title: string, typed: string | null): number | null => {
  const declared = (kind === 'award' ? declaredVotes(rubric, title)?.share : null) ?? rubric.ballot.otherwise;
  if (declared !== null) return declared;
  const percent = typed === null ? null : readPoints(typed);
  if (percent !== null && (percent < 0 || percent > MOST_PERCENT)) {
    throw new Problem('request.malformed', { path: 'body.threshold', seen: typed ?? '', expected: '0–100' });
  }
  return percent;
};

interface Roll {
  readonly present: readonly string[];
  readonly today: Day;
  /** Ids of the people who vote; `null` for the heads. */
  readonly wanted: readonly string[] | null;
}

/** One ballot for each agency that is there: to its head, or to whom of its people the list names. */
const votersOf = (members: readonly MemberRecord[], { present, today, wanted }: Roll): readonly Voter[] => {
  const active = members.filter(({ from, to }) => from <= today && (to === null || today <= to));
  const may = active.filter(
    ({ role, agency }) => agency !== null && present.includes(agency) && (role === 'head' || (wanted !== null && role === 'staff')),
  );
  const people = wanted ?? present.flatMap((agency) => may.find((one) => one.agency === agency)?.person ?? []);
  const voters = people.flatMap((person) => {
    const agency = may.find((one) => one.person === person)?.agency;
    return agency ? [{ person, agency }] : [];
  });
  const agencies = voters.map(({ agency }) => agency);
  const unfit = people.filter((person, index) => {
    const own = voters.find((voter) => voter.person === person);
    return !own || people.indexOf(person) !== index || agencies.indexOf(own.agency) !== agencies.lastIndexOf(own.agency);
  });
  if (unfit.length > 0 || voters.length === 0) throw new Problem('motion.unfit', { field: 'voters', seen: unfit });
  return voters;
};

export const castBallot = serve<typeof endpoints.castBallot, StoreDoors>(
  endpoints.castBallot,
  async ({ path: { motion, ...path }, body: { choices } }, { doors, caller, period }) => {
    await castBallotIn(doors.store, { ...path, during: period.state }, { motion, person: caller.id, choices });
    return { body: { motion, voted: true } };
  },
);

export const countMotion = serve<typeof endpoints.countMotion, StoreDoors>(
  endpoints.countMotion,
  async ({ path: { motion, ...path } }, { doors, caller, period }) => {
    const { bloc } = await openedYear(doors, path);
    const count = await countMotionIn(doors.store, { ...path, during: period.state }, motion, caller.id);
    return { body: countJson(bloc, count) };
  },
);

const neededFor = ({ rubric }: Bloc, { kind, title, threshold }: Pick<Motion, 'kind' | 'title' | 'threshold'>): NeededVotes | null =>
  neededIn(rubric, { kind, about: title, threshold });

/** Where nothing is needed, everybody who stood has passed. */
const countJson = (bloc: Bloc, count: BallotCount): CountJson => {
  const needed = neededFor(bloc, count);
  return {
    issued: count.issued,
    collected: count.collected,
    valid: count.valid,
    votes: [...count.votes].map(([agency, votes]) => ({
      agency,
      votes,
      passed: needed === null || votesIn(count, needed, agency)?.isEnough === true,
    })),
  };
};

interface Seen {
  /** The reader's id. */
  readonly reader: string;
  readonly voted: boolean;
  readonly count: BallotCount | null;
}

const motionJson = (bloc: Bloc, motion: StoredMotion, { reader, voted, count }: Seen): MotionJson => ({
  motion: motion.motion,
  kind: motion.kind,
  title: motion.title,
  candidates: [...motion.candidates],
  seats: motion.seats,
  threshold: motion.threshold === null ? null : writePoints(pointsOf(motion.threshold)),
  thresholdOf: neededFor(bloc, motion)?.of ?? 'issued',
  issued: motion.voters.length,
  collected: motion.collected,
  open: motion.isOpen,
  mine: motion.voters.some(({ person }) => person === reader),
  voted,
  count: count && countJson(bloc, count),
});
