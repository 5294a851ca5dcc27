import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CALLS_OF_AN_AGENCY, costOf, type CallFigures } from '../../infra/cost/cost.ts';
import prices from '../../infra/cost/prices.json' with { type: 'json' };
import { chart, report } from '../../infra/cost/report.ts';
import { meansOf, measuredCalls } from '../functions/http/measuredCalls.ts';
import { PROJECT } from '../projectFolder.ts';

const { calls } = JSON.parse(readFileSync(join(PROJECT, 'docs/measured-calls.json'), 'utf8')) as { readonly calls: readonly CallFigures[] };

test('the figures of the calculator are those that are measured', async () => {
  const measured = meansOf(await measuredCalls());

  expect(measured.map(({ name }) => name)).toEqual(calls.map(({ name }) => name));
  for (const [index, { name, reads, writes }] of measured.entries()) {
    expect({ name, near: near(reads, calls[index]?.reads) && near(writes, calls[index]?.writes) }).toEqual({ name, near: true });
  }
});

/** A member's name or a hash more moves a unit now and then; more than a tenth means the page has grown old. */
const near = (measured: number, written = -1): boolean => Math.abs(measured - written) <= Math.max(1, measured / 10);

describe('the calculator', () => {
  const figures = Object.keys(CALLS_OF_AN_AGENCY).map((name) => ({ name, reads: 1, writes: 1, milliseconds: 10, bytes: 1000 }));

  test('asks for the fixed part alone where nobody calls', () => {
    const { total, parts } = costOf({ name: 'none', agencies: 0 }, figures, 10);

    expect(total).toBe(parts.fixed);
    expect(total).toBeCloseTo(prices.key.dollars + prices.secret.dollars + prices.firewall.dollars);
  });

  test('asks twice as much for twice as many, but for what is fixed and what is free', () => {
    const [one, two] = [100, 200].map((agencies) => costOf({ name: 'x', agencies }, figures, 30));

    expect(two?.parts.table).toBeCloseTo(2 * (one?.parts.table ?? 0));
    expect(two?.parts.fixed).toBe(one?.parts.fixed);
    expect(two?.parts.people).toBe(0);
    expect(costOf({ name: 'x', agencies: 2501 }, figures, 30).parts.people).toBeCloseTo(4 * prices.user.dollars);
  });

  test('says which figures are missing', () => {
    expect(() => costOf({ name: 'x', agencies: 1 }, [], 0)).toThrow('no figures of me');
  });

  test('draws the picture of the page', () => {
    expect(readFileSync(join(PROJECT, 'docs/cost.svg'), 'utf8')).toBe(chart(calls));
    expect(readFileSync(join(PROJECT, 'docs/cost.md'), 'utf8')).toContain('](cost.svg)');
  });

  test('names the source of every price', () => {
    const { read: _read, region: _region, ...each } = prices;

    expect(Object.entries(each).filter(([, { source }]) => source.length < 10)).toEqual([]);
    expect(prices.read).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('says what the page says', () => {
    const page = readFileSync(join(PROJECT, 'docs/cost.md'), 'utf8');
    const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

    for (const row of report(calls, null).rows) {
      const written = cells.find(([, scale]) => scale === row[0])?.slice(1, -1) ?? [];
      const total = Number(row.at(-1));
      expect(written).toHaveLength(row.length);
      expect(Math.abs(Number(written.at(-1)) - total)).toBeLessThanOrEqual(Math.max(1, total / 10));
    }
    expect(page).toContain(prices.read);
  });
});
