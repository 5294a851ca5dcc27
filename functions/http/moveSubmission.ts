import * as endpoints from '#core/endpoints/submissionMoves.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { Problem } from '#core/problem.ts';
import { moveSubmission, type SubmissionMove } from '../store/moveSubmission.ts';
import type { HeadMove } from '../store/submissions.ts';
import type { Caller } from './callerOf.ts';
import type { PeriodMoment } from './Doors.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type MovedJson = NonNullable<ReplyOf<typeof endpoints.confirmSubmission>['moved']>;

export const withdrawSubmission = serve<typeof endpoints.withdrawSubmission, StoreDoors>(
  endpoints.withdrawSubmission,
  ({ path, headers }, call) => movedBy(call, { ...path, to: 'withdrawn', version: headers['if-match'], reason: null, criteria: [] }),
);

export const confirmSubmission = serve<typeof endpoints.confirmSubmission, StoreDoors>(
  endpoints.confirmSubmission,
  ({ path, headers }, call) => movedBy(call, { ...path, to: 'confirmed', version: headers['if-match'], reason: null, criteria: [] }),
);

export const returnSubmission = serve<typeof endpoints.returnSubmission, StoreDoors>(
  endpoints.returnSubmission,
  async ({ path, headers, body: { reason, criteria } }, call) => {
    const { bloc } = await openedYear(call.doors, path);
    const unknown = criteria.find((code) => bloc.rubric.byCode.get(code) === undefined);
    if (unknown !== undefined) throw new Problem('criterion.unknown', { criterion: unknown });
    return movedBy(call, { ...path, to: 'returned', version: headers['if-match'], reason, criteria });
  },
);

interface MovingCall {
  readonly doors: StoreDoors;
  readonly caller: Caller;
  readonly period: PeriodMoment;
}

const movedBy = async ({ doors, caller, period }: MovingCall, move: Omit<SubmissionMove, 'by' | 'during'>) => {
  const { receipt, state, moved } = await moveSubmission(doors.store, { ...move, by: caller.id, during: period.state });
  const { agency, version } = receipt;
  return {
    body: { agency, version, state, moved: moved && movedJson(moved, caller.id === moved.by ? caller.name : moved.by) },
    etag: String(version),
  };
};

/** What brought a submission into its state, as the API gives it out. */
export const movedJson = ({ by, at, reason, criteria }: HeadMove, name: string): MovedJson => ({
  at,
  by: { id: by, name },
  reason,
  criteria: [...criteria],
});
