import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenPromises } from './brokenPromises.ts';
import { checkSubmissionHistories } from './submissionHistories.ts';
import { EDITION, openedPeriod, submissionWith } from '../submissionWith.ts';
import { startTestTable, type TestTable } from '../testStore.ts';
import { saveSubmission } from '../../../../functions/store/saveSubmission.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
});

afterAll(async () => {
  await table.stop();
});

describe('random histories of four to eight people on a bad line', () => {
  test('keep every promise', async () => {
    const result = await checkSubmissionHistories(table, { runs: 10, seed: 20_261_122 });
    expect(result.broken).toBeNull();
    expect(result).toMatchObject({ histories: 11 });
    for (const count of [result.acknowledged, result.replayed, result.moved, result.refused, result.unavailable, result.collisions]) {
      expect(count).toBeGreaterThan(0);
    }
    // Twelve of them in the planned history alone.
    expect(result.faults).toBeGreaterThan(12);
  });
});

describe('the judge of histories', () => {
  const place = { bloc: 'judged', edition: EDITION, agencies: ['STP'] };

  test('finds each kind of promise broken when told what did not happen', async () => {
    const store = table.open();
    await openedPeriod(store, place.bloc);
    const submission = submissionWith({ bloc: place.bloc });
    const { receipt } = await saveSubmission(store, submission);
    const judge = async (lived: Partial<Parameters<typeof brokenPromises>[2]>) => {
      const broken = await brokenPromises(store, place, { acknowledged: [], moved: [], sent: [submission], frozen: null, ...lived });
      return broken.map((line) => line.slice(0, 2));
    };
    expect(await judge({ acknowledged: [{ submission, receipt }], frozen: null })).toEqual([]);
    expect(await judge({ acknowledged: [{ submission, receipt: { ...receipt, version: 2 } }] })).toEqual(['P1']);
    expect(await judge({ acknowledged: [{ submission, receipt: { ...receipt, receivedAt: 'later' } }] })).toEqual(['P1']);
    expect(await judge({ frozen: [] })).toEqual(['P4']);
    expect(await judge({ sent: [] })).toEqual(['P6']);
    const confirming = {
      ...place,
      agency: 'STP',
      to: 'confirmed',
      version: 1,
      by: 'head',
      during: 'open',
      reason: null,
      criteria: [],
    } as const;
    expect(await judge({ moved: [confirming] })).toEqual(['P1']);
  });
});
