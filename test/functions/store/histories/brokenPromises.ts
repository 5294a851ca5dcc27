import { isDeepStrictEqual } from 'node:util';
import { brokenLink } from '#core/audit/AuditEvent.ts';
import { listAudit } from '../../../../functions/store/auditTrail.ts';
import { sha256 } from '../../../../functions/store/hashing.ts';
import { receiptCounterKey, requestKey } from '../../../../functions/store/keys.ts';
import { readItem } from '../../../../functions/store/readItems.ts';
import type { SubmissionMove } from '../../../../functions/store/moveSubmission.ts';
import type { Receipt } from '../../../../functions/store/Receipt.ts';
import type { NewSubmission } from '../../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../../functions/store/Store.ts';
import { standings } from './Chair.ts';
import { replayedRecord } from './replayedRecord.ts';
import { findHead, findVersion, listVersions, type FullSubmissionVersion } from '../../../../functions/store/submissions.ts';

/** A request that was answered with a receipt. */
export interface Acknowledgement {
  readonly submission: NewSubmission;
  readonly receipt: Receipt;
}

export interface Lived {
  readonly acknowledged: readonly Acknowledgement[];
  /** Moves that were answered as done. */
  readonly moved: readonly SubmissionMove[];
  /** Every request, whatever became of it. */
  readonly sent: readonly NewSubmission[];
  /** The heads right after the period was closed, as `standings` words them; `null` where it never was. */
  readonly frozen: readonly string[] | null;
}

interface Place {
  readonly bloc: string;
  readonly edition: number;
  readonly agencies: readonly string[];
}

const ALL = { after: null, limit: 1000 };

/** What is stored, held against what was acknowledged; each promise that was not kept in one line. */
export const brokenPromises = async (store: Store, place: Place, lived: Lived): Promise<readonly string[]> => {
  const byAgency = await Promise.all(place.agencies.map((agency) => versionsOf(store, { ...place, agency })));
  const versions = byAgency.flat();
  return [
    ...acknowledgedIsKept(versions, lived.acknowledged),
    ...oneRequestCountsOnce(versions, lived),
    ...(await nobodyWroteOver(store, place, byAgency)),
    ...(await allOrNothing(store, place, versions, lived.sent)),
    ...(await recordHolds(store, place, versions, lived)),
  ];
};

const versionsOf = async (store: Store, submission: Place & { readonly agency: string }): Promise<readonly FullSubmissionVersion[]> => {
  const { entries } = await listVersions(store, submission, ALL);
  const full = await Promise.all(entries.map(({ receipt }) => findVersion(store, submission, receipt.version)));
  return full.flatMap((version) => (version ? [version] : []));
};

/** P1, P7: an acknowledged version is there, unaltered. */
const acknowledgedIsKept = (versions: readonly FullSubmissionVersion[], acknowledged: readonly Acknowledgement[]): readonly string[] =>
  acknowledged.flatMap(({ submission, receipt }) => {
    const kept = versions.find((one) => one.receipt.agency === receipt.agency && one.receipt.version === receipt.version);
    const whole = kept?.sheet === submission.sheet && isDeepStrictEqual(kept.receipt, receipt);
    return whole ? [] : [`P1: ${receipt.agency} ${receipt.version} was acknowledged and is not there as it was`];
  });

/** P2: one request is one version at most, and its answers are all the same. */
const oneRequestCountsOnce = (versions: readonly FullSubmissionVersion[], { acknowledged, sent }: Lived): readonly string[] =>
  sent.flatMap((request) => {
    const made = versions.filter(({ sheet }) => sheet === request.sheet);
    const answers = new Set(acknowledged.filter(({ submission }) => submission === request).map(({ receipt }) => receipt.number));
    return made.length <= 1 && answers.size <= 1 ? [] : [`P2: ${request.idempotencyKey} counted ${made.length} times`];
  });

/** P3: versions follow each other without a gap, each on the one its sender saw, and the head is the last. */
const nobodyWroteOver = async (
  store: Store,
  place: Place,
  byAgency: readonly (readonly FullSubmissionVersion[])[],
): Promise<readonly string[]> => {
  const faults = await Promise.all(
    byAgency.map(async (versions, n) => {
      const agency = place.agencies[n] ?? '';
      const chained = versions.every(
        ({ receipt, previousHash }, index) =>
          receipt.version === index + 1 && previousHash === (versions[index - 1]?.receipt.sheetHash ?? null),
      );
      const head = await findHead(store, { ...place, agency });
      const last = isDeepStrictEqual(head?.receipt, versions.at(-1)?.receipt);
      return chained && last ? [] : [`P3: the versions of ${agency} do not follow each other up to the head`];
    }),
  );
  return faults.flat();
};

/** P6: what is there of a request is all there; of a failed one nothing is. */
const allOrNothing = async (
  store: Store,
  { bloc, edition }: Place,
  versions: readonly FullSubmissionVersion[],
  sent: readonly NewSubmission[],
): Promise<readonly string[]> => {
  const remembered = await Promise.all(sent.map(({ by, idempotencyKey }) => readItem(store, requestKey(by, idempotencyKey))));
  const requests = remembered.filter((item) => item !== null).length;
  const numbers = versions.map(({ receipt }) => Number(receipt.number.split('/')[1])).sort((a, b) => a - b);
  const count = (await readItem(store, receiptCounterKey({ bloc, edition })))?.whole('count') ?? 0;
  const gapless = numbers.every((number, index) => number === index + 1) && count === numbers.length;
  return requests === versions.length && gapless
    ? []
    : [`P6: ${versions.length} versions, ${requests} requests, ${count} receipts counted, numbers ${numbers.join()}`];
};

/** P4, P7, P8: the record is unbroken, has one event for each change, nothing in it happened too late, and it leads to what stands. */
const recordHolds = async (
  store: Store,
  { bloc, edition, agencies }: Place,
  versions: readonly FullSubmissionVersion[],
  { frozen, moved }: Lived,
): Promise<readonly string[]> => {
  const { entries } = await listAudit(store, bloc, ALL);
  const { faults, last, sinceClosing } = replayedRecord(entries);
  const stored = await standings(store, { bloc, edition }, agencies);
  const broken = brokenLink(entries, sha256);
  const recorded = entries.filter(({ action }) => action === 'submission.sent').map(({ facts }) => String(facts['receipt']));
  const receipts = versions.map(({ receipt }) => receipt.number);
  const unrecorded = moved.filter(
    ({ to, agency, version }) =>
      !entries.some(({ action, facts }) => action === `submission.${to}` && facts['agency'] === agency && facts['version'] === version),
  );
  return [
    ...faults.map((fault) => `P4: ${fault}`),
    ...(frozen !== null && !sinceClosing.some((one) => isDeepStrictEqual(one, frozen)) ? [`P4: closed with ${frozen.join()}`] : []),
    ...(isDeepStrictEqual(last, stored) ? [] : [`P8: the record leads to ${last.join()}, and there is ${stored.join()}`]),
    ...(isDeepStrictEqual([...recorded].sort(), [...receipts].sort())
      ? []
      : [`P8: ${recorded.length} events for ${receipts.length} versions`]),
    ...(broken === null ? [] : [`P8: the record is broken at ${broken}`]),
    ...unrecorded.map(({ to, agency, version }) => `P1: ${agency} ${version} was acknowledged as ${to} and is not on the record`),
  ];
};
