import type { Bloc } from '#core/bloc/Bloc.ts';
import { addressOf } from '#workbook/address.ts';
import { COLUMN } from '#workbook/scoring/columns.ts';
import type { ModelCell } from '#workbook/writing/WorkbookModel.ts';
import { withRowsMoved } from '../../../test/workbook/scoring/ourBook.ts';
import { BLANK, FaultBook, num, number, text, txt } from './faultBook.ts';
import { error, warning, type PlantedFault } from './PlantedFault.ts';

/** Faults of rows and of worksheets. */
export const rowFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  const at = (code: string, column?: Parameters<FaultBook['at']>[1]): string => book().at(code, column);
  const below = (code: string, column: number, rows = 1): string => addressOf(book().rowOf(code) + rows, column);
  return [
    {
      code: 'row.missing',
      variant: 'plain',
      vi: 'Dòng I.1 bị xoá trắng',
      en: 'Row I.1 was wiped out',
      bytes: () => emptied(book(), 'I.1').bytes(),
      expected: [error('row.missing')],
    },
    {
      code: 'row.missing',
      variant: 'disguised',
      vi: 'Mã ẩn của dòng II.2 bị ghi đè nên dòng vẫn thấy mà không nhận ra được',
      en: 'The hidden code of row II.2 was overwritten: the row is in sight and cannot be placed',
      bytes: () => book().put('II.2', 'code', text('II.9')).bytes(),
      expected: [error('row.missing'), error('row.unknown', at('II.2'))],
    },
    {
      code: 'row.missing',
      variant: 'combined',
      vi: 'Dòng T.2 bị xoá trắng; I.1 lệch bước',
      en: 'Row T.2 was wiped out; I.1 is off the step',
      bytes: () => emptied(book({ scores: { 'I.1': num('9.2') } }), 'T.2').bytes(),
      expected: [error('row.missing'), error('score.offStep', at('I.1'))],
    },
    {
      code: 'row.unknown',
      variant: 'plain',
      vi: 'Chèn thêm dòng "Việc đột xuất" có 2 điểm',
      en: 'A row "Việc đột xuất" with 2 points was put in',
      bytes: () => inserted(book(), 'I.1', 'Việc đột xuất', '2').bytes(),
      expected: [error('row.unknown', below('I.1', COLUMN.self))],
    },
    {
      code: 'row.unknown',
      variant: 'disguised',
      vi: 'Chèn thêm dòng không điểm, chỉ có chữ',
      en: 'A row without a score, only words, was put in',
      bytes: () => inserted(book(), 'II.1', 'Ghi chú: xem phụ lục', null).bytes(),
      expected: [error('row.unknown', below('II.1', COLUMN.title))],
    },
    {
      code: 'row.unknown',
      variant: 'combined',
      vi: 'Chèn thêm dòng có 1 điểm; II.2 là chữ',
      en: 'A row with 1 point was put in; II.2 is text',
      bytes: () => inserted(book({ scores: { 'II.2': txt('8,5') } }), 'I.2', 'Điểm khuyến khích', '1').bytes(),
      expected: [error('row.unknown', below('I.2', COLUMN.self)), error('cell.numberAsText', below('II.2', COLUMN.self))],
    },
    {
      code: 'row.repeated',
      variant: 'plain',
      vi: 'Dòng I.1 bị chép thêm một lần',
      en: 'Row I.1 was copied',
      bytes: () => repeated(book(), 'I.1').bytes(),
      expected: [error('row.repeated', below('I.1', COLUMN.number))],
    },
    {
      code: 'row.repeated',
      variant: 'disguised',
      vi: 'Dòng II.2 có hai lần với hai điểm khác nhau',
      en: 'Row II.2 stands twice with unlike scores',
      bytes: () => repeated(book(), 'II.2', '7').bytes(),
      expected: [error('row.repeated', below('II.2', COLUMN.number))],
    },
    {
      code: 'row.repeated',
      variant: 'combined',
      vi: 'Dòng I.1 bị chép thêm; I.1 vượt điểm chuẩn',
      en: 'Row I.1 was copied; it is above its maximum',
      bytes: () => repeated(book({ scores: { 'I.1': num('11') } }), 'I.1').bytes(),
      expected: [error('score.aboveMax', at('I.1')), error('row.repeated', below('I.1', COLUMN.number))],
    },
    {
      code: 'row.hidden',
      variant: 'plain',
      vi: 'Dòng I.1 đang bị ẩn',
      en: 'Row I.1 is hidden',
      bytes: () => hidden(book(), 'I.1').bytes(),
      expected: [warning('row.hidden', at('I.1'))],
    },
    {
      code: 'row.hidden',
      variant: 'disguised',
      vi: 'Dòng II.2 có chiều cao bằng 0',
      en: 'Row II.2 has no height',
      bytes: () => hidden(book(), 'II.2', { height: 0 }).bytes(),
      expected: [warning('row.hidden', at('II.2'))],
    },
    {
      code: 'row.hidden',
      variant: 'combined',
      vi: 'Dòng Điểm trừ đang ẩn và ghi 3 điểm dạng chữ',
      en: 'The deduction row is hidden and holds 3 as text',
      bytes: () => hidden(book({ scores: { P: txt('-3') } }), 'P').bytes(),
      expected: [warning('row.hidden', at('P')), error('cell.numberAsText', at('P'))],
    },
    {
      code: 'sheet.hidden',
      variant: 'plain',
      vi: 'Trang Minh chứng đang bị ẩn',
      en: 'Sheet Minh chứng is hidden',
      bytes: () => shownAs(book(), 'Minh chứng', 'hidden').bytes(),
      expected: [warning('sheet.hidden')],
    },
    {
      code: 'sheet.hidden',
      variant: 'disguised',
      vi: 'Có thêm trang Nháp ẩn kỹ (very hidden)',
      en: 'A further sheet Nháp is very hidden',
      bytes: () =>
        book()
          .sheets((sheets) => [...sheets, { name: 'Nháp', visibility: 'veryHidden', cells: [{ row: 0, column: 0, content: number('5') }] }])
          .bytes(),
      expected: [warning('sheet.hidden')],
    },
    {
      code: 'sheet.hidden',
      variant: 'combined',
      vi: 'Trang Hướng dẫn bị ẩn; I.1 để trống',
      en: 'Sheet Hướng dẫn is hidden; I.1 is blank',
      bytes: () => shownAs(book().put('I.1', 'self', BLANK), 'Hướng dẫn', 'hidden').bytes(),
      expected: [warning('sheet.hidden'), error('score.missing', at('I.1'))],
    },
    {
      code: 'sheet.missing',
      variant: 'plain',
      vi: 'Trang Tự chấm đã bị xoá',
      en: 'Sheet Tự chấm was deleted',
      bytes: () =>
        book()
          .sheets((sheets) => sheets.slice(1))
          .bytes(),
      expected: [error('sheet.missing')],
    },
    {
      code: 'sheet.missing',
      variant: 'disguised',
      vi: 'Trang Tự chấm còn đó nhưng bảng đã bị xoá trắng',
      en: 'Sheet Tự chấm is there, its table was wiped out',
      bytes: () =>
        book()
          .sheet(({ name }) => ({ name, cells: [] }))
          .bytes(),
      expected: [error('sheet.missing')],
    },
    {
      code: 'sheet.missing',
      variant: 'combined',
      vi: 'Trang Minh chứng đã bị xoá; I.1 lệch bước',
      en: 'Sheet Minh chứng was deleted; I.1 is off the step',
      bytes: () =>
        book({ scores: { 'I.1': num('9.1') } })
          .sheets((sheets) => sheets.filter(({ name }) => name !== 'Minh chứng'))
          .bytes(),
      expected: [error('sheet.missing'), error('score.offStep', at('I.1'))],
    },
    {
      code: 'sheet.notAssignedUnapproved',
      variant: 'plain',
      vi: 'II.2 ghi "Không được giao", khối chưa đồng ý',
      en: 'II.2 says "Không được giao", the chair has not approved',
      bytes: () => book({ scores: { 'II.2': txt('Không được giao') } }).bytes(),
      expected: [error('sheet.notAssignedUnapproved', at('II.2'))],
    },
    {
      code: 'sheet.notAssignedUnapproved',
      variant: 'disguised',
      vi: 'Kết quả I.3 ghi "KHÔNG GIAO" nên công thức không ra điểm',
      en: 'The result of I.3 says "KHÔNG GIAO", so its formula gives no score',
      bytes: () => book({ results: { 'I.3': txt('KHÔNG GIAO') } }).bytes(),
      expected: [error('sheet.notAssignedUnapproved', at('I.3'))],
    },
    {
      code: 'sheet.notAssignedUnapproved',
      variant: 'combined',
      vi: 'I.1 ghi "không được giao"; II.2 vượt điểm chuẩn',
      en: 'I.1 says "không được giao"; II.2 is above its maximum',
      bytes: () => book({ scores: { 'I.1': txt('không được giao'), 'II.2': num('11') } }).bytes(),
      expected: [error('sheet.notAssignedUnapproved', at('I.1')), error('score.aboveMax', at('II.2'))],
    },
  ];
};

const emptied = (book: FaultBook, code: string): FaultBook => {
  const row = book.rowOf(code);
  return book.cells((cell) => (cell.row === row ? { ...cell, content: BLANK } : cell)).recalculated();
};

/** Excel moves what stands below and lets the sums follow. */
const withRoomBelow = (book: FaultBook, code: string): number => {
  const row = book.rowOf(code);
  book.model = withRowsMoved(book.model, (one) => (one > row ? one + 1 : one));
  return row + 1;
};

const inserted = (book: FaultBook, code: string, title: string, score: string | null): FaultBook => {
  const row = withRoomBelow(book, code);
  const cells: readonly ModelCell[] = [
    { row, column: COLUMN.title, content: text(title) },
    ...(score === null ? [] : [{ row, column: COLUMN.self, content: number(score) }]),
  ];
  return book.sheet((sheet) => ({ ...sheet, cells: [...sheet.cells, ...cells] })).recalculated(score === null ? {} : { [code]: score });
};

const repeated = (book: FaultBook, code: string, score?: string): FaultBook => {
  const row = withRoomBelow(book, code);
  const copies = book.scores.cells
    .filter((cell) => cell.row === row - 1)
    .map((cell) => ({ ...cell, row, ...(score !== undefined && cell.column === COLUMN.self ? { content: number(score) } : {}) }));
  return book.sheet((sheet) => ({ ...sheet, cells: [...sheet.cells, ...copies] })).recalculated();
};

const hidden = (book: FaultBook, code: string, as: { readonly height?: number } = {}): FaultBook => {
  const row = book.rowOf(code);
  const format = as.height === undefined ? { row, hidden: true } : { row, height: as.height };
  return book.sheet((sheet) => ({ ...sheet, rows: [...(sheet.rows ?? []).filter((one) => one.row !== row), format] }));
};

const shownAs = (book: FaultBook, name: string, visibility: 'hidden' | 'veryHidden'): FaultBook =>
  book.sheets((sheets) => sheets.map((sheet) => (sheet.name === name ? { ...sheet, visibility } : sheet)));
