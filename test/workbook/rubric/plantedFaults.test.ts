import { describe, expect, test } from 'vitest';
import { bookFaultText } from '#core/messages/bookFaultText.ts';
import { languages } from '#core/messages/language.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { ruleShapes } from '#core/rules/shapes.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import type { CriteriaColumn } from '#workbook/rubric/criteriaColumns.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { blocCell, bookOf, criterionCell, visibleOnly, withCell, type Written } from './bookCells.ts';
import { everyShapeBloc } from './everyShape.ts';
import { faultsOf as wordFaultsOf } from '../../core/messages/wordFaults.ts';

const view = bookOf(everyShapeBloc());

const faultsIn = (book: WorkbookView): readonly BookFault[] => {
  const reading = readRubricWorkbook(book);
  return 'faults' in reading ? reading.faults : [];
};

const placeOf = ({ sheet, cell }: BookFault): string => `${sheet}!${cell}`;

/** What is told of a place, in Vietnamese; empty where nothing is. */
const toldAt = (book: WorkbookView, place: string): string =>
  faultsIn(book)
    .filter((fault) => placeOf(fault) === place)
    .map((fault) => bookFaultText(fault, 'vi'))
    .join('\n');

const at = (code: string, column: CriteriaColumn, below = 0): string => criterionCell(view, code, column, below);

/** What is wrong, the cell, what is written there, and the cell that tells it where that is another, with words of the sentence. */
type Planted = readonly [what: string, cell: string, written: Written, words?: string | undefined, told?: string | undefined];

const IN_CRITERIA: readonly Planted[] = [
  ['a misspelt way of scoring', at('I.1', 'shape'), 'Chấm theo mức đọ', 'có phải ý anh/chị là “Chấm theo mức độ”?'],
  ['an unknown way of scoring', at('I.1', 'shape'), 'Bốc thăm', 'một trong'],
  ['no way of scoring', at('I.1', 'shape'), null, 'chưa ghi'],
  ['a misspelt kind of row', at('I.1', 'kind'), 'Tiêu trí', 'có phải ý anh/chị là “Tiêu chí”?'],
  ['no kind of row', at('I.1', 'kind'), null],
  ['a code that another has', at('I.2', 'code'), 'I.1'],
  ['no code', at('I.2', 'code'), null],
  ['no label', at('I.2', 'label'), null],
  ['no title', at('I.2', 'title'), null],
  ['a parent that nobody is', at('II.1', 'parent'), 'IV'],
  ['a misspelt parent', at('II.1', 'parent'), 'I.', 'có phải ý anh/chị là'],
  ['a parent that is no section', at('I.2', 'parent'), 'I.1'],
  ['a parent that stands below', at('I.1', 'parent'), 'II'],
  ['children that do not add up', at('I.1', 'max'), 9, '60', at('I', 'max')],
  ['a section that is not the sum', at('I', 'max'), 61, '60'],
  ['a weight in words', at('I.1', 'weight'), 'gấp đôi', 'một số'],
  ['a weight of zero', at('I.1', 'weight'), 0, 'lớn hơn 0'],
  ['a weight finer than the scale', at('P', 'weight'), 1.001, 'chữ số lẻ'],
  ['a weight on a section', at('I', 'weight'), 2, 'để trống'],
  ['points in words', at('I.1', 'max'), 'mười', 'một số'],
  ['points of zero', at('I.1', 'max'), 0],
  ['negative points', at('P', 'max'), -10],
  ['no points', at('I.1', 'max'), null],
  ['points with a fourth decimal', at('I.1', 'max'), 10.0001],
  ['an error value for points', at('I.1', 'max'), '#REF!', 'một số'],
  ['a section among scored criteria', at('I.1', 'kind'), 'Mục', '“Cộng các mục dưới”', at('I.1', 'shape')],
  ['a bonus under a section', at('I.1', 'kind'), 'Điểm thưởng'],
  ['an unknown word where it does not apply', at('I.1', 'na'), 'tùy', 'một trong'],
  ['a word that is neither yes nor no', at('I.1', 'assumed'), 'chắc thế', 'Có; Không'],
  ['a term that the way of scoring has no use for', at('I.1', 'per'), 2, '“Chấm theo mức độ” không dùng cột này'],
  ['an interval at a criterion itself', at('I.1', 'from'), 2, 'ô trống'],
  ['a least score above the maximum', at('I.1', 'least'), 11],
  ['a least score that is text', at('I.1', 'least'), 'không', 'một số'],
  ['met for more than the maximum', at('I.2', 'start'), 6],
  ['met for less than the maximum', at('I.2', 'start'), 4],
  ['not met for as much as met', at('I.2', 'least'), 5],
  ['no points for met', at('I.2', 'start'), null],
  ['a level below zero', at('I.3', 'max', 2), -1],
  ['no best level', at('I.3', 'max', 1), 4],
  ['two levels of one key', at('I.3', 'code', 2), 't'],
  ['two levels of one title', at('I.3', 'title', 2), 'tốt'],
  ['a level without a title', at('I.3', 'title', 1), null],
  ['a row of another kind below a choice', at('I.3', 'kind', 1), 'khoảng', 'mức chọn'],
  ['a level with a column of no use', at('I.3', 'unit', 1), '%', 'không dùng cột này'],
  ['intervals that overlap', at('I.4', 'from', 2), 79, 'khoảng không trùng với J13', at('I.4', 'from', 3)],
  ['intervals with a gap', at('I.4', 'from', 2), 82, 'không để hở'],
  ['intervals that leave out their common end', at('I.4', 'fromSign', 1), 'trên', 'không để hở', at('I.4', 'from', 1)],
  ['an interval that ends before it begins', at('I.4', 'to', 2), 70],
  ['an interval from a word', at('I.4', 'from', 1), 'gần hết', 'một số'],
  ['a misspelt sign', at('I.4', 'fromSign', 1), 'trênn', 'có phải ý anh/chị là “trên”?'],
  ['no interval for the maximum', at('I.4', 'max', 1), 9],
  ['points of an interval above the maximum', at('I.4', 'max', 2), 12],
  ['limits of days that fall', at('I.5', 'to', 2), 0],
  ['a limit of days below zero', at('I.5', 'to', 1), -1],
  ['a last limit of days that is none', at('I.5', 'to', 3), 10],
  ['an open limit of days in the middle', at('I.5', 'to', 1), null],
  ['days in the wrong order', at('I.6', 'to', 2), '01/02/2018'],
  ['a day that no calendar has', at('I.6', 'to', 1), '31/02', '28/02'],
  ['a day in words', at('I.6', 'to', 1), 'cuối tháng hai', '28/02/2018'],
  ['a target in words', at('I.7', 'target'), 'tất cả', 'giao riêng'],
  ['a misspelt own target', at('I.7', 'target'), 'giao riên', 'có phải ý anh/chị là “giao riêng”?'],
  ['a step of zero per cent', at('I.7', 'every'), 0],
  ['nothing off for what is missing', at('I.7', 'per'), null],
  ['an unknown way to count', at('I.7', 'way'), 'làm tròn', 'chỉ tính trọn bước'],
  ['nothing added past the target', at('I.7', 'per', 1), 0],
  ['a share above the whole', at('I.8', 'share'), 2],
  ['a largest result below the target', at('I.8', 'ceiling'), 90],
  ['no target', at('I.8', 'target'), null],
  ['a start that is not the maximum', at('II.1', 'start'), 9],
  ['a floor above the start', at('II.1', 'least'), 10],
  ['nothing off each time', at('II.1', 'per'), 0],
  ['a most below the maximum', at('II.2', 'most'), 8],
  ['a way for targets that belongs to another shape', at('II.3', 'way'), 'cộng tất cả', 'một trong'],
  ['limits the wrong way round', at('II.4', 'least'), 5],
  ['nothing added and nothing off', at('II.4', 'per'), -1],
  ['no way of adding distinctions', at('II.5', 'way'), null],
  ['a class of workload without a title', at('T', 'code', 1), 'khac', undefined, at('T', 'title', 1)],
  ['no name of the index', at('C', 'measure'), null],
];

type InBloc = readonly [what: string, at: readonly [section: string, name: string], written: Written, words?: string];

const IN_BLOC: readonly Planted[] = (
  [
    ['no name of the bloc', ['THÔNG TIN KHỐI', 'Tên khối'], null],
    ['a year in words', ['THÔNG TIN KHỐI', 'Năm'], 'năm nay', 'một số'],
    ['a year long gone', ['THÔNG TIN KHỐI', 'Năm'], 1918],
    ['a chair who is no member', ['THÔNG TIN KHỐI', 'Mã Trưởng khối'], 'STX', 'có phải ý anh/chị là “STP”?'],
    ['an unknown kind of bloc', ['THÔNG TIN KHỐI', 'Khối hay cụm'], 'Tổ', 'Khối; Cụm'],
    ['a day that no calendar has', ['CÁC NGÀY TRONG NĂM', 'Ký giao ước'], '31/04/2018', 'ngày ghi như'],
    ['a day without its year', ['CÁC NGÀY TRONG NĂM', 'Ký giao ước'], '21/03', 'ngày ghi như'],
    ['a period that ends before it begins', ['CÁC NGÀY TRONG NĂM', 'Tính kết quả đến ngày'], '31/12/2017'],
    ['self-scores due before the covenant', ['CÁC NGÀY TRONG NĂM', 'Hạn nộp bảng tự chấm'], '20/03/2018'],
    ['base points that are not the sum', ['THANG ĐIỂM', 'Tổng điểm chuẩn'], 90, '100'],
    ['a step of zero', ['THANG ĐIỂM', 'Bước điểm'], 0],
    ['a cap below zero', ['THANG ĐIỂM', 'Điểm thưởng tối đa'], -1],
    ['four decimals', ['THANG ĐIỂM', 'Số chữ số lẻ'], 4],
    ['a scope of ranking that is none', ['PHẠM VI XẾP HẠNG', 'Xếp hạng'], 'cả nước', 'riêng từng cụm'],
  ] satisfies readonly InBloc[] as readonly InBloc[]
).map(([what, [section, name], written, words]): Planted => [what, blocCell(view, section, name), written, words]);

type InTable = readonly [what: string, at: readonly [section: string, name: string, line: number], written: Written, words?: string];

const IN_TABLES: readonly Planted[] = (
  [
    ['a member that stands twice', ['ĐƠN VỊ THÀNH VIÊN', 'Mã đơn vị', 1], 'STP'],
    ['a code with a space', ['ĐƠN VỊ THÀNH VIÊN', 'Mã đơn vị', 1], 'T T T'],
    ['a member without a name', ['ĐƠN VỊ THÀNH VIÊN', 'Tên ngắn', 0], null],
    ['a condition that stands twice', ['ĐIỀU KIỆN KHÔNG XÉT THI ĐUA', 'Mã điều kiện', 1], 'ky_luat'],
    ['a condition without its words', ['ĐIỀU KIỆN KHÔNG XÉT THI ĐUA', 'Khi nào', 0], null],
    ['grades in the wrong order', ['XẾP LOẠI', 'Từ điểm', 1], 95],
    ['a grade from a word', ['XẾP LOẠI', 'Từ điểm', 0], 'cao', 'một số'],
    ['an order by a section that is none', ['THỨ TỰ XẾP HẠNG', 'So sánh', 1], 'mục XX'],
    ['an order by something unknown', ['THỨ TỰ XẾP HẠNG', 'So sánh', 1], 'chiều cao'],
    ['an order that does not begin with the total', ['THỨ TỰ XẾP HẠNG', 'So sánh', 0], 'phiếu bầu'],
    ['a direction that is none', ['THỨ TỰ XẾP HẠNG', 'Chiều', 0], 'ngang'],
    ['a share of awards above the whole', ['SỐ LƯỢNG KHEN THƯỞNG', 'Tỷ lệ tối đa (0 đến 1)', 0], 1.5],
    ['half an award', ['SỐ LƯỢNG KHEN THƯỞNG', 'Số lượng tối đa', 0], 1.5],
    ['a condition of a grade that is none', ['ĐIỀU KIỆN KÈM ĐIỂM', 'Mã loại, mã điều kiện, hình thức', 0], 'AA', '“A”'],
    ['an unknown use of a condition', ['ĐIỀU KIỆN KÈM ĐIỂM', 'Dùng cho', 0], 'khen', 'để khen thưởng'],
    ['an unknown thing asked', ['ĐIỀU KIỆN KÈM ĐIỂM', 'Yêu cầu', 0], 'may mắn', 'mỗi mục đạt ít nhất'],
    ['a condition on a code that is none', ['ĐIỀU KIỆN KÈM ĐIỂM', 'Mã mục, tiêu chí', 0], 'IX', 'bảng tiêu chí'],
    ['more than the whole asked', ['ĐIỀU KIỆN KÈM ĐIỂM', 'Tỷ lệ (%)', 0], 101, 'tối đa 100'],
    ['a share of votes above all', ['SỐ LƯỢNG KHEN THƯỞNG', 'Tỷ lệ phiếu tối thiểu (0 đến 1)', 0], 1.2, 'tối đa 1'],
    ['a share of no papers', ['SỐ LƯỢNG KHEN THƯỞNG', 'Tính trên số phiếu', 0], null, 'cần'],
    ['lateness of a deadline that nobody wrote', ['NỘP BẢNG TỰ CHẤM MUỘN', 'Việc (như phần Thời hạn)', 0], 'bảng tự châm', 'bảng tự chấm'],
    ['days of another kind', ['NỘP BẢNG TỰ CHẤM MUỘN', 'Tính ngày', 0], 'ngày âm lịch', 'chỉ tính ngày làm việc'],
    ['points off in words', ['NỘP BẢNG TỰ CHẤM MUỘN', 'Điểm trừ', 0], 'một điểm', 'một số'],
    ['points off below zero', ['NỘP BẢNG TỰ CHẤM MUỘN', 'Điểm trừ', 0], -1, '0 trở lên'],
    ['a limit of half a day', ['NỘP BẢNG TỰ CHẤM MUỘN', 'Muộn đến số ngày', 0], 1.5, 'số nguyên'],
    ['a condition that nobody wrote', ['NỘP BẢNG TỰ CHẤM MUỘN', 'Rơi vào mã điều kiện', 1], 'muon', 'ky_luat'],
    ['a deadline without a day', ['THỜI HẠN', 'Chậm nhất', 0], null],
    ['an agency that is no member', ['TIÊU CHÍ KHÔNG ĐƯỢC GIAO', 'Mã đơn vị', 0], 'CATT', 'có phải ý anh/chị là “CAT”?'],
    ['a criterion that is none', ['TIÊU CHÍ KHÔNG ĐƯỢC GIAO', 'Mã tiêu chí (cách nhau bằng dấu chấm phẩy)', 0], 'I.1; I.99', 'I.99'],
  ] satisfies readonly InTable[] as readonly InTable[]
).map(([what, [section, name, line], written, words]): Planted => [what, blocCell(view, section, name, line), written, words]);

describe('a planted fault of a rubric workbook is named at its cell', () => {
  const planted = [...IN_CRITERIA, ...IN_BLOC, ...IN_TABLES].map(([what, cell, written, words, told = cell]) => ({
    what,
    cell,
    written,
    words,
    told,
  }));

  test.each(planted)('$what', ({ cell, written, words = 'cần', told }) => {
    expect(toldAt(withCell(view, cell, written), told)).toContain(words);
    expect(toldAt(withCell(visibleOnly(view), cell, written), told)).toContain(words);
  });

  test.each(languages)('in fit words: %s', (language) => {
    const told = planted.flatMap(({ cell, written }) =>
      faultsIn(withCell(view, cell, written)).map((fault) => bookFaultText(fault, language)),
    );
    expect(told.flatMap((text) => wordFaultsOf(text, language))).toEqual([]);
  });

  test('the workbook itself has none, and every way of scoring stands in it', () => {
    const { rubric } = everyShapeBloc();
    expect(faultsIn(view)).toEqual([]);
    expect(faultsIn(visibleOnly(view))).toEqual([]);
    expect(new Set(leavesOf(rubric).map(({ rule }) => rule.shape))).toEqual(new Set(ruleShapes.map(({ name }) => name)));
  });

  test('several faults are told at once, those of different rules too', () => {
    const faulty = withCell(withCell(view, at('I.2', 'start'), 4), at('II.2', 'most'), 8);
    expect(faultsIn(faulty).map(placeOf)).toEqual([at('I.2', 'start'), at('II.2', 'most')]);
    const unread = withCell(withCell(view, at('I.1', 'max'), 'mười'), at('II.5', 'shape'), 'Bốc thăm');
    expect(faultsIn(unread).map(placeOf)).toEqual([at('I.1', 'max'), at('II.5', 'shape')]);
  });
});

describe('a rubric workbook that lost a part', () => {
  const without = (name: string): WorkbookView => ({ ...view, sheets: view.sheets.filter((sheet) => sheet.name !== name) });

  test.each(['Khối', 'Tiêu chí'])('names the sheet %s that is not there', (name) => {
    expect(faultsIn(without(name))).toMatchObject([{ expected: { is: 'sheet', sheet: name } }]);
  });

  test('names the heading of a column that is not there, at the one that was probably meant', () => {
    expect(toldAt(withCell(view, at('I', 'shape', -1), 'Cách chám'), at('I', 'shape', -1))).toContain('tiêu đề cột “Cách chấm”');
  });

  test('names a part of the sheet of the bloc whose title was changed', () => {
    const title = blocCell(view, 'THANG ĐIỂM', 'Tổng điểm chuẩn').replace(/B(\d+)$/, (_, row) => `A${Number(row) - 1}`);
    expect(toldAt(withCell(view, title, 'THANG'), 'Khối!A1')).toContain('THANG ĐIỂM');
  });

  test('names a line whose name nobody knows', () => {
    const name = blocCell(view, 'THANG ĐIỂM', 'Bước điểm').replace('!B', '!A');
    expect(toldAt(withCell(view, name, 'Bước điễm'), name)).toContain('có phải ý anh/chị là “Bước điểm”?');
  });

  test('names a part of a rule that stands under no criterion', () => {
    const first = at('I', 'kind');
    expect(toldAt(withCell(view, first, 'khoảng'), first)).toContain('một tiêu chí ở dòng trên');
  });

  test('names the hidden sheet where that was spoilt', () => {
    expect(toldAt(withCell(view, '_giaouoc_bloc!A1', 'spoilt'), '_giaouoc_bloc!A1')).toContain('trang ẩn');
  });
});
