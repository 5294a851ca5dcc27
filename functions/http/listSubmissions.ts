import { waitingFor } from '#core/bloc/submissionMoves.ts';
import type { Member } from '#core/bloc/Bloc.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { Day } from '#core/calendar.ts';
import * as endpoints from '#core/endpoints/submissions.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { can } from '#core/permissions/can.ts';
import { IN_STAGE } from '#core/permissions/grants.ts';
import { writePoints } from '#core/points.ts';
import type { Period } from '../store/periods.ts';
import type { SubmissionHead } from '../store/submissions.ts';
import { allHeads, counts } from './allHeads.ts';
import { resourceOf } from './authorise.ts';
import type { Caller } from './callerOf.ts';
import { openedYear } from './openedYear.ts';
import { agenciesToSendAgain } from './rubricYears.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type BoardLine = ReplyOf<typeof endpoints.listSubmissions>['agencies'][number];

export const listSubmissions = serve<typeof endpoints.listSubmissions, StoreDoors>(
  endpoints.listSubmissions,
  async ({ path }, { doors, caller, today }) => {
    const { bloc, period } = await openedYear(doors, path);
    const heads = await allHeads(doors.store, path);
    const reader = { caller, period, today };
    const asked = new Set(await agenciesToSendAgain(doors, { bloc, period }, heads, bloc));
    const agencies = bloc.members.map((member) => boardLine(member, heads.get(member.code), asked.has(member.code), reader));
    const sent = [...heads.values()].filter(counts).length;
    return { body: { sent, members: bloc.members.length, agencies } };
  },
);

interface Reader {
  readonly caller: Caller;
  readonly period: Period;
  readonly today: Day;
}

const boardLine = ({ code, name }: Member, head: SubmissionHead | undefined, sendAgain: boolean, reader: Reader): BoardLine => {
  if (!head) {
    const nothing = { state: null, version: null, number: null, receivedAt: null, firstReceivedAt: null, total: null };
    return { agency: code, name, ...nothing, late: false, waitingFor: waitingFor(null), sendAgain };
  }
  const { version, number, receivedAt, firstReceivedAt, totals } = head.receipt;
  return {
    agency: code,
    name,
    state: head.state,
    version,
    number,
    receivedAt,
    firstReceivedAt,
    late: isLate(firstReceivedAt, reader.period.due),
    waitingFor: waitingFor(head.state),
    sendAgain,
    total: maySeeScore(code, reader) ? writePoints(totals.total) : null,
  };
};

/** The day counts as a whole, in Vietnam. */
const isLate = (firstReceivedAt: string, due: Day | null): boolean => due !== null && dayInVietnam(Date.parse(firstReceivedAt)) > due;

/** Even one's own score stays off the board while another agency could still trim its sheet to it. */
const maySeeScore = (agency: string, { caller, period, today }: Reader): boolean => {
  const { bloc, state, due, scoresFrom } = period;
  const isKnown = IN_STAGE.scoresKnown({ state, duePassed: due !== null && today > due, scoresFrom: scoresFrom ?? 'published' });
  return isKnown && can(caller, 'readSubmission', resourceOf(bloc, agency, period, today));
};
