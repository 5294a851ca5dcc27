// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { addPoints, writePoints, ZERO } from '#core/points.ts';
import { partsOf, provisionalTotal, unfilledOf } from '../../../addin/checking/filling.ts';
import { AGENCIES, blankWorkbook, filledBytes, openedSheet, workbookWith } from '../workbooks.ts';

const reportOf = async (bytes: Uint8Array) => (await openedSheet(bytes)).report;

describe('a blank workbook', () => {
  test('has every criterion still to fill, each with its cell, and adds up to nothing', async () => {
    const report = await reportOf(blankWorkbook('TTT'));
    const unfilled = unfilledOf(report);
    expect(unfilled.map(({ leaf }) => leaf.code)).toEqual(
      report.reading.leaves.filter(({ isDropped }) => !isDropped).map(({ leaf }) => leaf.code),
    );
    expect(new Set(unfilled.map(({ at }) => at?.cell)).size).toBe(unfilled.length);
    expect(unfilled.every(({ at }) => at?.sheet === report.reading.sheet.name)).toBe(true);
    expect(provisionalTotal(report).total).toBe(ZERO);
  });
});

describe('a filled workbook', () => {
  test('has nothing left to fill', async () => {
    const report = await reportOf(workbookWith('TTT'));
    expect(unfilledOf(report)).toEqual([]);
    expect(partsOf(report).every(({ filled, all }) => filled === all)).toBe(true);
  });

  test.each(AGENCIES)('of %s counts each criterion in one part', async (agency) => {
    const report = await reportOf(filledBytes(agency));
    const parts = partsOf(report);
    expect(parts.reduce((sum, { all }) => sum + all, 0)).toBe(report.reading.leaves.length);
    expect(parts.reduce((sum, { all, filled }) => sum + all - filled, 0)).toBe(unfilledOf(report).length);
  });

  test('without a fault has its whole total, and a part for each heading, bonus and deduction', async () => {
    const report = await reportOf(filledBytes('TTT'));
    const { total, open } = provisionalTotal(report);
    expect({ total: writePoints(total), open }).toEqual({ total: '887', open: 0 });
    expect(partsOf(report).map(({ root }) => root.code)).toEqual(['I', 'II', 'III', 'T', 'P']);
  });
});

describe('provisionalTotal', () => {
  test('leaves out what has to be mended, and says how many criteria that is', async () => {
    const report = await reportOf(filledBytes('VKSND'));
    const open = new Set(report.findings.filter(({ severity }) => severity === 'error').map(({ criterion }) => criterion));
    const points = report.reading.leaves.filter(({ leaf }) => open.has(leaf.code)).map((one) => one.points ?? ZERO);
    const sure = provisionalTotal(report);
    expect(sure.open).toBe(open.size);
    expect(writePoints(addPoints(sure.total, ...points))).toBe(writePoints(report.score.total ?? ZERO));
  });

  test('is there even where a score is missing and the report has no total', async () => {
    const report = await reportOf(filledBytes('TAND'));
    expect(report.score.total).toBeNull();
    expect(provisionalTotal(report).total).toBeGreaterThan(ZERO);
  });
});
