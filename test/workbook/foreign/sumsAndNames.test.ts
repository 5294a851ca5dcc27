import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { CAO_BANG, sampleBloc, sampleJson } from '../../sampleBlocs.ts';
import { ABOVE, distinctScores, linesOf, numberContent, textContent } from './foreignBook.ts';
import { bloc, changed, codesIn, indexOf, insertedAt, lines, pointsIn, read, right, scores } from './readTable.ts';

describe('printed sums', () => {
  const sumOf = (section: string): string => {
    const parts = [...scores].filter(([code]) => code.startsWith(`${section}.`)).map(([, score]) => Number(score));
    return String(parts.reduce((sum, one) => sum + one, 0));
  };

  test.each(['Cộng mục I', 'Tổng điểm mục I', 'Tổng cộng phần I', 'TỔNG MỤC I'])('a row “%s” is a sum and no criterion', (title) => {
    const report = read(insertedAt(indexOf('II'), { code: null, title, self: numberContent(sumOf('I')) }));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('a wrong one is told with what the criteria add up to', () => {
    const wrong = String(Number(sumOf('I')) + 1);
    const report = read(insertedAt(indexOf('II'), { code: null, title: 'Cộng mục I', self: numberContent(wrong) }));
    expect(codesIn(report)).toEqual(['total.differs I']);
    expect(keptOutBy(report)).toEqual([]);
  });

  test.each(['Tổng cộng', 'TỔNG ĐIỂM', 'Tổng số điểm', 'Tổng điểm đạt được', 'CỘNG', 'Tổng điểm sau khi cộng, trừ'])(
    'the last line may read “%s”',
    (title) => {
      const bonus = Number(scores.get('T')) - Number(scores.get('P'));
      const total = Number(sumOf('I')) + Number(sumOf('II')) + Number(sumOf('III')) + bonus;
      const table = [...lines.slice(0, -1), { code: null, title, self: numberContent(String(total)) }];
      expect(codesIn(read(table))).toEqual([]);
      const wrong = [...lines.slice(0, -1), { code: null, title, self: numberContent(String(total + 1)) }];
      expect(codesIn(read(wrong))).toEqual(['total.differs -']);
    },
  );
});

describe('whose sheet it is', () => {
  const named = (...above: readonly string[]): Report => read(lines, { above });
  const [agency = '', title = '', khoi = ''] = ABOVE;

  test('is read from the lines above the table', () => {
    expect(named(agency, title, khoi).reading.sheet.identity).toMatchObject({ bloc: bloc.id, edition: 2018, agency: 'STP' });
  });

  test('is read in capitals too', () => {
    expect(named('ỦY BAN NHÂN DÂN TỈNH CAO BẰNG', 'SỞ TƯ PHÁP', title, khoi.toUpperCase()).reading.agency).toBe('STP');
  });

  test('another province’s bloc is refused with one finding', () => {
    const report = named('Sở Tư pháp tỉnh Bắc Giang', title, 'Khối thi đua các cơ quan Nội chính tỉnh Bắc Giang');
    expect(codesIn(report)).toEqual(['workbook.otherBloc -']);
    expect(report.verdict).toBe('refused');
  });

  test('last year’s sheet is refused with one finding', () => {
    const report = named(agency, 'BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2017', khoi);
    expect(codesIn(report)).toEqual(['workbook.otherEdition -']);
    expect(report.findings[0]).toMatchObject({ seen: '2017', facts: { edition: 2017 } });
  });

  test('a sheet signed early in the next year is this year’s', () => {
    const report = named(agency, 'Cao Bằng, ngày 05 tháng 01 năm 2019', title, khoi);
    expect(codesIn(report)).toEqual([]);
  });

  test('a paper that is referred to does not tell whose the sheet is', () => {
    const above = ['SỞ Y TẾ', '(Kèm theo Hướng dẫn số 12/HD-STP ngày 05/3/2018)', ...ABOVE.slice(1)];
    expect(codesIn(read(lines, { above }))).toEqual(['workbook.otherAgency -']);
  });

  test('an agency that is no member is refused with one finding', () => {
    const report = named('SỞ Y TẾ', title, khoi);
    expect(codesIn(report)).toEqual(['workbook.otherAgency -']);
    expect(report.findings[0]?.seen).toBe('SỞ Y TẾ');
  });

  test('a sheet that names nobody is taken by the name of its file', () => {
    const report = read(lines, { above: [title, khoi] }, bloc, 'Cong_So Tu phap_Sở Tư pháp_2018.xlsx');
    expect(report.reading.agency).toBe('STP');
  });

  test('another bloc’s table has no rows here', () => {
    const other = sampleBloc('bac-ninh-kinh-te-ky-thuat-2018');
    const report = read(linesOf(other, distinctScores(other)), {
      above: [agency, 'BẢNG TỰ CHẤM ĐIỂM NĂM 2018', `Khối thi đua: ${other.name}`],
    });
    expect(report.verdict).toBe('refused');
  });
});

describe('a criterion that was not assigned', () => {
  const marked = changed('I.1.e', (line) => ({ ...line, self: textContent('Không được giao') }));

  test('is told where the chair has not approved it, and counts 0', () => {
    const report = read(marked);
    expect(pointsIn(report)).toEqual({ ...right, 'I.1.e': '0' });
    expect(codesIn(report)).toEqual(['sheet.notAssignedUnapproved I.1.e']);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('is left out where the chair has', () => {
    const approved = readBloc({ ...sampleJson(CAO_BANG), notAssigned: { STP: ['I.1.e'] } });
    const report = read(marked, {}, approved);
    expect(codesIn(report)).toEqual([]);
    expect(report.score.applicableMax).toBe(950_000);
  });
});
