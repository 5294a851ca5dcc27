import * as endpoints from '#core/endpoints/submissionMoves.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { Problem } from '#core/problem.ts';
import { moveSubmission, type SubmissionMove } from '../store/moveSubmission.ts';
import type { HeadMove } from '../store/submissions.ts';
import type { Caller } from './callerOf.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type MovedJson = NonNullable<ReplyOf<typeof endpoints.confirmSubmission>['moved']>;

export const withdrawSubmission = serve<typeof endpoints.withdrawSubmission, StoreDoors>(
  endpoints.withdrawSubmission,
  ({ path, headers }, { doors, caller }) =>
    movedBy(caller, doors, { ...path, to: 'withdrawn', version: headers['if-match'], reason: null, criteria: [] }),
);

export const confirmSubmission = serve<typeof endpoints.confirmSubmission, StoreDoors>(
  endpoints.confirmSubmission,
  ({ path, headers }, { doors, caller }) =>
    movedBy(caller, doors, { ...path, to: 'confirmed', version: headers['if-match'], reason: null, criteria: [] }),
);

export const returnSubmission = serve<typeof endpoints.returnSubmission, StoreDoors>(
  endpoints.returnSubmission,
  async ({ path, headers, body: { reason, criteria } }, { doors, caller }) => {
    const { bloc } = await openedYear(doors, path);
    const unknown = criteria.find((code) => bloc.rubric.byCode.get(code) === undefined);
    if (unknown !== undefined) throw new Problem('criterion.unknown', { criterion: unknown });
    return movedBy(caller, doors, { ...path, to: 'returned', version: headers['if-match'], reason, criteria });
  },
);

const movedBy = async (caller: Caller, doors: StoreDoors, move: Omit<SubmissionMove, 'by'>) => {
  const { receipt, state, moved } = await moveSubmission(doors.store, { ...move, by: caller.id });
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
