import { describe, expect, test } from 'vitest';
import { benchmarkTable, ratioOf } from '../../scripts/report/benchmarkTable.mjs';
import { holds, proofTable } from '../../scripts/report/proofTable.mjs';
import { table } from '../../scripts/report/table.mjs';
import { measure } from '../../bench/measure.ts';
import { medianOf } from '../../bench/medianOf.ts';
import { proof as rounding } from '../../proofs/rounding.proof.ts';

const row = (name: string, median: number, ratioTo?: string) =>
  ({ name, median, unit: 'ms', rounds: 5, ...(ratioTo === undefined ? {} : { ratioTo }) }) as const;

describe('table', () => {
  test('puts words flush left and numbers flush right', () => {
    const rows = [
      ['one', '9.50'],
      ['three', '120'],
    ];
    expect(table(['name', 'ms'], rows)).toBe(['name   ms', '-----  ----', 'one    9.50', 'three   120', ''].join('\n'));
  });
});

describe('benchmarkTable', () => {
  test('shows a row as a multiple of another of the same run', () => {
    expect(benchmarkTable([row('floats', 2), row('points', 5, 'floats')])).toContain('2.50 × floats');
  });

  test.each([
    [{ atLeast: 200 }, 200, '≥ 200 met'],
    [{ atLeast: 200 }, 199.9, '≥ 200 missed'],
    [{ atMost: 9 }, 9, '≤ 9 met'],
    [{ atMost: 9 }, 9.1, '≤ 9 missed'],
  ])('sets the goal %j beside %d', (goal, median, shown) => {
    expect(benchmarkTable([{ ...row('rankings', median), goal }])).toContain(shown);
  });

  test('says what was left out, and why', () => {
    expect(benchmarkTable([{ name: 'LibreOffice', leftOut: 'not installed' }])).toContain('left out: not installed');
  });

  test('gives no ratio to a row that was left out', () => {
    expect(ratioOf(row('points', 5, 'LibreOffice'), [{ name: 'LibreOffice', leftOut: 'not installed' }])).toBeNull();
  });

  test('refuses a ratio to a row that is not in the run', () => {
    expect(() => ratioOf(row('points', 5, 'flaots'), [row('floats', 2)])).toThrow('"flaots"');
  });
});

describe('measure', () => {
  test('counts the rounds that were asked for, after a warm-up', async () => {
    const seen: number[] = [];
    const measured = await measure('act', 4, (round) => seen.push(round));

    expect(measured).toMatchObject({ name: 'act', unit: 'ms', rounds: 4 });
    expect(seen).toEqual([0, 1, 2, 0, 1, 2, 3]);
  });

  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 100], 3],
  ])('the median of %j is %d', (numbers, median) => {
    expect(medianOf(numbers)).toBe(median);
  });

  test('nothing has no median', () => {
    expect(() => medianOf([])).toThrow(RangeError);
  });
});

describe('proofs', () => {
  test.each([
    [{ name: 'one', cases: 1, failures: [] }, true],
    [{ name: 'one', cases: 0, failures: [] }, false],
    [{ name: 'one', cases: 9, failures: ['seed 1'] }, false],
    [{ name: 'one', leftOut: 'no LibreOffice' }, true],
  ])('%j holds: %s', (one, verdict) => {
    expect(holds(one)).toBe(verdict);
  });

  test('a case that did not hold is shown in full', () => {
    expect(proofTable([{ name: 'rounding', cases: 9, failures: ['5 / 2, seed 1'] }])).toContain('rounding: 5 / 2, seed 1');
  });

  test('a slice of the proof of rounding holds', async () => {
    const rows = await rounding.run({ root: '.', seed: 20261122, size: 'slice' });

    expect(rows.filter((one) => !holds(one))).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});
