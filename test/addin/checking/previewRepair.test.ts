// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Typed } from '#workbook/scoring/Filling.ts';
import type { OpenedSheet } from '../../../addin/checking/Opened.ts';
import { provisionalTotal } from '../../../addin/checking/filling.ts';
import { previewRepair } from '../../../addin/checking/previewRepair.ts';
import { mendingsOf, safeMendingsOf, type Mending } from '../../../addin/checking/repairs.ts';
import { FileHost } from '../../../addin/host/FileHost.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { inventedFilling } from '../../../samples/make/inventedFilling.ts';
import { bloc } from '../sampleSheet.ts';
import { AGENCIES, filledBytes, memberOf, openedSheet, workbookWith } from '../workbooks.ts';

const everyMending = ({ report }: OpenedSheet): readonly Mending[] => report.findings.flatMap(mendingsOf);

const contextOf = ({ rubricHash }: OpenedSheet) => ({ rubricHash, expectedAgency: null });

/** The workbook with some repairs truly made in its bytes, read anew. */
const mended = async ({ bytes }: OpenedSheet, mendings: readonly Mending[]): Promise<OpenedSheet> => {
  const host = new FileHost({ name: 'a.xlsx', bytes }, passingMemory());
  for (const { finding, content } of mendings) await host.change({ sheet: finding.sheet ?? '', cell: finding.cell ?? '' }, content);
  return openedSheet(await host.fileBytes());
};

const TYPED_BADLY: readonly (readonly [string, Typed])[] = [
  ['a text that is a number', { type: 'text', text: '5 điểm' }],
  ['wide digits', { type: 'text', text: '５' }],
  ['a no-break space', { type: 'text', text: ' 5' }],
  ['more than the most', { type: 'number', number: '5000' }],
  ['a score beside the step', { type: 'number', number: '4.123' }],
];

const goodYear = inventedFilling(bloc, memberOf('TTT'));

/** A sheet of a good year with the first judged score typed badly. */
const withScore = (typed: Typed): Promise<OpenedSheet> => {
  const [code = ''] = goodYear.scores.keys();
  return openedSheet(workbookWith('TTT', { scores: new Map([...goodYear.scores, [code, typed]]) }));
};

/** The same with a result that a score is worked out from. */
const withResult = (code: string, typed: Typed): Promise<OpenedSheet> =>
  openedSheet(workbookWith('TTT', { results: new Map([...goodYear.results, [code, typed]]) }));

/** Holds every preview to the check of a copy in which the repair was made; gives how many there were. */
const expectTruePreviews = async (before: OpenedSheet): Promise<number> => {
  let previews = 0;
  for (const one of everyMending(before)) {
    const preview = previewRepair(before.report, one.finding, one.repair, contextOf(before));
    if (preview === null) continue;
    previews += 1;
    const after = await mended(before, [one]);
    const gone = !after.report.findings.some(({ criterion, severity }) => criterion === one.finding.criterion && severity === 'error');
    const leaf = after.report.reading.leaves.find(({ leaf: { code } }) => code === one.finding.criterion);
    expect(preview.total).toEqual({ before: provisionalTotal(before.report).total, after: provisionalTotal(after.report).total });
    expect(preview.criterion?.after ?? null).toBe(gone ? (leaf?.points ?? null) : null);
  }
  return previews;
};

describe('previewRepair', () => {
  test.each(AGENCIES)('foretells for every repair of %s’s sheet what checking the repaired copy finds', async (agency) => {
    const before = await openedSheet(filledBytes(agency));
    const withValues = everyMending(before).filter(({ content }) => content.put === 'number' || content.put === 'text');
    expect(await expectTruePreviews(before)).toBe(withValues.length);
  });

  test.each(TYPED_BADLY)('foretells the same where somebody typed %s', async (_what, typed) => {
    expect(await expectTruePreviews(await withScore(typed))).toBeGreaterThan(0);
  });

  test('lets a score that is worked out follow its result, as Excel does', async () => {
    const before = await withResult('I.1.b', { type: 'text', text: '97,5' });
    const after = await withResult('I.1.b', { type: 'number', number: '97.5' });
    const [one] = everyMending(before);
    if (!one) throw new Error('nothing to mend');
    expect(previewRepair(before.report, one.finding, one.repair, contextOf(before))).toEqual({
      criterion: { code: 'I.1.b', before: null, after: after.report.reading.leaves.find(({ leaf }) => leaf.code === 'I.1.b')?.points },
      total: { before: provisionalTotal(before.report).total, after: provisionalTotal(after.report).total },
    });
    expect(after.report.findings).toEqual([]);
  });

  test('is not asked for where nobody can know the score that was meant', async () => {
    expect(everyMending(await withScore({ type: 'number', number: '-3' }))).toEqual([]);
  });

  test('is nothing for a repair that puts no value into a cell', async () => {
    const opened = await withScore({ type: 'number', number: '5000' });
    const [finding] = opened.report.findings;
    if (!finding) throw new Error('nothing was found');
    expect(previewRepair(opened.report, finding, { action: 'showRow', value: '', safe: true }, contextOf(opened))).toBeNull();
  });
});

describe('safe repairs', () => {
  test.each(AGENCIES)('of %s made together change no total and leave none of their findings', async (agency) => {
    const before = await openedSheet(filledBytes(agency));
    const safe = safeMendingsOf(before.report.findings);
    const after = await mended(before, safe);
    expect(after.report.score.total).toBe(before.report.score.total);
    expect(safeMendingsOf(after.report.findings)).toEqual([]);
    expect(after.report.findings).toHaveLength(before.report.findings.length - safe.length);
  });

  test('take one repair of each finding that has a safe one', async () => {
    const { report } = await withScore({ type: 'text', text: '5 điểm' });
    const safe = safeMendingsOf(report.findings);
    expect(safe.map(({ finding }) => finding.code)).toEqual(['cell.numberAsText']);
    expect(safe[0]?.content).toEqual({ put: 'number', number: '5' });
  });

  test('hold no repair that changes a value', async () => {
    const { report } = await withScore({ type: 'number', number: '5000' });
    expect(safeMendingsOf(report.findings)).toEqual([]);
    expect(report.findings.flatMap(mendingsOf)).not.toEqual([]);
  });
});
