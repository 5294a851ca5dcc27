import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { dayOf } from '#core/calendar.ts';
import type { Json } from '#core/canonicalJson.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { untilItBlocks } from '#core/checks/untilItBlocks.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { CAO_BANG, sampleJson } from '../../sampleBlocs.ts';

type Raw = Record<string, Json>;

const CRITERION = 'I.1.a';

const blocWith = (blocksFrom: Json) => {
  const file = sampleJson(CAO_BANG);
  const criterion = ((file['rubric'] as Raw)['criteria'] as Raw[]).find(({ code }) => code === CRITERION);
  if (!criterion) throw new Error(`no ${CRITERION}`);
  criterion['blocksFrom'] = blocksFrom;
  return readBloc(file);
};

const finding = (code: string, criterion: string | null = CRITERION): KnownFinding =>
  ({ code, severity: 'error', criterion, cell: 'D5' }) as unknown as KnownFinding;

const severities = (codes: readonly KnownFinding[], today: string | null, blocksFrom: Json = '2018-12-01'): readonly string[] => {
  const bloc = blocWith(blocksFrom);
  const reading = { bloc, leaves: [], sheet: { strays: [] } } as unknown as SheetReading;
  const [year = 0, month = 0, date = 0] = (today ?? '').split('-').map(Number);
  const day = today === null ? null : dayOf(year, month, date);
  const context = { rubricHash: '', expectedAgency: null, ...(day !== null && { today: day }) };
  return untilItBlocks({ findings: codes, reading }, context).map(({ severity }) => severity);
};

describe('a criterion that blocks from a day', () => {
  test.each([
    ['2018-11-30', 'warning'],
    ['2018-12-01', 'error'],
    ['2018-12-02', 'error'],
    [null, 'error'],
  ])('makes of a score against its rule on %s: %s', (today, expected) => {
    expect(severities([finding('score.notByRule')], today)).toEqual([expected]);
  });

  test('may leave the year open', () => {
    expect(severities([finding('evidence.missing')], '2018-11-30', 'YYYY-12-01')).toEqual(['warning']);
    expect(severities([finding('evidence.missing')], '2018-12-01', 'YYYY-12-01')).toEqual(['error']);
  });

  test('softens nothing of another criterion, of the workbook, or that keeps the sheet out of the ranking', () => {
    const others = [
      finding('score.notByRule', 'I.1.b'),
      finding('cell.formulaAltered'),
      finding('score.aboveMax'),
      finding('workbook.macro', null),
    ];
    expect(severities(others, '2018-01-01')).toEqual(['error', 'error', 'error', 'error']);
  });

  test.each(['', 'tháng 12', '2018-13-01', 5, '01/12/2018'])('refuses %j', (blocksFrom) => {
    expect(() => blocWith(blocksFrom)).toThrow(expect.objectContaining({ code: 'bloc.malformed' }) as Error);
  });
});
