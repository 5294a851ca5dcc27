import type { Bloc } from '#core/bloc/Bloc.ts';
import { COLUMN } from '#workbook/scoring/columns.ts';
import { FaultBook, num, text, txt } from './faultBook.ts';
import { error, note, warning, type PlantedFault } from './PlantedFault.ts';

/** `Báo cáo số 15/BC-SM ngày 12/3/2025 của Sở Mẫu` by the codes of TCVN3 and of VNI. */
const IN_TCVN3 = 'B¸o c¸o sè 15/BC-SM ngµy 12/3/2025 cña Së MÉu';
const IN_VNI = 'Baùo caùo soá 15/BC-SM ngaøy 12/3/2025 cuûa Sôû Maãu';

/** Faults of how a text is stored, and of what stands where nothing should. */
export const textFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  const at = (code: string, column: Parameters<FaultBook['at']>[1] = 'evidence'): string => book().at(code, column);
  return [
    {
      code: 'cell.legacyFont',
      variant: 'plain',
      vi: 'Tài liệu I.1 gõ bằng phông .VnTime (TCVN3)',
      en: 'The document of I.1 is typed in .VnTime (TCVN3)',
      bytes: () => inFont(book(), 'I.1', IN_TCVN3, '.VnTime').bytes(),
      expected: [warning('cell.legacyFont', at('I.1'))],
    },
    {
      code: 'cell.legacyFont',
      variant: 'disguised',
      vi: 'Tài liệu II.2 gõ bằng phông VNI-Times',
      en: 'The document of II.2 is typed in VNI-Times',
      bytes: () => inFont(book(), 'II.2', IN_VNI, 'VNI-Times').bytes(),
      expected: [warning('cell.legacyFont', at('II.2'))],
    },
    {
      code: 'cell.legacyFont',
      variant: 'combined',
      vi: 'Tài liệu I.1 gõ bằng .VnTime; điểm I.1 lệch bước',
      en: 'The document of I.1 is typed in .VnTime; its score is off the step',
      bytes: () => inFont(book({ scores: { 'I.1': num('9.3') } }), 'I.1', IN_TCVN3, '.VnTime').bytes(),
      expected: [error('score.offStep', at('I.1', 'self')), warning('cell.legacyFont', at('I.1'))],
    },
    {
      code: 'cell.notNormalised',
      variant: 'plain',
      vi: 'Tài liệu I.1 ghi dấu tách rời (NFD)',
      en: 'The document of I.1 is typed with its marks apart (NFD)',
      bytes: () => book({ evidence: { 'I.1': 'Báo cáo số 15/BC-SM ngày 12/3/2025 của Sở Mẫu'.normalize('NFD') } }).bytes(),
      expected: [note('cell.notNormalised', at('I.1'))],
    },
    {
      code: 'cell.notNormalised',
      variant: 'disguised',
      vi: 'Chỉ một chữ trong cột Giải trình của II.2 có dấu tách rời',
      en: 'One letter in the explanation of II.2 has its mark apart',
      bytes: () => book({ explanations: { 'II.2': `Theo kế hoạch đã duyệt, có bổ sung a\u0301` } }).bytes(),
      expected: [note('cell.notNormalised', at('II.2', 'explanation'))],
    },
    {
      code: 'cell.notNormalised',
      variant: 'combined',
      vi: 'Tài liệu II.2 ghi dấu tách rời; II.2 là chữ',
      en: 'The document of II.2 has its marks apart; its score is text',
      bytes: () =>
        book({
          evidence: { 'II.2': 'Kế hoạch số 7/KH-SM ngày 10/01/2025 của Sở Mẫu'.normalize('NFD') },
          scores: { 'II.2': txt('8,5') },
        }).bytes(),
      expected: [error('cell.numberAsText', at('II.2', 'self')), note('cell.notNormalised', at('II.2'))],
    },
    {
      code: 'cell.farAway',
      variant: 'plain',
      vi: 'Chữ "x" ở ô B300, dưới bảng rất xa',
      en: 'An "x" at B300, far below the table',
      bytes: () => stray(book(), 299, 1, 'x').bytes(),
      expected: [note('cell.farAway', 'B300')],
    },
    {
      code: 'cell.farAway',
      variant: 'disguised',
      vi: 'Một dấu cách ở ô BA5, bên phải bảng rất xa',
      en: 'A space at BA5, far to the right of the table',
      bytes: () => stray(book(), 4, 52, ' ').bytes(),
      expected: [note('cell.farAway', 'BA5')],
    },
    {
      code: 'cell.farAway',
      variant: 'combined',
      vi: 'Số 5 ở ô E500; I.1 vượt điểm chuẩn',
      en: 'A 5 at E500; I.1 is above its maximum',
      bytes: () => stray(book({ scores: { 'I.1': num('11') } }), 499, COLUMN.self, '5').bytes(),
      expected: [error('score.aboveMax', at('I.1', 'self')), note('cell.farAway', 'E500')],
    },
  ];
};

const inFont = (book: FaultBook, code: string, typed: string, font: string): FaultBook => {
  const row = book.rowOf(code);
  return book.cells((cell) =>
    cell.row === row && cell.column === COLUMN.evidence
      ? { ...cell, content: text(typed), style: { ...cell.style, font: { ...cell.style?.font, name: font } } }
      : cell,
  );
};

const stray = (book: FaultBook, row: number, column: number, typed: string): FaultBook =>
  book.sheet((sheet) => ({ ...sheet, cells: [...sheet.cells, { row, column, content: text(typed) }] }));
