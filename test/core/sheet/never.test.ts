import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readSheetJson } from '#core/sheet/readSheetJson.ts';
import { sheetJson } from '#core/sheet/sheetJson.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { reportOf } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';
import { blankCell } from './cells.ts';

const BANDS = [
  { notAfter: 'YYYY-02-28', points: 5 },
  { notAfter: null, points: 1 },
];

const bloc = smallBloc({ 'rubric.criteria[1].rule': { shape: 'date_bands', bands: BANDS } });
const dueBloc = smallBloc({
  'rubric.criteria[1].rule': {
    shape: 'due_bands',
    bands: [
      { maxDaysLate: 0, points: 5 },
      { maxDaysLate: null, points: 0 },
    ],
  },
});

const FORMULA = { ...blankCell(), formula: 'IF(ISNUMBER(D1),5,"")' };

/** Our own sheet, whose formula shows nothing beside words. */
const reportWith = (result: string, one: Bloc = bloc) =>
  reportOf({ bloc: one, origin: 'template', scores: { 'I.1': FORMULA }, results: { 'I.1': result }, layout: { hasMeasureColumn: true } });

const leafIn = ({ leaves }: SheetReading) => leaves.find(({ leaf }) => leaf.code === 'I.1');

describe('a day of what was never done', () => {
  test.each(['Không ban hành', 'chưa thực hiện', '  KHÔNG  NỘP ', 'Chưa có', 'Not done'])(
    'is said by “%s” and earns the last band',
    (words) => {
      const { reading, findings } = reportWith(words);
      expect(leafIn(reading)?.points).toBe(1000);
      expect(findings.filter(({ criterion, code }) => criterion === 'I.1' && !code.startsWith('evidence.'))).toEqual([]);
    },
  );

  test.each(['Không rõ', 'chưa ban hành đủ', 'đang làm'])('is not guessed from “%s”', (words) => {
    const { reading, findings } = reportWith(words);
    expect(leafIn(reading)?.points ?? null).toBeNull();
    expect(findings.map(({ code }) => code)).toContain('measure.impossible');
  });

  test('is no due day', () => {
    expect(leafIn(reportWith('Không nộp', dueBloc).reading)?.points ?? null).toBeNull();
  });

  test('is kept as it was written, and read back the same', () => {
    const { reading } = reportWith('Không ban hành');
    const json = sheetJson(reading);
    expect(JSON.stringify(json)).toContain('Không ban hành');
    expect(JSON.stringify(json)).not.toContain('9999');
    expect(leafIn(readSheetJson(bloc, json, 'sheet'))?.points).toBe(1000);
  });
});
