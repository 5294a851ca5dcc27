import type { AuditEvent } from '#core/audit/AuditEvent.ts';
import type { PeriodState, SubmissionState } from '#core/bloc/states.ts';
import { maySubmissionMove, takesSheet } from '#core/bloc/submissionMoves.ts';

interface Standing {
  readonly version: number;
  readonly state: SubmissionState;
}

export interface ReplayedRecord {
  /** Who stood where after each event, from the closing of the period on, as `standings` words it; empty where it was never closed. */
  readonly sinceClosing: readonly (readonly string[])[];
  /** Who stands where at the end. */
  readonly last: readonly string[];
  /** Events that should not have been let happen, in words. */
  readonly faults: readonly string[];
}

/**
 * Goes through a bloc's record as it happened and holds each event against the rules of the year: a sheet comes in only while
 * sheets are taken, follows on the version before, and a submission moves only as it may, while the period is open.
 */
export const replayedRecord = (events: readonly AuditEvent[]): ReplayedRecord => {
  const standings = new Map<string, Standing>();
  const faults: string[] = [];
  const sinceClosing: (readonly string[])[] = [];
  let period: PeriodState = 'draft';
  for (const { action, facts, sequence } of events) {
    if (action === 'period.opened') period = 'open';
    if (action === 'period.moved') period = facts['to'] as PeriodState;
    const state = STATE_AFTER[action];
    if (state !== undefined) {
      const agency = String(facts['agency']);
      const before = standings.get(agency) ?? null;
      const after = { version: Number(facts['version']), state };
      if (!isAllowed(before, after, period)) faults.push(`event ${sequence}, ${action} of ${agency} ${after.version} while ${period}`);
      standings.set(agency, after);
    }
    if (period === 'closed') sinceClosing.push(worded(standings));
  }
  return { sinceClosing, last: worded(standings), faults };
};

const STATE_AFTER: Readonly<Record<string, SubmissionState>> = {
  'submission.sent': 'sent',
  'submission.withdrawn': 'withdrawn',
  'submission.confirmed': 'confirmed',
  'submission.returned': 'returned',
};

const isAllowed = (before: Standing | null, after: Standing, period: PeriodState): boolean => {
  if (before !== null && !maySubmissionMove(before.state, after.state)) return false;
  if (after.state === 'sent') return takesSheet(period, before?.state ?? null) && after.version === (before?.version ?? 0) + 1;
  return period === 'open' && after.version === before?.version;
};

const worded = (standings: ReadonlyMap<string, Standing>): readonly string[] =>
  [...standings].map(([agency, { version, state }]) => `${agency} ${version} ${state}`).sort();
