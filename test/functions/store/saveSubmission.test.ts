import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { brokenLink } from '#core/audit/AuditEvent.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import type { Clock } from '../../../functions/store/Clock.ts';
import { contentHash, sha256 } from '../../../functions/store/hashing.ts';
import { movePeriod } from '../../../functions/store/periods.ts';
import { saveSubmission } from '../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { findHead, findVersion, listHeads, listVersions } from '../../../functions/store/submissions.ts';
import { injectFaults, oneAfterAnother, type Fault } from './faults.ts';
import { EDITION, openedPeriod, submissionWith } from './submissionWith.ts';
import { startTestTable, type TestTable } from './testStore.ts';

let table: TestTable;
let store: Store;
let bloc: string;
let lan: string;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(async () => {
  await table.stop();
});

beforeEach(async () => {
  bloc = `bloc ${randomUUID()}`;
  lan = `lan ${randomUUID()}`;
  store = table.open();
  await openedPeriod(store, bloc);
});

const ALL = { after: null, limit: 100 };

const stp = () => ({ bloc, edition: EDITION, agency: 'STP' });

const sending = (some: Parameters<typeof submissionWith>[0] = {}, from = store) =>
  saveSubmission(from, submissionWith({ bloc, by: lan, ...some }));

const versionsOfStp = async () => (await listVersions(store, stp(), ALL)).entries;

const sentEvents = async () => (await listAudit(store, bloc, ALL)).entries.filter(({ action }) => action === 'submission.sent');

/** A clock that stands at a time and passes over every pause at once. */
const clockAt = (time: string, random = 0.5): Clock & { readonly slept: number[] } => {
  const slept: number[] = [];
  let now = Date.parse(time);
  return {
    slept,
    now: () => now,
    random: () => random,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
};

const withFaults = (faults: readonly Fault[], clock?: Clock): Store => {
  const faulty = table.openQuick(clock);
  injectFaults(faulty, oneAfterAnother(faults));
  return faulty;
};

describe('a first version', () => {
  test('is kept with sheet, file, hashes and receipt, and is the head', async () => {
    store = table.open(clockAt('2018-12-01T02:03:04.567Z'));
    const submission = submissionWith({ bloc, by: lan });
    const { receipt, replayed } = await saveSubmission(store, submission);
    expect(replayed).toBe(false);
    expect(receipt).toEqual({
      number: 'CB-IV-2018/0001',
      ...stp(),
      version: 1,
      sheetHash: contentHash(submission.sheet),
      fileHash: contentHash(submission.file),
      rubricHash: submission.rubricHash,
      mapping: null,
      totals: submission.totals,
      receivedAt: '2018-12-01T02:03:04.567Z',
      firstReceivedAt: '2018-12-01T02:03:04.567Z',
      by: lan,
    });
    expect(await findHead(store, stp())).toEqual({ state: 'sent', receipt, moved: null });
    expect(await findVersion(store, stp(), 1)).toEqual({
      receipt,
      previousHash: null,
      verdict: submission.verdict,
      sheet: submission.sheet,
    });
    expect(table.files.kept.get(receipt.fileHash)).toEqual(submission.file);
  });

  test('puts one event on an unbroken record', async () => {
    const { receipt } = await sending();
    const { entries } = await listAudit(store, bloc, ALL);
    expect(entries.map(({ action }) => action)).toEqual(['bloc.saved', 'period.opened', 'submission.sent']);
    expect(entries[2]).toMatchObject({ by: lan, facts: { agency: 'STP', version: 1, sheetHash: receipt.sheetHash } });
    expect(brokenLink(entries, sha256)).toBeNull();
  });

  test('keeps a sheet that is too long for an item in the file store', async () => {
    const sheet = JSON.stringify('ế'.repeat(200_000));
    const { receipt } = await sending({ sheet });
    expect((await findVersion(store, stp(), 1))?.sheet).toBe(sheet);
    expect(table.files.kept.has(receipt.sheetHash)).toBe(true);
  });

  test('is one of 20 that race: the others are told that it came first', async () => {
    const racers = Array.from({ length: 20 }, (_, n) =>
      sending({ idempotencyKey: `racer ${n}`, by: `${lan} ${n}`, file: Buffer.from(`file ${n}`) }, n % 2 === 0 ? store : table.open()),
    );
    const settled = await Promise.allSettled(racers);
    const winners = settled.filter(({ status }) => status === 'fulfilled');
    const losers = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(winners).toHaveLength(1);
    for (const loser of losers) expect(loser).toMatchObject({ code: 'submission.stale', facts: { expected: null, found: 1 } });
    expect(await versionsOfStp()).toHaveLength(1);
    expect(await sentEvents()).toHaveLength(1);
  });
});

describe('a later version', () => {
  test('follows the one that the sender saw, and the first time of receipt stands', async () => {
    const first = await sending();
    const second = await sending({ idempotencyKey: 'click-2', expectedVersion: 1, file: Buffer.from('second'), sheet: '{}' });
    expect(second.receipt).toMatchObject({ number: 'CB-IV-2018/0002', version: 2, firstReceivedAt: first.receipt.receivedAt });
    expect((await versionsOfStp()).map(({ previousHash }) => previousHash)).toEqual([null, first.receipt.sheetHash]);
    expect((await findHead(store, stp()))?.receipt).toEqual(second.receipt);
  });

  test.each([null, 2, 0])('is refused where the sender saw %s and there is 1, and nothing changes', async (expectedVersion) => {
    const { receipt } = await sending();
    await expect(sending({ idempotencyKey: 'click-2', expectedVersion, file: Buffer.from('never') })).rejects.toMatchObject({
      code: 'submission.stale',
      facts: { expected: expectedVersion, found: 1 },
    });
    expect(await findHead(store, stp())).toEqual({ state: 'sent', receipt, moved: null });
    expect(await versionsOfStp()).toHaveLength(1);
    expect(await sentEvents()).toHaveLength(1);
    expect(table.files.kept.has(contentHash(Buffer.from('never')))).toBe(false);
  });
});

describe('the same request again', () => {
  test('gives the first answer and changes nothing', async () => {
    const first = await sending();
    const again = await sending();
    expect(again).toEqual({ receipt: first.receipt, replayed: true });
    expect(await sentEvents()).toHaveLength(1);
  });

  test('gives the first answer even after a later version and after the period was closed', async () => {
    const first = await sending();
    await sending({ idempotencyKey: 'click-2', expectedVersion: 1 });
    await movePeriod(store, { bloc, edition: EDITION, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });
    expect(await sending()).toEqual({ receipt: first.receipt, replayed: true });
  });

  test('when both come at once, is carried out once and answers both alike', async () => {
    const [one, other] = await Promise.all([sending(), sending({}, table.open())]);
    expect(one.receipt).toEqual(other.receipt);
    expect([one, other].filter(({ replayed }) => replayed)).toHaveLength(1);
    expect(await sentEvents()).toHaveLength(1);
  });

  test('is known for seven days and no longer', async () => {
    const day = (time: string) => sending({}, table.open(clockAt(time)));
    await day('2018-12-01T00:00:00Z');
    expect(await day('2018-12-07T23:59:59Z')).toMatchObject({ replayed: true });
    await expect(day('2018-12-08T00:00:00Z')).rejects.toMatchObject({ code: 'submission.stale' });
  });

  test('under a key that was forgotten may be carried out anew', async () => {
    await sending({}, table.open(clockAt('2018-12-01T00:00:00Z')));
    const later = table.open(clockAt('2018-12-09T00:00:00Z'));
    expect(await sending({ expectedVersion: 1 }, later)).toMatchObject({ replayed: false, receipt: { version: 2 } });
  });
});

describe('a key that stood for another request', () => {
  test.each([
    ['another file', { file: Buffer.from('another') }],
    ['another agency', { agency: 'TTT' }],
  ])('is refused with %s', async (_what, other) => {
    await sending();
    await expect(sending(other)).rejects.toMatchObject({ code: 'submission.keyReused' });
    expect(await sentEvents()).toHaveLength(1);
  });

  test('is another key when another person uses it', async () => {
    await sending();
    expect(await sending({ by: `another than ${lan}`, agency: 'TTT' })).toMatchObject({ replayed: false });
  });
});

describe('a period', () => {
  test('that was closed takes nothing in', async () => {
    await movePeriod(store, { bloc, edition: EDITION, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });
    await expect(sending()).rejects.toMatchObject({ code: 'submission.periodClosed', facts: { state: 'closed' } });
    expect(await findHead(store, stp())).toBeNull();
  });

  test('that was never opened takes nothing in', async () => {
    await expect(sending({ edition: 2019 })).rejects.toMatchObject({ code: 'period.notFound', facts: { edition: 2019 } });
  });

  test('that is closed while sheets come in holds exactly those that were acknowledged', async () => {
    const agencies = Array.from({ length: 8 }, (_, n) => `A${n}`);
    const senders = agencies.map((agency) => sending({ agency, idempotencyKey: agency }, table.open()));
    const settling = Promise.allSettled(senders);
    await movePeriod(table.open(), { bloc, edition: EDITION, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });
    const frozen = await listHeads(store, { bloc, edition: EDITION }, ALL);
    const settled = await settling;
    const acknowledged = agencies.filter((_, n) => settled[n]?.status === 'fulfilled');
    expect(frozen.entries.map(({ receipt }) => receipt.agency)).toEqual(acknowledged);
    expect(await listHeads(store, { bloc, edition: EDITION }, ALL)).toEqual(frozen);
  });
});

describe('many agencies at once, each from a process of its own', () => {
  test('all get in, with numbers that leave no gap', async () => {
    const agencies = Array.from({ length: 15 }, (_, n) => `A${n}`);
    const receipts = await Promise.all(agencies.map((agency) => sending({ agency, idempotencyKey: agency }, table.open())));
    const numbers = receipts.map(({ receipt }) => receipt.number).sort();
    expect(numbers).toEqual(agencies.map((_, n) => `CB-IV-2018/${String(n + 1).padStart(4, '0')}`));
    expect(brokenLink((await listAudit(store, bloc, ALL)).entries, sha256)).toBeNull();
  });
});

describe('on a bad line', () => {
  const BEFORE_READ: readonly Fault[] = ['none'];

  test.each<[string, readonly Fault[]]>([
    ['a reply that got lost after the write', [...BEFORE_READ, 'lostReply']],
    ['two replies that got lost', [...BEFORE_READ, 'lostReply', 'lostReply']],
    ['an error of the server', ['serverError', 'none', 'serverError']],
    ['a throttled request', ['throttle', 'none', 'throttle']],
  ])('%s is made good without the caller noticing, and counts once', async (_what, faults) => {
    expect(await sending({}, withFaults(faults))).toMatchObject({ replayed: false, receipt: { version: 1 } });
    expect(await versionsOfStp()).toHaveLength(1);
    expect(await sentEvents()).toHaveLength(1);
  });

  test('when every reply gets lost, the caller is told to ask again, and asking again finds the answer', async () => {
    await expect(sending({}, withFaults([...BEFORE_READ, 'lostReply', 'lostReply', 'lostReply']))).rejects.toMatchObject({
      code: 'store.unavailable',
      facts: { retryAfterSeconds: 2 },
    });
    expect(await sending()).toMatchObject({ replayed: true, receipt: { version: 1 } });
    expect(await sentEvents()).toHaveLength(1);
  });

  test.each<[Fault]>([['serverError'], ['throttle']])('when the server answers nothing but %s, nothing is left behind', async (fault) => {
    await expect(sending({}, withFaults([...BEFORE_READ, fault, fault, fault]))).rejects.toMatchObject({ code: 'store.unavailable' });
    expect(await versionsOfStp()).toEqual([]);
    expect(await sentEvents()).toEqual([]);
  });

  const conflicts = (count: number): readonly Fault[] => Array.from({ length: count }, () => ['none', 'conflict'] as const).flat();

  test('four conflicts are sat out, with pauses between 0 and a bound that grows', async () => {
    const clock = clockAt('2018-12-01T00:00:00Z', 0.999);
    expect(await sending({}, withFaults(conflicts(4), clock))).toMatchObject({ replayed: false });
    expect(clock.slept).toEqual([19, 39, 79, 159]);
  });

  test('a fifth conflict ends it, and nothing is left behind', async () => {
    await expect(sending({}, withFaults(conflicts(5), clockAt('2018-12-01T00:00:00Z')))).rejects.toMatchObject({
      code: 'store.unavailable',
    });
    expect(await versionsOfStp()).toEqual([]);
  });

  test('no pause goes past the deadline', async () => {
    const clock = clockAt('2018-12-01T00:00:00Z', 0.999);
    const hurried = { ...withFaults(conflicts(5), clock), until: clock.now() + 100 };
    await expect(sending({}, hurried)).rejects.toMatchObject({ code: 'store.unavailable' });
    expect(clock.slept).toEqual([19, 39]);
  });
});
