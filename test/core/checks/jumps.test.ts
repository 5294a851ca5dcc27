import { describe, expect, test } from 'vitest';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { pastOf, type PastAgency } from '#core/history/PastYear.ts';
import { findingText } from '#core/messages/findingText.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import { RUBRIC_HASH, sheetWith, told, type SheetParts } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc();
const before = smallBloc({ edition: 2017, 'dates.periodFrom': '2017-01-01', 'dates.periodTo': '2017-11-15' });
const evidence = { 'I.1': 'Báo cáo số 12/BC-STP ngày 05/3/2018' };

const past = (scores: SheetParts['scores'], of = before): PastAgency =>
  pastOf(readSheet(of, sheetWith({ bloc: of, scores: { ...scores } })));

const compared = (scores: SheetParts['scores'], lastYear: PastAgency, over: Partial<SheetParts> = {}): Report =>
  checkSheet(bloc, sheetWith({ bloc, scores: { ...scores }, evidence, ...over }), {
    rubricHash: RUBRIC_HASH,
    expectedAgency: null,
    lastYear: new Map([['A', lastYear]]),
  });

const jumpsIn = (report: Report): readonly string[] => told(report).filter((one) => one.includes('.jump'));

describe('a score beside last year’s', () => {
  test.each([
    [5, 2.5, true],
    [5, 3, false],
    [0, 2.5, true],
    [2, 0, false],
    [4, 4, false],
  ])('%d after %d of 5', (now, then, isAsked) => {
    const asked = jumpsIn(compared({ 'I.1': now }, past({ 'I.1': then }))).filter((one) => one.startsWith('score'));
    expect(asked).toEqual(isAsked ? ['score.jump I.1 E1 note'] : []);
  });

  test('is asked about kindly, with both years, and blocks nothing', () => {
    const report = compared({ 'I.1': 5 }, past({ 'I.1': 1 }));
    const finding = report.findings.find(({ code }) => code === 'score.jump');
    expect(keptOutBy(report)).toEqual([]);
    expect(report.verdict).toBe('clean');
    expect(finding && findingText(finding, 'vi').sentence).toBe(
      'Ô E1 ghi 5; tiêu chí I.1 năm 2017 tự chấm 1, điểm chuẩn 5, hãy đối chiếu lại, nếu đúng thì ghi lý do ở cột Giải trình.',
    );
    expect(finding && findingText(finding, 'en').sentence).toContain('in 2017');
  });

  test('is compared only where the criterion still means the same', () => {
    const then = past({ 'I.1': 0 });
    expect(jumpsIn(compared({ 'I.1': 5 }, then))).toContain('score.jump I.1 E1 note');
    for (const changed of [
      { 'rubric.criteria[1].title': 'Việc khác' },
      { 'rubric.criteria[0].max': 11, 'rubric.criteria[1].max': 4, 'rubric.scale.base': 19 },
      { 'rubric.criteria[1].code': 'I.9' },
    ]) {
      const other = smallBloc({ edition: 2017, ...changed });
      const [code] = 'rubric.criteria[1].code' in changed ? ['I.9'] : ['I.1'];
      expect(jumpsIn(compared({ 'I.1': 5 }, past({ [code ?? '']: 0 }, other)))).not.toContain('score.jump I.1 E1 note');
    }
  });

  test('is not asked about where our own workbook explains it', () => {
    const explained = compared({ 'I.1': 5 }, past({ 'I.1': 0 }), { origin: 'template', explanations: { 'I.1': 'Có thêm hai phòng mới' } });
    expect(jumpsIn(explained)).not.toContain('score.jump I.1 E1 note');
  });

  test('is not compared with the same year or a later one, nor with another agency’s', () => {
    const same = { ...past({ 'I.1': 0 }), edition: 2018 };
    expect(jumpsIn(compared({ 'I.1': 5 }, same))).toEqual([]);
    const other = checkSheet(bloc, sheetWith({ bloc, scores: { 'I.1': 5 }, evidence }), {
      rubricHash: RUBRIC_HASH,
      expectedAgency: null,
      lastYear: new Map([['B', past({ 'I.1': 0 })]]),
    });
    expect(jumpsIn(other)).toEqual([]);
  });
});

describe('the base beside last year’s', () => {
  const total = (now: number, then: number, most = 20) =>
    jumpsIn(
      compared(
        { 'I.1': now },
        { edition: null, base: (then * 1000) as PastAgency['base'], most: (most * 1000) as PastAgency['most'], scores: new Map() },
      ),
    );

  test.each([
    [5, 3, ['total.jump - - note']],
    [5, 3.5, []],
    [3, 5, ['total.jump - - note']],
  ])('%d after %d of 20', (now, then, expected) => {
    expect(total(now, then)).toEqual(expected);
  });

  test('is not compared on another scale', () => {
    expect(total(5, 1, 100)).toEqual([]);
  });
});
