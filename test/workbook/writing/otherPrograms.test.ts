import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type ViewSheet } from '#workbook/WorkbookView.ts';
import { estimateLines } from '#workbook/writing/estimateRowHeight.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { recalculatedTogether, textOfPages, toPdf } from '../../libreOffice.ts';
import { openWithOpenpyxl } from '../../openpyxl.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice, withOpenpyxl } from '../../otherPrograms.ts';
import { pngOfOneDot } from './pngOfOneDot.ts';
import { cell, computed, rankingWorkbook, scoringWorkbook, text, TOTAL_ROW, workbookOf } from './sampleWorkbooks.ts';

const formulasOf = (sheets: readonly ViewSheet[]): readonly (readonly [string, unknown])[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells.values()]
      .filter(({ formula }) => formula !== null)
      .map(({ row, column, content }) => [`${name} ${row} ${column}`, content] as const),
  );

const pagesOf = (model: WorkbookModel): readonly string[] | null => textOfPages(toPdf(writeWorkbook(model)));

const words = (page: string): string => page.replace(/\s+/g, ' ').trim();

const longTexts = [
  'Tham mưu văn bản theo quyết định của Tỉnh ủy, HĐND, UBND hoặc theo kế hoạch năm',
  'CHẤP HÀNH CHỦ TRƯƠNG, CHÍNH SÁCH, PHÁP LUẬT; XÂY DỰNG HỆ THỐNG CHÍNH TRỊ',
  'Điểm thưởng',
  'Nghị quyết số 18-NQ/TW ngày 25/10/2017; Kế hoạch số 07-KH/TW ngày 27/11/2017 và Chương trình hành động số 25-CTr/TU ngày 28/02/2018',
  'Đơn vị có tập thể, cá nhân được tặng thưởng huân chương, danh hiệu vinh dự Nhà nước, Cờ thi đua của Chính phủ, Bằng khen của Thủ tướng Chính phủ',
  'Được trừ điểm khi\nkhông gửi báo cáo đúng hạn',
];

/** A text a page: rows so high that no two share one. */
const onePageEach = (texts: readonly string[], width: number): WorkbookModel =>
  workbookOf({
    columns: [{ column: 0, width }],
    rows: texts.map((_, row) => ({ row, height: 409 })),
    cells: texts.map((value, row) => cell(row, 0, text(value), { font: { size: 11 }, alignment: { wrap: true, vertical: 'top' } })),
    print: { orientation: 'portrait', margins: { left: 10, right: 10, top: 10, bottom: 10 }, scaling: { percent: 100 } },
  });

/** Four as a formula, with another value in the file. */
const mistaken: WorkbookModel = {
  ...workbookOf({ cells: [cell(0, 0, computed('2+2', '5')), cell(1, 0, text('=2+2'))] }),
  recalculated: false,
};

const written = new Map(
  Object.entries({ scoring: scoringWorkbook(), ranking: rankingWorkbook(pngOfOneDot), mistaken }).map(([name, model]) => [
    name,
    writeWorkbook(model),
  ]),
);

const worked = recalculatedTogether(() => written);

describe('LibreOffice', () => {
  withLibreOffice(() => {
    test.each(['scoring', 'ranking'])('works out for every formula what the model says: %s', { timeout: LIBRE_OFFICE_TIME }, (name) => {
      const ours = formulasOf(readWorkbook(written.get(name) ?? new Uint8Array()).sheets);
      expect(ours.length).toBeGreaterThan(8);
      expect(formulasOf(readWorkbook(worked(name)).sheets)).toEqual(ours);
    });

    test('is made to work formulas out even where the file carries another value', { timeout: LIBRE_OFFICE_TIME }, () => {
      const [sheet] = readWorkbook(worked('mistaken')).sheets;
      expect(sheet && cellAt(sheet, 0, 0)?.content).toEqual({ type: 'number', number: '4' });
      expect(sheet && cellAt(sheet, 1, 0)?.content).toEqual({ type: 'text', text: '=2+2' });
    });

    test('repeats both heading rows on page 2 and counts the pages', { timeout: LIBRE_OFFICE_TIME }, () => {
      const pages = pagesOf(scoringWorkbook());
      if (pages === null) return;
      expect(pages).toHaveLength(2);
      expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(words(pages[1] ?? '')).toMatch(/^Điểm Kết quả Điểm tự TT Tiêu chí Tài liệu kiểm chứng chuẩn thực hiện chấm 1 2 3 4 5 6 /);
      expect(pages.map((page) => words(page).split(' ').at(-1))).toEqual(['1/2', '2/2']);
      expect(words(pages[1] ?? '')).toContain('Mã đối chiếu: 7F3A 91C2 5B0E D846');
    });

    test('wraps texts into as many lines as we estimate, or one fewer', { timeout: LIBRE_OFFICE_TIME }, () => {
      const pages = pagesOf(onePageEach(longTexts, 24));
      if (pages === null) return;
      const spare = longTexts.map(
        (value, index) => estimateLines(value, 24, 11) - (pages[index] ?? '').split('\n').filter((line) => line.trim()).length,
      );
      expect(pages).toHaveLength(longTexts.length);
      expect(Math.min(...spare)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...spare)).toBeLessThanOrEqual(1);
    });

    test('draws the chart with every agency, best on top', { timeout: LIBRE_OFFICE_TIME }, () => {
      const page = pagesOf(rankingWorkbook(pngOfOneDot))?.[1];
      if (page === undefined) return;
      expect(page.indexOf('Sở Tư pháp')).toBeGreaterThan(0);
      expect(page.indexOf('936.0')).toBeGreaterThan(0);
      expect(page.indexOf('863.0')).toBeGreaterThan(page.indexOf('936.0'));
    });
  });
});

describe('openpyxl', () => {
  withOpenpyxl(() => {
    test('sees values, formulas, validations, protection and names of a scoring workbook', () => {
      const { sheets, names } = openWithOpenpyxl(writeWorkbook(scoringWorkbook()));
      const [sheet, hidden] = sheets;
      expect(sheet).toMatchObject({ name: 'Tự chấm', state: 'visible', protected: true, freeze: 'C9', titles: '$7:$8' });
      expect(sheet?.cells).toMatchObject({ A7: 'TT', C10: 50, D10: 0.956, E10: 40.5, C9: '=SUM(C10:C17)' });
      expect(sheet?.unlocked).toHaveLength(32);
      expect(sheet?.validations[0]).toMatchObject({
        range: `E9:E${TOTAL_ROW}`,
        type: 'decimal',
        operator: 'between',
        first: '0',
        second: 'C9',
      });
      expect(sheet?.validations[0]?.prompt).toBe('Nhập số từ 0 đến điểm chuẩn của tiêu chí.\nDùng dấu phẩy hoặc dấu chấm theo máy.');
      expect(hidden).toMatchObject({ name: '_giaouoc', state: 'veryHidden', cells: { A2: '2018-11-14 00:00:00' } });
      expect(names).toContainEqual({ name: '_giaouoc_agency', refersTo: "'_giaouoc'!$A$1", hidden: true });
    });

    test('sees the chart of a ranking, and keeps texts that look like formulas', () => {
      const { sheets } = openWithOpenpyxl(writeWorkbook(rankingWorkbook(pngOfOneDot)));
      expect(sheets.map(({ name, charts }) => [name, charts])).toEqual([
        ["Xếp hạng 'IV' 2018", 0],
        ['Biểu đồ', 1],
      ]);
    });
  });
});
