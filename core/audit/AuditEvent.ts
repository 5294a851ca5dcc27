import { hashOf, type Json, type Sha256 } from '../canonicalJson.ts';

/** What can happen to a bloc's year that goes on the record. */
export type AuditAction =
  | 'bloc.saved'
  | 'member.saved'
  | 'members.imported'
  | 'period.opened'
  | 'period.prepared'
  | 'period.mended'
  | 'period.moved'
  | 'deadline.extended'
  | 'rubric.published'
  | 'notice.written'
  | 'notice.taken'
  | 'notice.sent'
  | 'notice.refused'
  | 'record.kept'
  | 'record.removed'
  | 'evidence.announced'
  | 'submission.sent'
  | 'submission.withdrawn'
  | 'submission.confirmed'
  | 'submission.returned'
  | 'submission.unlocked'
  | 'appraisal.scored'
  | 'appraisal.imported'
  | 'appraisal.closed'
  | 'appraisal.answered'
  | 'appraisal.concluded'
  | 'crossScoring.planned'
  | 'crossScoring.scored'
  | 'decision.made'
  | 'meeting.attended'
  | 'motion.opened'
  | 'motion.counted'
  | 'ballot.cast'
  | 'period.scoresShown';

/**
 * One entry of a bloc's record. Each carries the hash of the one before, so that nobody can change, drop or insert an entry
 * without every later hash changing too.
 */
export interface AuditEvent {
  readonly bloc: string;
  /** Counts from 1 without a gap. */
  readonly sequence: number;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
  /** The person's id. */
  readonly by: string;
  readonly action: AuditAction;
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** `null` for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}

export const auditHash = (event: Omit<AuditEvent, 'hash'>, sha256: Sha256): string => {
  const { bloc, sequence, at, by, action, facts, previousHash } = event;
  return hashOf({ bloc, sequence, at, by, action, facts, previousHash } satisfies Json, sha256);
};

/**
 * Where a record is broken: the sequence number of the first event that does not follow from the one before it, or whose hash
 * is not its own. `null` where the whole record holds.
 *
 * @param events The record from its first event on, in order.
 */
export const brokenLink = (events: readonly AuditEvent[], sha256: Sha256): number | null => {
  const broken = events.findIndex((event, index) => {
    const previous = events[index - 1];
    const follows = event.sequence === index + 1 && event.previousHash === (previous?.hash ?? null);
    return !follows || auditHash(event, sha256) !== event.hash;
  });
  return broken === -1 ? null : broken + 1;
};
