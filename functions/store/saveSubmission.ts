import { isLetIn } from '#core/bloc/AgencyDeadline.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { maySubmissionMove, takesSheet } from '#core/bloc/submissionMoves.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { Problem } from '#core/problem.ts';
import { readDeadline } from './deadlines.ts';
import { changeBloc, type Change, type Found, type NoChange } from './changeBloc.ts';
import { contentHash, sha256 } from './hashing.ts';
import { deadlineKey, headKey, periodIdOf, periodKey, receiptCounterKey, requestKey, versionKey, type SubmissionId } from './keys.ts';
import { keepText } from './longText.ts';
import { readPeriod, type Period } from './periods.ts';
import { readReceipt, receiptValues, type Receipt } from './Receipt.ts';
import type { Store } from './Store.ts';
import type { SubmissionTotals } from './SubmissionTotals.ts';
import { readHead, type SubmissionHead, type Verdict } from './submissions.ts';
import { isStill, IS_NEW, type Condition, type Write } from './Write.ts';

/** A sheet that was read, checked and found free of errors, ready to be kept. */
export interface NewSubmission extends SubmissionId {
  /** The person who sends it. */
  readonly by: string;
  /** Chosen by the sender, new for each click on Send. */
  readonly idempotencyKey: string;
  /** The version that the sender has seen; `null` for "none yet". */
  readonly expectedVersion: number | null;
  /** The .xlsx as it came. */
  readonly file: Uint8Array;
  /** As `Receipt.mapping`. */
  readonly mapping: string | null;
  /** Canonical JSON of the sheet that was read from it. */
  readonly sheet: string;
  /** `sha256:…` of the rubric that it was checked by. */
  readonly rubricHash: string;
  readonly totals: SubmissionTotals;
  readonly verdict: Verdict;
  /** The revision of what was decided on the agency by which it was read; missing where nothing was yet. */
  readonly decided?: number;
}

export interface SavedSubmission {
  readonly receipt: Receipt;
  /** The request had been carried out before; this is the answer that it was given then. */
  readonly replayed: boolean;
}

/**
 * Keeps a sheet as the agency's newest version. All or nothing in one transaction: the sender's request with its answer,
 * the version, the head, the receipt's number, the event on the record, on condition that the period is open.
 *
 * The same request by the same person under the same key within seven days gives the first answer and changes nothing, so a
 * reply that got lost may be asked for again.
 *
 * Errors: `submission.keyReused` where the key stood for another request; `submission.stale` where another version came first;
 * `submission.periodClosed`, `submission.badMove`, `submission.rubricChanged`, `period.notFound`; `store.unavailable`, after which the same request should be repeated.
 */
export const saveSubmission = (store: Store, submission: NewSubmission): Promise<SavedSubmission> => {
  const arrival = prepare(submission, store.clock.now());
  const keys = {
    request: requestKey(submission.by, submission.idempotencyKey),
    head: headKey(submission),
    receipts: receiptCounterKey(submission),
    period: periodKey(submission),
    deadline: deadlineKey(submission),
  };
  return changeBloc(store, submission.bloc, keys, (found) => planned(submission, arrival, found));
};

type Name = 'request' | 'head' | 'receipts' | 'period' | 'deadline';

/** All that is known of a submission before anything stored is looked at. */
interface Arrival {
  readonly now: number;
  readonly sheetHash: string;
  readonly fileHash: string;
  readonly requestHash: string;
}

const prepare = ({ agency, file, mapping, sheet, ...rest }: NewSubmission, now: number): Arrival => {
  const fileHash = contentHash(file);
  const requestHash = hashOf({ ...periodIdOf(rest), agency, fileHash, mapping: mapping ?? undefined }, sha256);
  return { now, fileHash, sheetHash: contentHash(sheet), requestHash };
};

const planned = (submission: NewSubmission, arrival: Arrival, found: Found<Name>): Change<SavedSubmission> | NoChange<SavedSubmission> => {
  const earlier = earlierAnswer(submission, arrival, found);
  if (earlier) return { writes: null, answer: { receipt: earlier, replayed: true } };
  const head = expectedHead(submission, found);
  const period = takingPeriodIn(submission, arrival, found, head);
  if (period.rubricHash !== submission.rubricHash) throw new Problem('submission.rubricChanged', { version: period.rubricVersion });
  const count = found.receipts?.whole('count') ?? 0;
  const receipt = receiptFor(submission, arrival, head, `${period.receiptPrefix}/${String(count + 1).padStart(4, '0')}`);
  const { text: sheet, files } = keepText(submission.sheet);
  return {
    writes: [
      requestWrite(submission, arrival, receipt),
      versionWrite(submission, receipt, head, sheet),
      headWrite(submission, receipt, found),
      { key: receiptCounterKey(submission), values: { count: count + 1 }, condition: isStill('count', count === 0 ? null : count) },
      { key: periodKey(submission), values: null, condition: isStillTaking(period) },
      ...stillGranted(submission, period, found),
    ],
    files: [{ hash: arrival.fileHash, bytes: submission.file }, ...files],
    deed: {
      by: submission.by,
      action: 'submission.sent',
      facts: { agency: receipt.agency, version: receipt.version, sheetHash: receipt.sheetHash, receipt: receipt.number },
    },
    answer: { receipt, replayed: false },
  };
};

/** DynamoDB forgets an item some time after its day: until then the reader must see that it is over. */
const earlierAnswer = ({ agency }: NewSubmission, { now, requestHash }: Arrival, { request }: Found<Name>): Receipt | null => {
  if (request === null || request.whole('ttl') <= toSeconds(now)) return null;
  if (request.text('requestHash') !== requestHash) throw new Problem('submission.keyReused', { agency });
  return readReceipt(request.map('answer'));
};

/** Sheets are taken in while the period is open; one that was returned or let in also comes later, until the review is over. */
const takingPeriodIn = (
  { bloc, edition }: NewSubmission,
  { now }: Arrival,
  { period: item, deadline }: Found<Name>,
  head: SubmissionHead | null,
): Period => {
  if (item === null) throw new Problem('period.notFound', { bloc, edition });
  const period = readPeriod(item);
  const letIn = isLetIn(deadline && readDeadline(deadline), dayInVietnam(now));
  if (!takesSheet(period.state, head?.state ?? null, letIn)) throw new Problem('submission.periodClosed', { state: period.state });
  return period;
};

/** A closed period takes a sheet on the strength of what was granted: that must still hold when it is written. */
const stillGranted = (submission: NewSubmission, { state }: Period, { deadline }: Found<Name>): readonly Write[] =>
  state === 'open' || deadline === null
    ? []
    : [{ key: deadlineKey(submission), values: null, condition: isStill('revision', deadline.whole('revision')) }];

const expectedHead = ({ expectedVersion: expected }: NewSubmission, { head: item }: Found<Name>): SubmissionHead | null => {
  const head = item && readHead(item);
  const found = head?.receipt.version ?? null;
  if (found !== expected) throw new Problem('submission.stale', { expected, found });
  if (head && !maySubmissionMove(head.state, 'sent')) throw new Problem('submission.badMove', { from: head.state, to: 'sent' });
  return head;
};

const receiptFor = (submission: NewSubmission, arrival: Arrival, head: SubmissionHead | null, number: string): Receipt => {
  const { agency, rubricHash, mapping, totals, by } = submission;
  const { sheetHash, fileHash, now } = arrival;
  const receivedAt = new Date(now).toISOString();
  const decided = submission.decided ? { decided: submission.decided } : {};
  const version = (head?.receipt.version ?? 0) + 1;
  const firstReceivedAt = head?.receipt.firstReceivedAt ?? receivedAt;
  const own = { agency, version, sheetHash, fileHash, rubricHash, mapping, totals };
  return { number, ...periodIdOf(submission), ...own, receivedAt, firstReceivedAt, by, ...decided };
};

const REMEMBERED_SECONDS = 7 * 24 * 60 * 60;

const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

const requestWrite = ({ by, idempotencyKey }: NewSubmission, { now, requestHash }: Arrival, receipt: Receipt): Write => ({
  key: requestKey(by, idempotencyKey),
  values: { requestHash, answer: receiptValues(receipt), ttl: toSeconds(now) + REMEMBERED_SECONDS },
  condition: isNewOrOver(toSeconds(now)),
});

/** Still in that state, and under the rubric that the sheet was checked by. */
const isStillTaking = ({ state, rubricVersion }: Period): Condition => ({
  expression: '#state = :state AND #rubric = :rubric',
  names: { '#state': 'state', '#rubric': 'rubricVersion' },
  values: { ':state': state, ':rubric': rubricVersion },
});

const isNewOrOver = (now: number): Condition => ({
  expression: 'attribute_not_exists(pk) OR #ttl <= :now',
  names: { '#ttl': 'ttl' },
  values: { ':now': now },
});

const versionWrite = (submission: NewSubmission, receipt: Receipt, head: SubmissionHead | null, sheet: string | null): Write => ({
  key: versionKey(submission, receipt.version),
  values: {
    ...receiptValues(receipt),
    sheet,
    previousHash: head?.receipt.sheetHash ?? null,
    verdict: { ...submission.verdict },
  },
  condition: IS_NEW,
});

/** How often it was moved is kept: the moves are counted through all versions. */
const headWrite = (submission: NewSubmission, receipt: Receipt, { head }: Found<Name>): Write => ({
  key: headKey(submission),
  values: { ...receiptValues(receipt), state: 'sent', moves: head?.has('moves') ? head.whole('moves') : undefined },
  condition: isStill('version', head?.whole('version') ?? null),
});
