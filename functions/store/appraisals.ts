import { rowsJson, type AppraisalSheet } from '#core/appraisal/AppraisalSheet.ts';
import type { AuditAction } from '#core/audit/AuditEvent.ts';
import type { SubmissionState } from '#core/bloc/states.ts';
import { maySubmissionMove } from '#core/bloc/submissionMoves.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import type { Change, Found, NoChange } from './changeBloc.ts';
import { changeRecord, type RecordPlace } from './changeRecord.ts';
import { contentHash } from './hashing.ts';
import { appraisalKey, appraisalVersionKey, headKey, type SubmissionId } from './keys.ts';
import { keepText } from './longText.ts';
import { receiptValues } from './Receipt.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { headMoveValues, readHead, type SubmissionHead } from './submissions.ts';
import { IS_NEW, isStill, type Condition, type Write } from './Write.ts';

/** What is done to an agency's appraisal. */
export interface AppraisalChange extends RecordPlace, SubmissionId {
  /** The appraisal as it becomes; the one that was read where only the submission moves on. */
  readonly next: AppraisalSheet;
  /** The revision that the caller has seen. */
  readonly expected: number;
  /** The version of the sheet that was looked at. */
  readonly version: number;
  /** The state that the submission comes to; `null` where it stays. */
  readonly to: SubmissionState | null;
  readonly by: string;
  readonly at: string;
  readonly action: Extract<AuditAction, `appraisal.${string}`>;
  /** How many rows were moved. */
  readonly moved: number;
}

/**
 * Keeps a new revision of an agency's appraisal, with an immutable version of it, and moves the submission along, in one transaction.
 *
 * Errors: `record.stale` where another revision came first; `submission.notFound`; `submission.stale` where the agency has sent
 * another version; `submission.badMove`; `period.stale`.
 */
export const saveAppraisal = (store: Store, change: AppraisalChange): Promise<void> => {
  const keys = { appraisal: appraisalKey(change), head: headKey(change) };
  return changeRecord<keyof typeof keys, void>(store, change, keys, (found) => planned(change, found));
};

/** Several agencies' appraisals that are changed together. */
export interface AppraisalImport extends RecordPlace {
  readonly changes: readonly AppraisalChange[];
  readonly by: string;
  /** `sha256:…` of the file that they stem from. */
  readonly source: string;
}

/** So many agencies' changes fit into one transaction, which takes 100 writes: three each, and those of the record. */
export const MOST_AGENCIES = 30;

/**
 * The same for several agencies in one transaction: all of it is kept or nothing, with one event on the record.
 *
 * Errors: those of `saveAppraisal`, of the first agency that meets one.
 */
export const saveAppraisals = (store: Store, { changes, by, source, ...place }: AppraisalImport): Promise<void> => {
  const keys = Object.fromEntries(
    changes.flatMap((change, at) => [
      [`appraisal ${at}`, appraisalKey(change)],
      [`head ${at}`, headKey(change)],
    ]),
  );
  return changeRecord<string, void>(store, place, keys, (found) => {
    const plans = changes.map((change, at) =>
      planned(change, { appraisal: found[`appraisal ${at}`] ?? null, head: found[`head ${at}`] ?? null }),
    );
    const made = plans.flatMap((plan) => (plan.writes === null ? [] : [plan]));
    if (made.length === 0) return { writes: null, answer: undefined };
    const facts = {
      agencies: changes.map(({ agency, next }) => `${agency}:${next.revision}`).join(' '),
      rows: changes.reduce((sum, { moved }) => sum + moved, 0),
      source,
    };
    return {
      writes: made.flatMap(({ writes }) => writes),
      files: made.flatMap(({ files = [] }) => files),
      deed: { by, action: 'appraisal.imported', facts },
      answer: undefined,
    };
  });
};

const planned = (change: AppraisalChange, { appraisal, head: headItem }: Found<'appraisal' | 'head'>): Change<void> | NoChange<void> => {
  const { agency, expected, version, to, next, by, action, moved } = change;
  if (headItem === null) throw new Problem('submission.notFound', { agency });
  const head = readHead(headItem);
  const found = appraisal?.whole('revision') ?? 0;
  if (found !== expected) throw new Problem('record.stale', { expected, found });
  if (head.receipt.version !== version) throw new Problem('submission.stale', { expected: version, found: head.receipt.version });
  const isMoved = to !== null && to !== head.state;
  if (isMoved && !maySubmissionMove(head.state, to)) throw new Problem('submission.badMove', { from: head.state, to });
  if (!isMoved && next.revision === found) return { writes: null, answer: undefined };
  const text = canonicalJson(rowsJson(next.rows));
  const hash = contentHash(text);
  const kept = keepText(text);
  const isNew = next.revision !== found;
  return {
    writes: [...(isNew ? rowWrites(change, appraisal, hash, kept.text) : []), headWrite(change, head, isMoved ? to : null)],
    files: isNew ? kept.files : [],
    deed: { by, action, facts: { agency, revision: next.revision, version, rows: moved, hash } },
    answer: undefined,
  };
};

const rowWrites = (
  { next, version, by, at, action, ...id }: AppraisalChange,
  before: StoredItem | null,
  hash: string,
  rows: string | null,
): readonly Write[] => {
  const { agency, revision } = next;
  const values = { kind: 'appraisal', agency, revision, version, hash, rows };
  const previousHash = before?.text('hash') ?? null;
  return [
    { key: appraisalKey(id), values, condition: isStill('revision', before?.whole('revision') ?? null) },
    { key: appraisalVersionKey(id, revision), values: { ...values, previousHash, by, at, action }, condition: IS_NEW },
  ];
};

/** The version that was looked at is still the newest, and what became of it is still what was seen. */
const headWrite = (change: AppraisalChange, { receipt, state }: SubmissionHead, to: SubmissionState | null): Write => {
  const { by, at } = change;
  const condition: Condition = {
    expression: '#version = :version AND #state = :state',
    names: { '#version': 'version', '#state': 'state' },
    values: { ':version': receipt.version, ':state': state },
  };
  const moved = headMoveValues({ by, at, reason: null, criteria: [] });
  return { key: headKey(change), values: to && { ...receiptValues(receipt), state: to, moved }, condition };
};
