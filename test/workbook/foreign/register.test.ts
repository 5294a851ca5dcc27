import { describe, expect, test } from 'vitest';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { serialOf, type Day } from '#core/calendar.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { ModelCell, ModelContent } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { distinctScores, foreignBook, linesOf, numberContent, textContent } from './foreignBook.ts';

const bloc = sampleBloc(CAO_BANG);
const evidence = 'Báo cáo số 12/BC-TTr ngày 05/3/2018';

/** A hand-made table without a document at I.1.a, and a second worksheet that lists it. */
const told = (headings: readonly string[], line: readonly (ModelContent | null)[]): readonly string[] => {
  const lines = linesOf(bloc, distinctScores(bloc)).map((one) => ({
    ...one,
    ...(one.self && { evidence: one.code === 'I.1.a' ? '' : evidence }),
  }));
  const model = foreignBook(lines);
  const cells: ModelCell[] = [
    ...headings.map((text, column) => ({ row: 2, column, content: textContent(text) })),
    ...line.flatMap((content, column) =>
      content ? [{ row: 3, column, content, ...(content.type === 'number' && { style: { numberFormat: 'dd/mm/yyyy' } }) }] : [],
    ),
  ];
  const opened = openWorkbook(writeWorkbook({ ...model, sheets: [...model.sheets, { name: 'Tài liệu', cells }] }));
  if ('refusal' in opened) throw new Error(opened.refusal.code);
  const found = scoringSheetOf(opened.view, bloc, 'bang.xlsx');
  if ('refusal' in found) throw new Error(found.refusal.code);
  const report = checkSheet(bloc, found.sheet, { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null });
  return report.findings.map(({ code, criterion, sheet, cell }) => `${code} ${criterion ?? '-'} ${sheet ?? ''}!${cell ?? '-'}`);
};

const code = textContent('I.1.a');

describe('a register of an agency’s own', () => {
  test('stands for a document that the table leaves out', () => {
    expect(told(['Tiêu chí', 'Tài liệu'], [null, null])).toEqual(['evidence.missing I.1.a Sheet1!E8']);
    expect(told(['Tiêu chí', 'Tài liệu'], [code, textContent(evidence)])).toEqual([]);
  });

  test('may have the days in a column of their own, as dates or as text', () => {
    const day = numberContent(String(serialOf('2018-03-05' as Day)));
    expect(told(['Mã tiêu chí', 'Số, ký hiệu', 'Ngày ban hành'], [code, textContent('12/BC-TTr'), day])).toEqual([]);
    expect(told(['Mã tiêu chí', 'Số, ký hiệu', 'Ngày'], [code, textContent('12/BC-TTr'), textContent('05/3/2018')])).toEqual([]);
    expect(told(['Mã tiêu chí', 'Số, ký hiệu', 'Ngày'], [code, textContent('12/BC-TTr'), null])).toEqual([
      'evidence.malformed I.1.a Tài liệu!B4',
    ]);
    expect(told(['Mã tiêu chí', 'Số, ký hiệu', 'Ngày'], [code, textContent('12/BC-TTr'), textContent('05/3/2017')])).toEqual([
      'evidence.outsidePeriod I.1.a Tài liệu!B4',
    ]);
  });
});
