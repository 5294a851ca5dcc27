import { daysLate, dueFor, isLetIn, type AgencyDeadline } from '#core/bloc/AgencyDeadline.ts';
import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { waitingFor } from '#core/bloc/waitingFor.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { SubmissionState } from '#core/bloc/states.ts';
import type { Day } from '#core/calendar.ts';
import * as endpoints from '#core/endpoints/submissions.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { can } from '#core/permissions/can.ts';
import { IN_STAGE } from '#core/permissions/grants.ts';
import { writePoints } from '#core/points.ts';
import { allDeadlines } from '../store/deadlines.ts';
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
    const reader = { caller, bloc, period, today };
    const deadlines = await allDeadlines(doors.store, path);
    const asked = new Set(await agenciesToSendAgain(doors, { bloc, period }, heads, bloc));
    const agencies = bloc.members.map((member) =>
      boardLine(member, heads.get(member.code), deadlines.get(member.code) ?? null, asked.has(member.code), reader),
    );
    const sent = [...heads.values()].filter(counts).length;
    return { body: { sent, members: bloc.members.length, agencies } };
  },
);

interface Reader {
  readonly caller: Caller;
  readonly bloc: Bloc;
  readonly period: Period;
  readonly today: Day;
}

const boardLine = (
  { code, name }: Member,
  head: SubmissionHead | undefined,
  granted: AgencyDeadline | null,
  sendAgain: boolean,
  reader: Reader,
): BoardLine => {
  const { due, late } = lateness(head ?? null, granted, reader.period);
  const common = {
    agency: code,
    name,
    due,
    daysLate: late,
    openUntil: granted?.openUntil ?? null,
    waitingFor: partyFor(code, head?.state ?? null, granted, reader),
    sendAgain,
  };
  if (!head) {
    return { ...common, state: null, version: null, number: null, receivedAt: null, firstReceivedAt: null, late: false, total: null };
  }
  const { version, number, receivedAt, firstReceivedAt, totals } = head.receipt;
  const total = maySeeScore(code, reader) ? writePoints(totals.total) : null;
  return { ...common, state: head.state, version, number, receivedAt, firstReceivedAt, late: late !== null && late > 0, total };
};

/** The first-received time stands through returns; each day counts as a whole, in Vietnam. */
export const lateness = (head: SubmissionHead | null, granted: AgencyDeadline | null, period: Pick<Period, 'due'>) => {
  const due = dueFor(period.due, granted);
  return { due, late: head && daysLate(dayInVietnam(Date.parse(head.receipt.firstReceivedAt)), due) };
};

export const partyFor = (
  agency: string,
  submission: SubmissionState | null,
  granted: AgencyDeadline | null,
  { bloc, period, today }: Pick<Reader, 'bloc' | 'period' | 'today'>,
) => waitingFor({ submission, period: period.state, letIn: isLetIn(granted, today), isChairs: agency === bloc.chairCode });

/** Even one's own score stays off the board while another agency could still trim its sheet to it. */
const maySeeScore = (agency: string, { caller, period, today }: Reader): boolean => {
  const { bloc, state, latestDue: due, scoresFrom } = period;
  const isKnown = IN_STAGE.scoresKnown({ state, duePassed: due !== null && today > due, scoresFrom: scoresFrom ?? 'published' });
  return isKnown && can(caller, 'readSubmission', resourceOf(bloc, agency, { ...period, due }, today));
};
