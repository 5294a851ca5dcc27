import { describe, expect, test } from 'vitest';
import { formulaOf, outcomeOf, ruleOf } from './ruleOf.ts';

const band = (from: number | null, fromIncl: boolean, to: number | null, toIncl: boolean, points: number) => ({
  from,
  fromIncl,
  to,
  toIncl,
  points,
});

describe('bands', () => {
  const closedBelow = ruleOf(
    {
      shape: 'bands',
      metric: '% văn bản',
      bands: [band(100, true, null, false, 2), band(95, true, 100, false, 1.75), band(0, true, 95, false, 0)],
    },
    { max: 2, unit: '%' },
  );

  test.each([
    [1000, '2'],
    [1000.001, 'impossible: actual'],
    [100, '2'],
    [99.999, '1.75'],
    [95, '1.75'],
    [94.999, '0'],
    [0, '0'],
    [-0.001, 'impossible: actual'],
  ])('closed below, turns %d %% into %s', (actual, expected) => {
    expect(outcomeOf(closedBelow, { actual })).toBe(expected);
  });

  const closedAbove = ruleOf(
    { shape: 'bands', bands: [band(95, false, null, false, 1.5), band(75, true, 95, true, 1), band(50, true, 75, false, 0.5)] },
    { max: 1.5, unit: '% văn bản' },
  );

  test.each([
    [95.001, '1.5'],
    [95, '1'],
    [75, '1'],
    [74.999, '0.5'],
    [50, '0.5'],
    [49.999, 'impossible: actual'],
  ])('closed above, turns %d %% into %s', (actual, expected) => {
    expect(outcomeOf(closedAbove, { actual })).toBe(expected);
  });

  test('lets a percentage go below zero where a band does', () => {
    const rule = ruleOf({ shape: 'bands', bands: [band(5, true, null, false, 10), band(null, false, 0, true, 0)] }, { unit: '% giảm' });

    expect(outcomeOf(rule, { actual: -1900 })).toBe('0');
    expect(outcomeOf(rule, { actual: 0.001 })).toBe('impossible: actual');
    expect(rule.measures[0]).toMatchObject({ kind: 'percent', least: null, most: 1_000_000 });
  });

  test.each([
    ['%', null, 'percent'],
    [null, '% hồ sơ', 'percent'],
    ['điểm', 'hồ sơ', 'number'],
    [null, null, 'number'],
  ])('reads the unit %s and the metric %s as a %s', (unit, metric, kind) => {
    const rule = ruleOf({ shape: 'bands', metric, bands: [band(0, true, null, false, 10)] }, { unit });

    expect(rule.measures[0]).toMatchObject({ key: 'actual', kind, unit, name: metric });
  });

  test('takes a band of one value, and one without ends', () => {
    const point = ruleOf({ shape: 'bands', bands: [band(3, true, 3, true, 10), band(3, false, null, false, 1)] });

    expect([2.999, 3, 3.001].map((actual) => outcomeOf(point, { actual }))).toEqual(['impossible: actual', '10', '1']);
    expect(outcomeOf(ruleOf({ shape: 'bands', bands: [band(null, false, null, false, 10)] }), { actual: -5 })).toBe('10');
  });

  test('writes the same intervals as a formula, rounded so that 57 % of a cell is 57', () => {
    const rule = ruleOf({ shape: 'bands', bands: [band(57, true, null, false, 10), band(0, true, 57, false, 0)] }, { unit: '%' });
    const x = 'ROUND(actual,3)';

    expect(formulaOf(rule)).toBe(
      `IF(IF(ISNUMBER(actual),AND(${x}>=0,${x}<=1000,OR(${x}>=57,AND(${x}>=0,${x}<57))),FALSE),IF(${x}>=57,10,0),"")`,
    );
  });
});

describe('external_index', () => {
  const ranks = ruleOf(
    {
      shape: 'external_index',
      index: 'PAR_RANK',
      whenNotCovered: 'self_assess_levels',
      bands: [band(1, true, 5, true, 8), band(6, true, 10, true, 6), band(11, true, null, false, 4)],
    },
    { max: 8, unit: 'thứ hạng' },
  );

  test.each([
    [0, 'impossible: actual'],
    [1, '8'],
    [5, '8'],
    [5.5, 'impossible: actual'],
    [6, '6'],
    [10, '6'],
    [11, '4'],
    [63, '4'],
  ])('turns rank %d into %s', (actual, expected) => {
    expect(outcomeOf(ranks, { actual })).toBe(expected);
  });

  test('tells what becomes of an agency that is not covered', () => {
    expect(ranks.sentences).toContainEqual({ says: 'notCovered', then: 'self_assess_levels' });
    expect(ranks.levels).toEqual([8000, 6000, 4000]);
    expect(ranks.measures[0]).toMatchObject({ kind: 'number', name: 'PAR_RANK', unit: 'thứ hạng' });
  });
});

describe('late_bands', () => {
  const rule = ruleOf(
    {
      shape: 'late_bands',
      metric: 'days_late',
      bands: [
        { maxDaysLate: 0, points: 2 },
        { maxDaysLate: 5, points: 1 },
        { maxDaysLate: null, points: 0 },
      ],
    },
    { max: 2, unit: 'ngày chậm' },
  );

  test.each([
    [-1, 'impossible: actual'],
    [0, '2'],
    [0.5, 'impossible: actual'],
    [1, '1'],
    [5, '1'],
    [6, '0'],
    [365, '0'],
  ])('turns %d days into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('counts whole days', () => {
    expect(rule.measures[0]).toMatchObject({ kind: 'days', least: 0, unit: 'ngày chậm' });
    expect(rule.levels).toEqual([2000, 1000, 0]);
    expect(formulaOf(rule)).toContain('IF(actual<=0,2,IF(actual<=5,1,0))');
  });
});

describe('date_bands', () => {
  const terms = {
    shape: 'date_bands',
    metric: 'issue_date',
    require: 'cả 03 lĩnh vực',
    bands: [
      { notAfter: 'YYYY-02-28', points: 10 },
      { notAfter: '2018-03-31', points: 5 },
      { notAfter: null, points: 0 },
    ],
  };
  const rule = ruleOf(terms);

  test.each([
    ['2017-12-29', '10'],
    ['2018-02-28', '10'],
    ['2018-03-01', '5'],
    ['2018-03-31', '5'],
    ['2018-04-01', '0'],
    ['1900-02-28', 'impossible: actual'],
    ['1900-03-01', '10'],
  ])('turns %s into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('waits for a day, for there is no way to write that nothing was issued', () => {
    expect(outcomeOf(rule, {})).toBe('incomplete: actual');
    expect(outcomeOf(rule, { actual: 'none' })).toBe('impossible: actual');
  });

  test('puts the rubric year for YYYY, and keeps what else is required as words', () => {
    expect(rule.sentences).toEqual([
      { says: 'dateBands', requirement: 'cả 03 lĩnh vực', bands: expect.arrayContaining([{ notAfter: '2018-02-28', points: 10_000 }]) },
      { says: 'manual', text: 'cả 03 lĩnh vực' },
    ]);
    expect(formulaOf(rule)).toContain('IF(INT(actual)<=DATE(2018,2,28),10,IF(INT(actual)<=DATE(2018,3,31),5,0))');
  });
});
