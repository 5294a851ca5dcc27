import { describe, expect, test } from 'vitest';
import { bookFaultText } from '#core/messages/bookFaultText.ts';
import { languages } from '#core/messages/language.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { readAddress } from '#workbook/address.ts';
import type { CriteriaColumn } from '#workbook/rubric/criteriaColumns.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { cellAt, cellKey, type CellRange, type ViewCell, type WorkbookView } from '#workbook/WorkbookView.ts';
import { faultsOf as wordFaultsOf } from '../../core/messages/wordFaults.ts';
import { blocCell, bookOf, criterionCell, visibleOnly, withCell, type Written } from './bookCells.ts';
import { everyShapeBloc } from './everyShape.ts';

const view = bookOf(everyShapeBloc());

const faultsIn = (book: WorkbookView): readonly BookFault[] => {
  const reading = readRubricWorkbook(book);
  return 'faults' in reading ? reading.faults : [];
};

const at = (code: string, column: CriteriaColumn, below = 0): string => criterionCell(view, code, column, below);

const placeOf = (place: string) => {
  const [name = '', address = ''] = place.split('!');
  const found = readAddress(address);
  if (!found) throw new Error(`no cell ${place}`);
  return { name, ...found };
};

const withSheet = (
  book: WorkbookView,
  name: string,
  change: (sheet: WorkbookView['sheets'][number]) => Partial<WorkbookView['sheets'][number]>,
) => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)),
});

/** What Excel, not a person, puts into a cell: a day, a percentage, a formula without its value. */
const withOdd = (book: WorkbookView, place: string, odd: Partial<ViewCell>): WorkbookView => {
  const { name, row, column } = placeOf(place);
  return withSheet(withCell(book, place, 1), name, (sheet) => {
    const cell = cellAt(sheet, row, column);
    if (!cell) throw new Error(`no cell ${place}`);
    return { cells: new Map([...sheet.cells, [cellKey(row, column), { ...cell, ...odd }]]) };
  });
};

const withMerge = (book: WorkbookView, from: string, to: string): WorkbookView => {
  const [first, last] = [placeOf(from), placeOf(to)];
  const merge: CellRange = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return withSheet(book, first.name, (sheet) => ({ merges: [...sheet.merges, merge] }));
};

const DAY: Partial<ViewCell> = { content: { type: 'date', number: '43101', day: '2018-01-01' as never }, numberFormat: 'd/m/yyyy' };
const PERCENT: Partial<ViewCell> = { content: { type: 'number', number: '0.95' }, percent: true, numberFormat: '0%' };
const NO_VALUE: Partial<ViewCell> = { content: { type: 'noValue' }, formula: 'SUM(G6:G9)' };
const ERROR: Partial<ViewCell> = { content: { type: 'error', error: '#N/A' }, formula: '1/0' };

const HEAD = at('I', 'max', -1);
const TITLE_HEAD = at('I', 'title', -1);
const SCALE = blocCell(view, 'THANG ĐIỂM', 'Tổng điểm chuẩn');
const STEP = blocCell(view, 'THANG ĐIỂM', 'Bước điểm');
const nameOf = (place: string): string => place.replace('!B', '!A');
const QUOTA = blocCell(view, 'SỐ LƯỢNG KHEN THƯỞNG', 'Số lượng tối đa', 0);
const MEMBER = blocCell(view, 'ĐƠN VỊ THÀNH VIÊN', 'Mã đơn vị', 1);

type Planted = readonly [what: string, book: WorkbookView, told: string, words: string];

const typed = (what: string, place: string, value: Written, words: string, told = place): Planted => [
  what,
  withCell(view, place, value),
  told,
  words,
];

const odd = (what: string, place: string, cell: Partial<ViewCell>, words: string): Planted => [
  what,
  withOdd(view, place, cell),
  place,
  words,
];

const PLANTED: readonly Planted[] = [
  odd('a day where points are due', at('I.1', 'max'), DAY, 'một số'),
  odd('a percentage where points are due', at('I.1', 'max'), PERCENT, '95 thay cho 95%'),
  odd('a percentage as the end of an interval', at('I.4', 'from', 1), PERCENT, '95 thay cho 95%'),
  odd('a percentage as a target', at('I.8', 'target'), PERCENT, '95 thay cho 95%'),
  odd('a percentage as the step of the scale', STEP, PERCENT, '95 thay cho 95%'),
  odd('a formula without its value for points', at('I.1', 'max'), NO_VALUE, 'một số'),
  odd('a formula in error for points', at('I.2', 'start'), ERROR, '#N/A'),
  odd('a formula in error for a code', at('I.2', 'code'), ERROR, '#N/A'),
  odd('a formula in error for a title', at('I.2', 'title'), ERROR, 'một đoạn chữ'),
  odd('a formula in error for a parent', at('I.2', 'parent'), ERROR, 'một đoạn chữ'),
  odd('a formula in error for the base', SCALE, ERROR, 'một số'),
  odd('a formula in error for a member', MEMBER, ERROR, 'một đoạn chữ'),
  odd('a day for the year', blocCell(view, 'THÔNG TIN KHỐI', 'Năm'), DAY, 'một số'),
  odd('a day for days late', at('I.5', 'to', 1), DAY, 'một số'),
  odd('a day for a cap', blocCell(view, 'THANG ĐIỂM', 'Điểm thưởng tối đa'), DAY, 'một số'),
  typed('a number for a day', blocCell(view, 'CÁC NGÀY TRONG NĂM', 'Ký giao ước'), 43_180, 'ngày ghi như'),
  typed('an American day', blocCell(view, 'CÁC NGÀY TRONG NĂM', 'Ký giao ước'), '03/21/2018', 'ngày ghi như'),
  typed('a day of two digits of the year', blocCell(view, 'CÁC NGÀY TRONG NĂM', 'Ký giao ước'), '21/03/18', 'ngày ghi như'),
  typed('yes for points', at('I.1', 'max'), true, 'một số'),
  typed('thousands that may be decimals', at('I.1', 'max'), '1.500', 'một số'),
  typed('two numbers in one cell', at('I.1', 'max'), '5; 10', 'một số'),
  typed('a range for points', at('I.1', 'max'), '0-10', 'một số'),
  typed('a percent sign typed for points', at('I.1', 'max'), '10%', 'một số'),
  typed('a percent sign typed for a target', at('I.8', 'target'), '100%', 'một số'),
  typed('a code with a sign that nobody sees', at('I.1', 'code'), 'I\u200b.1', 'ký tự ẩn'),
  typed('a code with a space that does not break', at('I.1', 'code'), 'I.\u00a01', 'ký tự ẩn'),
  typed('a code with a space', at('I.1', 'code'), 'I. 1', 'dấu cách'),
  typed('a parent with a sign that nobody sees', at('I.2', 'parent'), 'I\u200b', 'có phải ý anh/chị là “I”?'),
  typed('a parent in small letters', at('I.2', 'parent'), 'i', 'có phải ý anh/chị là'),
  typed('a criterion under itself', at('II.1', 'parent'), 'II.1', 'đứng trước'),
  typed('two sections under each other', at('I', 'parent'), 'II', 'đứng trước'),
  typed('a way of scoring with a sign that nobody sees', at('I.1', 'shape'), 'Chấm theo mức\u200b độ', 'có phải ý anh/chị là'),
  typed('a way of scoring in the other language', at('I.1', 'shape'), 'As judged', 'một trong'),
  typed('a way of scoring without its marks', at('I.1', 'shape'), 'Cham theo muc do', 'một trong'),
  typed('a kind of row in the plural', at('I.1', 'kind'), 'Các tiêu chí', 'một trong'),
  typed('a misspelt part of a rule', at('I.4', 'kind', 1), 'khoản', 'có phải ý anh/chị là “khoảng”?'),
  typed('points finer than the scale', at('I.1', 'max'), 10.25, 'tối đa 1 chữ số lẻ'),
  typed('a level finer than the scale', at('I.3', 'max', 2), 3.25, 'tối đa 1 chữ số lẻ'),
  typed('an interval finer than the scale', at('I.4', 'max', 2), 3.75, 'tối đa 1 chữ số lẻ'),
  typed('points for not met finer than the scale', at('I.2', 'least'), 0.125, 'tối đa 1 chữ số lẻ'),
  typed('fewer decimals than the steps of the points', blocCell(view, 'THANG ĐIỂM', 'Số chữ số lẻ'), 1.5, 'số nguyên'),
  typed('more of an award than members', QUOTA, 4, 'tối đa 3'),
  typed('a negative count of an award', QUOTA, -1, 'từ 0'),
  typed('an award without a name', blocCell(view, 'SỐ LƯỢNG KHEN THƯỞNG', 'Hình thức', 0), null, 'một đoạn chữ'),
  typed('a year with half a year', blocCell(view, 'THÔNG TIN KHỐI', 'Năm'), 2018.5, 'số nguyên'),
  typed('no base', SCALE, null, 'số'),
  typed('a negative base', SCALE, -100, '100'),
  typed('no step', STEP, null, 'số'),
  typed('a negative step', STEP, -0.5, 'lớn hơn 0'),
  typed('no name of the rubric', blocCell(view, 'BỘ TIÊU CHÍ', 'Tên bộ tiêu chí'), null, 'một đoạn chữ'),
  typed('no code of the bloc', blocCell(view, 'THÔNG TIN KHỐI', 'Mã khối'), null, 'một đoạn chữ'),
  typed('a vice-chair who is no member', blocCell(view, 'THÔNG TIN KHỐI', 'Mã Phó Trưởng khối'), 'TTTT', 'có phải ý anh/chị là “TTT”?'),
  typed('no code of a member', MEMBER, null, 'một đoạn chữ'),
  typed('a grade without a key', blocCell(view, 'XẾP LOẠI', 'Mã loại', 0), null, 'một đoạn chữ'),
  typed('two grades of one key', blocCell(view, 'XẾP LOẠI', 'Mã loại', 1), 'A', 'không trùng'),
  typed('a grade without points', blocCell(view, 'XẾP LOẠI', 'Từ điểm', 1), null, 'số'),
  typed('a tie-break that is no word', blocCell(view, 'THỨ TỰ XẾP HẠNG', 'So sánh', 1), 'bốc thăm', 'một trong'),
  typed('a use of an order that is none', blocCell(view, 'THỨ TỰ XẾP HẠNG', 'Dùng khi', 1), 'luôn luôn', 'một trong'),
  typed('a condition without a key', blocCell(view, 'ĐIỀU KIỆN KHÔNG XÉT THI ĐUA', 'Mã điều kiện', 0), null, 'một đoạn chữ'),
  typed(
    'an agency without a code that is not assigned something',
    blocCell(view, 'TIÊU CHÍ KHÔNG ĐƯỢC GIAO', 'Mã đơn vị', 0),
    null,
    'một trong',
  ),
  typed('a heading of the criteria that stands twice', TITLE_HEAD, 'Điểm', '“Điểm” chỉ có một lần', HEAD),
  typed(
    'a misspelt heading of a table',
    blocCell(view, 'ĐƠN VỊ THÀNH VIÊN', 'Mã đơn vị', -1),
    'Mã đơnvị',
    'có phải ý anh/chị là “Mã đơn vị”?',
  ),
  typed('a heading of a table that stands twice', blocCell(view, 'ĐƠN VỊ THÀNH VIÊN', 'Tên ngắn', -1), 'Mã đơn vị', 'chỉ có một lần'),
  typed('a name of a line that stands twice', nameOf(STEP), 'Tổng điểm chuẩn', 'chỉ có một lần'),
  [
    'cells of the criteria that are merged down',
    withMerge(view, at('I.1', 'parent'), at('I.3', 'parent')),
    at('I.1', 'parent'),
    'bỏ gộp ô',
  ],
  ['cells of the criteria that are merged along', withMerge(view, at('I.1', 'title'), at('I.1', 'unit')), at('I.1', 'title'), 'bỏ gộp ô'],
  ['merged points', withMerge(view, at('I.1', 'max'), at('I.2', 'max')), at('I.1', 'max'), 'bỏ gộp ô'],
  ['merged headings', withMerge(view, HEAD, at('I', 'shape', -1)), HEAD, 'bỏ gộp ô'],
  ['merged cells of the bloc', withMerge(view, SCALE, STEP), SCALE, 'bỏ gộp ô'],
];

describe('a fault of form in a rubric workbook is named at its cell', () => {
  test.each(PLANTED)('%s', (_, book, told, words) => {
    for (const one of [book, visibleOnly(book)]) {
      const found = faultsIn(one).filter(({ sheet, cell }) => `${sheet}!${cell}` === told);
      expect(found.map((fault) => bookFaultText(fault, 'vi')).join('\n')).toContain(words);
    }
  });

  test.each(languages)('in fit words: %s', (language) => {
    const told = PLANTED.flatMap(([, book]) => faultsIn(book).map((fault) => bookFaultText(fault, language)));
    expect(told.flatMap((text) => wordFaultsOf(text, language))).toEqual([]);
  });

  test('and shares of awards may be typed as percentages', () => {
    const place = blocCell(view, 'SỐ LƯỢNG KHEN THƯỞNG', 'Tỷ lệ tối đa (0 đến 1)', 0);
    expect(faultsIn(withOdd(view, place, PERCENT))).toEqual([]);
  });

  test('and the title above may be merged', () => {
    expect(faultsIn(withMerge(view, 'Tiêu chí!A1', 'Tiêu chí!H1'))).toEqual([]);
  });
});
