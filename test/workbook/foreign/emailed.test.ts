import { describe, expect, test } from 'vitest';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { readPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { leavesOf, sectionsOf } from '#core/rubric/Rubric.ts';
import { scoreAgency } from '#core/scoring/scoreAgency.ts';
import type { MeasureReading } from '#core/sheet/measureReading.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { CAO_BANG, emailedBytes, emailedTruth, sampleBloc, type TrueFile } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';

const bloc = sampleBloc(CAO_BANG);
const truth = emailedTruth();
const context = { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null };

const reportOf = (file: string): Report => {
  const opened = openWorkbook(emailedBytes(file));
  if ('refusal' in opened) throw new Error(`refused: ${opened.refusal.code}`);
  const found = scoringSheetOf(opened.view, bloc, file);
  if ('refusal' in found) throw new Error(`refused: ${found.refusal.code}`);
  return checkSheet(bloc, found.sheet, context);
};

const reports = new Map(truth.files.map(({ file }) => [file, reportOf(file)]));

const reportFor = ({ file }: TrueFile): Report => reports.get(file) as Report;

const shown = (points: Points | null): string | null => (points === null ? null : writePoints(points));

/** A deduction is kept as its size. */
const sized = (score: string | null): string | null => score?.replace(/^-/, '') ?? null;

const shownMeasure = (reading: MeasureReading): string => {
  if (reading.type !== 'value') return reading.type;
  const { value } = reading;
  if (value.type === 'day') return value.day;
  return value.type === 'option' ? value.key : writePoints(value.thousandths as Points);
};

describe.each(truth.files)('the sheet that $agency e-mailed', (file) => {
  const report = reportFor(file);
  const { reading, score } = report;

  test('is known as that agency’s, of this bloc and this year', () => {
    expect({ agency: reading.agency, sheet: reading.sheet.name }).toEqual({ agency: file.agency, sheet: file.sheet });
    expect([reading.sheet.identity.bloc, reading.sheet.identity.edition]).toEqual([bloc.id, 2018]);
  });

  test('has every score where it stands', () => {
    const found = reading.leaves.map(({ leaf, points }) => [leaf.code, shown(points)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(file.scores).map(([code, one]) => [code, sized(one)])));
  });

  test('names the cell of every score', () => {
    const cells = reading.leaves.map(({ leaf, rows }) => [leaf.code, rows.map(({ self }) => self.at.cell).join(' ')]);
    expect(Object.fromEntries(cells)).toEqual(file.cells);
  });

  test('has every measure that the truth lists, in its cell', () => {
    for (const [code, { value, cell }] of Object.entries(file.measures)) {
      const leaf = reading.leaves.find((one) => one.leaf.code === code);
      const [[key, measure] = ['', null]] = [...(leaf?.measures ?? [])];
      expect({ code, cell: leaf?.rows[0]?.measures.get(key)?.at.cell, value: measure && shownMeasure(measure) }).toEqual({
        code,
        cell,
        value,
      });
    }
  });

  test('adds up to its sections, base, bonus, deduction and total', () => {
    const points = new Map(reading.leaves.map((one) => [one.leaf.code, one.points ?? ZERO]));
    const sums = scoreAgency(bloc, file.agency, points);
    const sections = sectionsOf(bloc.rubric).map(({ code }) => [code, shown(sums.sections.get(code) ?? null)]);
    expect(Object.fromEntries(sections)).toEqual(file.sections);
    expect([sums.base, sums.bonus, sums.deduction, sums.total].map(shown)).toEqual([file.base, file.bonus, file.deduction, file.total]);
    expect(shown(score.total)).toBe(file.complete ? file.total : null);
  });

  test('has each printed sum in its place', () => {
    const totals = reading.sheet.totals.map(({ of, cell }) => [
      typeof of === 'string' ? { base: 'total', grand: 'grandTotal' }[of] : of.group,
      { cell: cell.at.cell, value: cell.content.type === 'number' ? cell.content.number : cell.content.type },
    ]);
    expect(Object.fromEntries(totals)).toEqual(file.printed);
  });

  test('has exactly the faults of the truth, each in its cell', () => {
    const found = report.findings.map(({ code, criterion, cell }) => `${code} ${criterion ?? '-'} ${cell ?? '-'}`).sort();
    const told = file.faults.filter(({ consequenceOf }) => consequenceOf === undefined);
    expect(found).toEqual(told.map(({ code, criterion, cell }) => `${code} ${criterion ?? '-'} ${cell}`).sort());
    expect(report.hiddenConsequences).toBe(file.faults.length - told.length);
  });

  test('shows each fault as it was typed', () => {
    for (const fault of file.faults.filter(({ consequenceOf }) => consequenceOf === undefined)) {
      const found = report.findings.find(({ code, cell }) => code === fault.code && cell === fault.cell);
      const seen = readPoints(fault.seen) === null ? found?.seen : (found?.seen ?? '').replace(',', '.');
      expect({ code: fault.code, seen }).toEqual({ code: fault.code, seen: fault.seen });
    }
  });

  test(file.blocked ? 'is kept out of the ranking by the faults that block' : 'counts', () => {
    const blocking = file.faults.filter(({ blocks }) => blocks).map(({ code, cell }) => `${code} ${cell}`);
    expect(keptOutBy(report).map(({ code, cell }) => `${code} ${cell}`)).toEqual(blocking);
  });
});

describe('the ranking of the e-mailed sheets', () => {
  const counted = truth.files.map(reportFor).filter((report) => keptOutBy(report).length === 0);
  const ranking = rankBloc(
    bloc,
    counted.map(({ reading }) => reading),
  );

  test('is that of the truth, every total to the digit', () => {
    const found = ranking.agencies.map(({ rank, member, final }) => ({ rank, agency: member.code, total: shown(final.total) }));
    expect(found).toEqual(truth.ranking.map(({ rank, agency, total }) => ({ rank, agency, total })));
  });

  test('leaves out who the truth leaves out', () => {
    expect(ranking.missing.map(({ code }) => code)).toEqual(truth.notRanked);
  });

  test('shares ranks where no tie-break parts them', () => {
    const order = bloc.rubric.ranking.order.slice(0, 1);
    const byTotal = { ...bloc, rubric: { ...bloc.rubric, ranking: { ...bloc.rubric.ranking, order } } };
    const readings = counted.map(({ reading }) => ({ ...reading, bloc: byTotal }));
    const found = rankBloc(byTotal, readings).agencies.map(({ rank, member }) => `${rank} ${member.code}`);
    expect(found.sort()).toEqual(truth.ranking.map(({ rankByTotal, agency }) => `${rankByTotal} ${agency}`).sort());
  });

  test('reads every criterion of the rubric in every file', () => {
    for (const { reading } of reports.values()) expect(reading.leaves).toHaveLength(leavesOf(bloc.rubric).length);
  });
});
