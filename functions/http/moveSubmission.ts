import * as endpoints from '#core/endpoints/submissionMoves.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { Problem } from '#core/problem.ts';
import { moveSubmission } from '../store/moveSubmission.ts';
import type { HeadMove, SubmissionHead } from '../store/submissions.ts';
import type { Caller } from './callerOf.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type MovedJson = NonNullable<ReplyOf<typeof endpoints.confirmSubmission>['moved']>;

export const withdrawSubmission = serve<typeof endpoints.withdrawSubmission, StoreDoors>(
  endpoints.withdrawSubmission,
  async ({ path, headers }, { doors, caller }) =>
    replyOf(
      await moveSubmission(doors.store, {
        ...path,
        to: 'withdrawn',
        version: headers['if-match'],
        by: caller.id,
        reason: null,
        criteria: [],
      }),
      caller,
    ),
);

export const confirmSubmission = serve<typeof endpoints.confirmSubmission, StoreDoors>(
  endpoints.confirmSubmission,
  async ({ path, headers }, { doors, caller }) =>
    replyOf(
      await moveSubmission(doors.store, {
        ...path,
        to: 'confirmed',
        version: headers['if-match'],
        by: caller.id,
        reason: null,
        criteria: [],
      }),
      caller,
    ),
);

export const returnSubmission = serve<typeof endpoints.returnSubmission, StoreDoors>(
  endpoints.returnSubmission,
  async ({ path, headers, body: { reason, criteria } }, { doors, caller }) => {
    const { bloc } = await openedYear(doors, path);
    const unknown = criteria.find((code) => bloc.rubric.byCode.get(code) === undefined);
    if (unknown !== undefined) throw new Problem('criterion.unknown', { criterion: unknown });
    return replyOf(
      await moveSubmission(doors.store, { ...path, to: 'returned', version: headers['if-match'], by: caller.id, reason, criteria }),
      caller,
    );
  },
);

const replyOf = ({ receipt: { agency, version }, state, moved }: SubmissionHead, caller: Caller) => ({
  body: { agency, version, state, moved: moved && movedJson(moved, caller.id === moved.by ? caller.name : moved.by) },
  etag: String(version),
});

/** What brought a submission into its state, as the API gives it out. */
export const movedJson = ({ by, at, reason, criteria }: HeadMove, name: string): MovedJson => ({
  at,
  by: { id: by, name },
  reason,
  criteria: [...criteria],
});
