import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import type { Clock } from '../../../functions/store/Clock.ts';
import {
  auditEventKey,
  auditHeadKey,
  headKey,
  periodKey,
  receiptCounterKey,
  requestKey,
  versionKey,
  type Key,
} from '../../../functions/store/keys.ts';
import { receiptValues } from '../../../functions/store/Receipt.ts';
import { saveSubmission, type NewSubmission } from '../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { listVersions } from '../../../functions/store/submissions.ts';
import { encodeItem, type Values } from '../../../functions/store/values.ts';
import { EDITION, openedPeriod, submissionWith } from './submissionWith.ts';
import { startTestTable, type TestTable } from './testStore.ts';

// Every change of a bloc goes through the head of its record, which alone would keep two of them apart. Here somebody writes
// past it, between the reading and the transaction, so that every other condition of the transaction has to hold by itself.

let table: TestTable;
let calm: Store;
let submission: NewSubmission;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(async () => {
  await table.stop();
});

beforeEach(async () => {
  calm = table.open();
  const unique = randomUUID();
  submission = submissionWith({ bloc: `bloc ${unique}`, by: `lan ${unique}` });
  await openedPeriod(calm, submission.bloc);
});

const put = (key: Key, values: Values) =>
  calm.client.send(new PutItemCommand({ TableName: calm.tableName, Item: encodeItem({ ...key, ...values }) }));

/** Passes over pauses at once, so that the end of the time is reached quickly. */
const hurrying = (): Clock => {
  let now = Date.now();
  return {
    now: () => now,
    random: () => 0.9,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
};

/** A store whose first transaction comes a moment after somebody else's write. */
const interferedBy = (write: () => Promise<unknown>): Store => {
  const store = table.open(hurrying());
  let left = 1;
  store.client.middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        if (commandName === 'TransactWriteItemsCommand' && left > 0) {
          left -= 1;
          await write();
        }
        return next(request);
      },
    { step: 'initialize', name: 'interference' },
  );
  return store;
};

const sendingWhile = (key: Key, values: Values) =>
  saveSubmission(
    interferedBy(() => put(key, values)),
    submission,
  );

const earlierReceipt = () =>
  receiptValues({
    number: 'CB-IV-2018/0009',
    bloc: submission.bloc,
    edition: EDITION,
    agency: submission.agency,
    version: 1,
    sheetHash: 'sha256:a',
    fileHash: 'sha256:b',
    rubricHash: 'sha256:c',
    mapping: null,
    totals: submission.totals,
    receivedAt: '2018-01-01T00:00:00.000Z',
    firstReceivedAt: '2018-01-01T00:00:00.000Z',
    by: 'another',
  });

const versionCount = async () => (await listVersions(calm, submission, { after: null, limit: 10 })).entries.length;

describe('a submission whose ground moves after it was read', () => {
  test('is refused when the period has just been closed', async () => {
    const closed = {
      bloc: submission.bloc,
      edition: EDITION,
      state: 'closed',
      blocVersion: 1,
      rubricVersion: 1,
      rubricHash: 'r',
      receiptPrefix: 'X',
      due: null,
    };
    await expect(sendingWhile(periodKey(submission), closed)).rejects.toMatchObject({ code: 'submission.periodClosed' });
    expect(await versionCount()).toBe(0);
  });

  test('is refused when another version has just become the head', async () => {
    await expect(sendingWhile(headKey(submission), { ...earlierReceipt(), state: 'sent' })).rejects.toMatchObject({
      code: 'submission.stale',
      facts: { expected: null, found: 1 },
    });
    expect(await versionCount()).toBe(0);
  });

  test('is refused when its key has just been used for another request', async () => {
    const used = { requestHash: 'sha256:other', answer: earlierReceipt(), ttl: Math.floor(Date.now() / 1000) + 1000 };
    await expect(sendingWhile(requestKey(submission.by, submission.idempotencyKey), used)).rejects.toMatchObject({
      code: 'submission.keyReused',
    });
    expect(await versionCount()).toBe(0);
  });

  test('takes the next number when receipts were just given out', async () => {
    const { receipt } = await sendingWhile(receiptCounterKey(submission), { count: 41 });
    expect(receipt.number).toBe('CB-IV-2018/0042');
  });

  test('goes behind the event that has just been put on the record', async () => {
    await sendingWhile(auditHeadKey(submission.bloc), { sequence: 10, hash: 'sha256:ten' });
    const { entries } = await listAudit(calm, submission.bloc, { after: null, limit: 10 });
    expect(entries.at(-1)).toMatchObject({ sequence: 11, previousHash: 'sha256:ten', action: 'submission.sent' });
  });

  test.each([
    ['version', () => versionKey(submission, 1)],
    ['event', () => auditEventKey(submission.bloc, 3)],
  ])('never writes over a %s that is there against all order, and gives up when its time is over', async (_what, keyOf) => {
    await expect(sendingWhile(keyOf(), { stray: true })).rejects.toMatchObject({ code: 'store.unavailable' });
  });
});
