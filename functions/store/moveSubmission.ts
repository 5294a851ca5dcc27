import { dueFor } from '#core/bloc/AgencyDeadline.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { maySubmissionMove } from '#core/bloc/submissionMoves.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { Problem } from '#core/problem.ts';
import type { AuditAction } from '#core/audit/AuditEvent.ts';
import { readDeadline } from './deadlines.ts';
import { changeBloc, type Change, type Found, type NoChange } from './changeBloc.ts';
import { deadlineKey, headKey, periodKey, submissionMoveKey, type SubmissionId } from './keys.ts';
import { readPeriod, type Period } from './periods.ts';
import { receiptValues } from './Receipt.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { headMoveValues, readHead, type HeadMove, type SubmissionHead } from './submissions.ts';
import { IS_NEW, isStill, type Condition } from './Write.ts';

export type MovedTo = 'withdrawn' | 'confirmed' | 'returned';

export interface SubmissionMove extends SubmissionId {
  readonly to: MovedTo;
  /** The version that the person has seen. */
  readonly version: number;
  readonly by: string;
  /** The period's state in which the person may do this: when it has moved on since, they may not any more. */
  readonly during: PeriodState;
  /** Why it is returned; `null` for the other moves. */
  readonly reason: string | null;
  /** The criteria to mend, of a sheet that is returned. */
  readonly criteria: readonly string[];
}

const ACTION = {
  withdrawn: 'submission.withdrawn',
  confirmed: 'submission.confirmed',
  returned: 'submission.returned',
} as const satisfies Record<MovedTo, AuditAction>;

/**
 * Takes an agency's submission to another state: withdrawn or confirmed by the agency, returned by those who appraise. The version
 * itself never changes. The same move twice changes nothing and gives the same answer.
 *
 * Errors: `submission.notFound`; `submission.stale` where another version came first; `submission.badMove` where its state does not
 * allow it; `period.stale` where the period was moved on in the meantime; `period.notFound`.
 */
export const moveSubmission = (store: Store, move: SubmissionMove): Promise<SubmissionHead> => {
  const at = new Date(store.clock.now()).toISOString();
  const keys = { head: headKey(move), period: periodKey(move), deadline: deadlineKey(move) };
  return changeBloc(store, move.bloc, keys, (found) => planned(move, at, found));
};

const planned = (
  move: SubmissionMove,
  at: string,
  { head: headItem, period: periodItem, deadline }: Found<'head' | 'period' | 'deadline'>,
): Change<SubmissionHead> | NoChange<SubmissionHead> => {
  const { bloc, edition, agency, to, version, by, during, reason, criteria } = move;
  if (periodItem === null) throw new Problem('period.notFound', { bloc, edition });
  if (headItem === null) throw new Problem('submission.notFound', { agency });
  const head = readHead(headItem);
  const { receipt, state } = head;
  if (receipt.version !== version) throw new Problem('submission.stale', { expected: version, found: receipt.version });
  if (state === to) return { writes: null, answer: head };
  const period = readPeriod(periodItem);
  if (to === 'withdrawn') refuseAfterDue(period, deadline, at);
  if (!maySubmissionMove(state, to)) throw new Problem('submission.badMove', { from: state, to });
  if (period.state !== during) throw new Problem('period.stale', { expected: during, found: period.state });
  const moves = headItem.has('moves') ? headItem.whole('moves') : 0;
  const moved: HeadMove = { by, at, reason, criteria };
  return {
    writes: [
      {
        key: headKey(move),
        values: { ...receiptValues(receipt), state: to, moved: headMoveValues(moved), moves: moves + 1 },
        condition: isUnmoved(version, state),
      },
      { key: submissionMoveKey(move, moves + 1), values: { version, to, ...headMoveValues(moved) }, condition: IS_NEW },
      { key: periodKey(move), values: null, condition: isStill('state', during) },
    ],
    deed: { by, action: ACTION[to], facts: { agency, version, reason, criteria: criteria.length === 0 ? null : criteria.join(' ') } },
    answer: { receipt, state: to, moved },
  };
};

/** The period's latest day may be another agency's extension: an agency withdraws until its own. */
const refuseAfterDue = ({ due, state }: Period, deadline: StoredItem | null, at: string): void => {
  const own = dueFor(due, deadline && readDeadline(deadline));
  if (own !== null && dayInVietnam(Date.parse(at)) > own) throw new Problem('permission.notNow', { action: 'withdrawSubmission', state });
};

const isUnmoved = (version: number, state: string): Condition => ({
  expression: '#version = :version AND #state = :state',
  names: { '#version': 'version', '#state': 'state' },
  values: { ':version': version, ':state': state },
});
