import { holding, isMatter, manualMatters, revisionOf, takesPoints, type AgencyDecisions } from '#core/decisions/AgencyDecisions.ts';
import type { Member } from '#core/bloc/Bloc.ts';
import * as endpoints from '#core/endpoints/decisions.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { can } from '#core/permissions/can.ts';
import { pointsOf, readPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { saveDecision } from '../../store/decisions.ts';
import { resourceOf } from '../authorise.ts';
import { recordNow } from '../recordNow.ts';
import { openedYear } from '../openedYear.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { namesOf, type NamedPerson } from './namesOf.ts';

type AgencyJson = ReplyOf<typeof endpoints.decide>;

export const readDecisions = serve<typeof endpoints.readDecisions, StoreDoors>(
  endpoints.readDecisions,
  async ({ path }, { doors, caller, period, today }) => {
    const [{ bloc }, record] = await Promise.all([openedYear(doors, path), recordNow(doors.store, path)]);
    const shown = bloc.members.filter(({ code }) => can(caller, 'readDecisions', resourceOf(path.bloc, code, period, today)));
    const decided = shown.map((member) => ({ member, decisions: decisionsOn(record.decisions, member.code) }));
    const people = decided.flatMap(({ decisions }) => decisions.entries.map(({ by }) => by));
    const nameOf = await namesOf(doors, path.bloc, people);
    const { gates, grades, deadlines } = bloc.rubric;
    return {
      body: {
        matters: [
          ...gates.map(({ id, text }) => ({ on: id, kind: 'gate' as const, text })),
          ...grades
            .filter(({ hasConditions }) => hasConditions)
            .map(({ key, title }) => ({ on: `grade:${key}`, kind: 'condition' as const, text: title ?? key })),
          ...deadlines.flatMap(({ what, late }) => (late === null ? [] : [{ on: `late:${what}`, kind: 'lateness' as const, text: what }])),
        ],
        agencies: decided.map(({ member, decisions }) => agencyJson(member, decisions, nameOf)),
      },
    };
  },
);

export const decide = serve<typeof endpoints.decide, StoreDoors>(
  endpoints.decide,
  async ({ path, headers, body: { on, holds, points: costs, reason } }, { doors, caller, period }) => {
    const [{ bloc }, record] = await Promise.all([openedYear(doors, path), recordNow(doors.store, path)]);
    const member = bloc.members.find(({ code }) => code === path.agency);
    if (!member) throw new Problem('agency.unknown', { agency: path.agency, members: bloc.members.map(({ code }) => code) });
    if (!isMatter(bloc, on)) throw new Problem('decision.unknown', { on, known: manualMatters(bloc) });
    const points = costs === null ? null : readPoints(costs);
    refusePoints(takesPoints(bloc, on), holds, points, costs);
    const seen = decisionsOn(record.decisions, path.agency);
    const expected = headers['if-match'];
    const found = revisionOf(seen);
    const repeated = seen.entries.find((one) => one.revision === expected + 1);
    const isRepeat =
      repeated?.on === on &&
      repeated.holds === holds &&
      repeated.points === points &&
      repeated.reason === reason &&
      repeated.by === caller.id;
    if (found !== expected && !isRepeat) throw new Problem('record.stale', { expected, found });
    const decided = isRepeat
      ? seen
      : await saveDecision(doors.store, { ...path, during: period.state, seen, on, holds, points, reason, by: caller.id });
    const nameOf = await namesOf(
      doors,
      path.bloc,
      decided.entries.map(({ by }) => by),
    );
    return { body: agencyJson(member, decided, nameOf), etag: `${revisionOf(decided)}` };
  },
);

/** Points stand with a late sheet alone, are never negative, and must be there where the rubric leaves them to the chair. */
const refusePoints = (takes: 'no' | 'may' | 'must', holds: boolean, points: Points | null, seen: string | null): void => {
  const fits = points === null ? takes !== 'must' || !holds : takes !== 'no' && points >= ZERO;
  if (fits) return;
  throw new Problem('request.malformed', { path: 'body.points', seen: seen ?? 'undefined', expected: takes === 'no' ? 'null' : '>=0' });
};

const decisionsOn = (all: readonly AgencyDecisions[], agency: string): AgencyDecisions =>
  all.find((one) => one.agency === agency) ?? { agency, entries: [] };

const agencyJson = (member: Member, decisions: AgencyDecisions, nameOf: (id: string) => NamedPerson): AgencyJson => ({
  agency: member.code,
  name: member.name,
  revision: revisionOf(decisions),
  decisions: holding(decisions).map(({ on, holds, points, reason, by, at }) => ({
    on,
    holds,
    points: points === null ? null : writePoints(pointsOf(points)),
    reason,
    by: nameOf(by),
    at,
  })),
});
