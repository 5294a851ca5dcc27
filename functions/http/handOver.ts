import type { Bloc } from '#core/bloc/Bloc.ts';
import { nextEdition, type NextOffices } from '#core/bloc/nextEdition.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { addDays, type Day } from '#core/calendar.ts';
import * as endpoints from '#core/endpoints/handOver.ts';
import type { Membership } from '#core/permissions/Actor.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { listMembers, saveMember, type MemberRecord } from '../store/members.ts';
import { findPeriod, type Period } from '../store/periods.ts';
import { preparePeriod } from '../store/preparePeriod.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const handOver = serve<typeof endpoints.handOver, StoreDoors>(
  endpoints.handOver,
  async ({ path, body: { chair, viceChair, from } }, { doors, caller, today }) => {
    const { bloc } = await openedYear(doors, { bloc: path.bloc, edition: path.edition });
    requireOffices(bloc, { chair, viceChair });
    const next = nextFile(bloc, { chair, viceChair });
    const first = (from ?? next.dates.periodFrom) as Day;
    if (first <= today) throw unfit('body.from', first, `day after ${today}`);
    const draft = await draftOf(doors, next, caller.id);
    const people = await listMembers(doors.store, bloc.id);
    const before = people.filter(({ role }) => role === 'chair' || role === 'viceChair');
    const heads = people.filter((one) => one.role === 'head' && isHeld(one, first));
    const after = newOffices(heads, { chair, viceChair }, first);
    const changed = [...ended(before, after, first), ...after];
    for (const member of changed) await saveMember(doors.store, member, caller.id);
    return {
      body: {
        bloc: bloc.id,
        edition: next.edition,
        state: draft.state,
        blocVersion: draft.blocVersion,
        offices: changed.map(({ person, personName, role, agency, from: begins, to }) => ({
          person,
          name: personName,
          role,
          agency,
          from: begins,
          to,
        })),
        vacant: (['chair', 'viceChair'] as const).filter((role) => !after.some((one) => one.role === role)),
      },
      etag: String(draft.blocVersion),
    };
  },
);

const unfit = (path: string, seen: string, expected: string) =>
  new Problem('request.unfit', { path, seen: JSON.stringify(seen), expected });

const requireOffices = ({ members }: Bloc, { chair, viceChair }: NextOffices): void => {
  const codes = members.map(({ code }) => code);
  for (const [name, code] of Object.entries({ chair, viceChair })) {
    if (!codes.includes(code)) throw new Problem('agency.unknown', { agency: code, members: codes });
    if (name === 'viceChair' && code === chair) throw unfit('body.viceChair', code, `another member than ${chair}`);
  }
};

/** A rubric that names days of one year only may not fit another one. */
const nextFile = (bloc: Bloc, offices: NextOffices): Bloc => {
  try {
    return readBloc(nextEdition(bloc, offices));
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'bloc.malformed') throw new Problem('request.unfit', cause.facts, { cause });
    throw cause;
  }
};

/** The draft that is there already is kept where it has these offices: whoever asks again, or goes on preparing it, loses nothing. */
const draftOf = async ({ store, findBloc }: StoreDoors, next: Bloc, by: string): Promise<Period> => {
  const found = await findPeriod(store, { bloc: next.id, edition: next.edition });
  if (found === null)
    return preparePeriod(store, { bloc: next.id, edition: next.edition, file: next, due: null, by, expectedVersion: null });
  const { chairCode, viceChairCode } = await findBloc(next.id, found.blocVersion);
  if (chairCode === next.chairCode && viceChairCode === next.viceChairCode) return found;
  throw new Problem('period.badMove', { from: found.state, to: 'draft' });
};

const isHeld = ({ from, to }: Pick<Membership, 'from' | 'to'>, day: Day): boolean => from <= day && (to === null || day <= to);

/** Whoever is head of an agency on that day holds its office from then on. */
const newOffices = (heads: readonly MemberRecord[], { chair, viceChair }: NextOffices, from: Day): readonly MemberRecord[] =>
  heads.flatMap(({ person, personName, bloc, agency, email }) => {
    const role = agency === chair ? 'chair' : agency === viceChair ? 'viceChair' : null;
    return role === null ? [] : [{ person, personName, bloc, agency, role, from, to: null, ...(email && { email }) }];
  });

/** Those whose office goes over, until the day before. One who holds the same office for the same agency again goes on in it. */
const ended = (before: readonly MemberRecord[], after: readonly MemberRecord[], from: Day): readonly MemberRecord[] =>
  before
    .filter((one) => one.from < from && isHeld(one, from))
    .filter((one) => !after.some((next) => next.person === one.person && next.role === one.role && next.agency === one.agency))
    .map((one) => ({ ...one, to: addDays(from, -1) }));
