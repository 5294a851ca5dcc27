import { dueFor } from '#core/bloc/AgencyDeadline.ts';
import type { Day } from '#core/calendar.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import * as endpoints from '#core/endpoints/deadlines.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { Problem } from '#core/problem.ts';
import { findDeadline, grantDeadline, type Granted, type NewDeadline, type StoredDeadline } from '../store/deadlines.ts';
import type { SubmissionId } from '../store/keys.ts';
import { openedYear, type OpenedYear } from './openedYear.ts';
import { personNames } from './personNames.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type DeadlineJson = ReplyOf<typeof endpoints.readDeadline>;

export const readDeadline = serve<typeof endpoints.readDeadline, StoreDoors>(endpoints.readDeadline, async ({ path }, { doors }) => {
  const year = await yearOfMember(doors, path);
  return answer(doors, year, path, await findDeadline(doors.store, path));
});

export const extendDeadline = serve<typeof endpoints.extendDeadline, StoreDoors>(
  endpoints.extendDeadline,
  ({ path, headers, body: { due, reason } }, { doors, caller }) =>
    granted(doors, { ...path, grant: 'extension', day: due as Day, reason, by: caller.id, expectedRevision: headers['if-match'] ?? null }),
);

export const unlockSubmission = serve<typeof endpoints.unlockSubmission, StoreDoors>(
  endpoints.unlockSubmission,
  ({ path, headers, body: { until, reason } }, { doors, caller }) =>
    granted(doors, {
      ...path,
      grant: 'unlocking',
      day: until as Day,
      reason,
      by: caller.id,
      expectedRevision: headers['if-match'] ?? null,
    }),
);

const granted = async (doors: StoreDoors, wanted: NewDeadline) => {
  const year = await yearOfMember(doors, wanted);
  return answer(doors, year, wanted, await grantDeadline(doors.store, wanted));
};

/** Errors: `agency.unknown`. */
const yearOfMember = async (doors: StoreDoors, path: SubmissionId): Promise<OpenedYear> => {
  const year = await openedYear(doors, path);
  requireMember(year.bloc, path.agency);
  return year;
};

const requireMember = ({ members }: Bloc, agency: string): void => {
  if (!members.some(({ code }) => code === agency))
    throw new Problem('agency.unknown', { agency, members: members.map(({ code }) => code) });
};

const answer = async (doors: StoreDoors, { period }: OpenedYear, { bloc, agency }: SubmissionId, stored: StoredDeadline | null) => {
  const grants = [stored?.extended, stored?.unlocked].filter((one): one is Granted => !!one);
  const nameOf = await personNames(
    doors,
    bloc,
    grants.map(({ by }) => by),
  );
  const shown = (one: Granted | null | undefined): DeadlineJson['extended'] =>
    one ? { by: nameOf(one.by), at: one.at, reason: one.reason } : null;
  const revision = stored?.revision ?? 0;
  return {
    body: {
      agency,
      due: dueFor(period.due, stored),
      extended: shown(stored?.extended),
      openUntil: stored?.openUntil ?? null,
      unlocked: shown(stored?.unlocked),
      revision,
    },
    ...(revision > 0 && { etag: String(revision) }),
  };
};
