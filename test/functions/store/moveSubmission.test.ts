import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { moveSubmission, type MovedTo } from '../../../functions/store/moveSubmission.ts';
import { movePeriod } from '../../../functions/store/periods.ts';
import { saveSubmission } from '../../../functions/store/saveSubmission.ts';
import { findHead } from '../../../functions/store/submissions.ts';
import { openedPeriod, submissionWith } from './submissionWith.ts';
import { startTestTable, type TestTable } from './testStore.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(async () => {
  await table.stop();
});

describe('a submission whose period was closed after the right to move it was decided', () => {
  test.each<[MovedTo]>([['withdrawn'], ['confirmed'], ['returned']])('is not %s any more', async (to) => {
    const store = table.open();
    const bloc = `bloc to be ${to}`;
    const period = await openedPeriod(store, bloc);
    const submission = submissionWith({ bloc, idempotencyKey: `click to be ${to}` });
    await saveSubmission(store, submission);
    const { edition, agency } = submission;
    const move = { bloc, edition, agency, to, version: 1, by: 'lan', reason: 'thiếu minh chứng', criteria: [] };
    await movePeriod(store, { ...period, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });

    await expect(moveSubmission(store, { ...move, during: 'open' })).rejects.toMatchObject({
      code: 'period.stale',
      facts: { expected: 'open', found: 'closed' },
    });
    expect((await findHead(store, submission))?.state).toBe('sent');
    expect((await moveSubmission(store, { ...move, during: 'closed' })).state).toBe(to);
    const { entries } = await listAudit(store, bloc, { after: null, limit: 100 });
    expect(entries.map(({ action }) => action).slice(-2)).toEqual(['period.moved', `submission.${to}`]);
  });
});
