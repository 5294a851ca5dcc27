import { decisionsJson, revisionOf, type AgencyDecisions } from '#core/decisions/AgencyDecisions.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import { changeRecord, type RecordPlace } from './changeRecord.ts';
import { contentHash } from './hashing.ts';
import { decisionsKey, type SubmissionId } from './keys.ts';
import { keepText } from './longText.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import { isStill } from './Write.ts';
import { readDecisions } from './yearRecord.ts';

/** All that was decided on an agency in a year; no entries where nothing was. */
export const findDecisions = async (store: Store, { agency, ...id }: SubmissionId): Promise<AgencyDecisions> => {
  const item = await readItem(store, decisionsKey({ ...id, agency }));
  return item ? readDecisions(store, item) : { agency, entries: [] };
};

export interface NewDecision extends RecordPlace, SubmissionId {
  /** All that was decided on the agency, as the caller has seen it. */
  readonly seen: AgencyDecisions;
  readonly on: string;
  readonly holds: boolean;
  readonly points: number | null;
  readonly reason: string;
  readonly by: string;
}

/**
 * Adds a decision to those on an agency; an earlier one on the same thing stays on the record and holds no more.
 * Errors: `record.stale` where another decision came first; `period.stale`.
 */
export const saveDecision = (store: Store, decision: NewDecision): Promise<AgencyDecisions> => {
  const { seen, on, holds, points, reason, by, agency } = decision;
  const at = new Date(store.clock.now()).toISOString();
  const expected = revisionOf(seen);
  const key = decisionsKey(decision);
  return changeRecord(store, decision, { decisions: key }, ({ decisions: item }) => {
    const found = item?.whole('revision') ?? 0;
    if (found !== expected) throw new Problem('record.stale', { expected, found });
    const revision = expected + 1;
    const next: AgencyDecisions = { agency, entries: [...seen.entries, { on, holds, points, reason, by, at, revision }] };
    const text = canonicalJson(decisionsJson(next.entries));
    const hash = contentHash(text);
    const kept = keepText(text);
    return {
      writes: [
        {
          key,
          values: { kind: 'decisions', agency, revision, hash, entries: kept.text },
          condition: isStill('revision', found === 0 ? null : found),
        },
      ],
      files: kept.files,
      deed: { by, action: 'decision.made', facts: { agency, on, holds: String(holds), points, reason, revision } },
      answer: next,
    };
  });
};
