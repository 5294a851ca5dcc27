import { describe, expect, test } from 'vitest';
import { breaksToKeep, breaksToKeepEach, percentForOnePage, percentToFit } from '#workbook/paper/pageLayout.ts';

const PAPER = { orientation: 'portrait', margins: { left: 20, right: 20, top: 20, bottom: 20 } } as const;

/** Rows of 20 points: at 100 % a page of this paper takes 35 of them. */
const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => ({ row, height: 20 }));

const PAGE = 35;

describe('percentToFit', () => {
  test('never enlarges', () => {
    expect(percentToFit(PAPER, [10, 10])).toBe(100);
  });

  test('makes twice as many columns about half as large', () => {
    const once = percentToFit(PAPER, [50, 50]);
    expect(once).toBeLessThan(100);
    expect(percentToFit(PAPER, [50, 50, 50, 50])).toBeCloseTo(once / 2, -0.5);
  });

  test('has more room on its side', () => {
    expect(percentToFit({ ...PAPER, orientation: 'landscape' }, [60, 60])).toBeGreaterThan(percentToFit(PAPER, [60, 60]));
  });
});

describe('percentForOnePage', () => {
  test('leaves the scale where everything fits', () => {
    expect(percentForOnePage(PAPER, 90, rowsOf(PAGE), PAGE - 1)).toBe(90);
  });

  test('is a little smaller where a few rows are too many', () => {
    const percent = percentForOnePage(PAPER, 100, rowsOf(PAGE + 3), PAGE + 2);
    expect(percent).toBeLessThan(100);
    expect(percent).toBeGreaterThan(85);
  });

  test('gives up where the page would be hard to read', () => {
    expect(percentForOnePage(PAPER, 100, rowsOf(2 * PAGE), 2 * PAGE - 1)).toBe(100);
  });
});

describe('breaksToKeep', () => {
  const ground = { paper: PAPER, percent: 100, repeatedRows: { first: 0, last: 1 } };
  const breaks = (first: number, last: number) => breaksToKeep({ first, last }, rowsOf(last + 1), ground);

  test('breaks nothing where the block ends with the page', () => {
    expect(breaks(PAGE - 5, PAGE - 1)).toEqual([]);
  });

  test('breaks before the block where its last row would stand alone', () => {
    expect(breaks(PAGE - 5, PAGE)).toEqual([PAGE - 5]);
  });

  test('counts the repeated rows on later pages', () => {
    const secondPage = PAGE + PAGE - 2;
    expect(breaks(secondPage - 4, secondPage - 1)).toEqual([]);
    expect(breaks(secondPage - 4, secondPage)).toEqual([secondPage - 4]);
  });

  test('breaks earlier where a page is taken to be full before its end', () => {
    const early = (last: number) => breaksToKeep({ first: last - 4, last }, rowsOf(last + 1), { ...ground, fullAt: 0.95 });
    expect(early(PAGE - 4)).toEqual([]);
    expect(early(PAGE - 1)).toEqual([PAGE - 5]);
  });

  test('leaves a block alone that no page could hold', () => {
    expect(breaks(10, 10 + 2 * PAGE)).toEqual([]);
  });
});

describe('breaksToKeepEach', () => {
  const breaks = (...blocks: readonly (readonly [number, number])[]) =>
    breaksToKeepEach(
      blocks.map(([first, last]) => ({ first, last })),
      rowsOf(200),
      { paper: PAPER, percent: 100 },
    );

  test('breaks nothing where all end with the page', () => {
    expect(breaks([2, 19], [20, PAGE - 1])).toEqual([]);
  });

  test('breaks before each that would be torn, and counts from there on', () => {
    expect(breaks([2, 19], [20, PAGE], [PAGE + 1, PAGE + 18])).toEqual([20]);
    expect(breaks([2, 19], [20, PAGE], [PAGE + 1, 20 + PAGE])).toEqual([20, PAGE + 1]);
  });

  test('leaves one as it falls that is higher than a page', () => {
    expect(breaks([5, 5 + PAGE])).toEqual([]);
  });
});
