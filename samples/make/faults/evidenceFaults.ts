import type { Bloc } from '#core/bloc/Bloc.ts';
import { BLANK, FaultBook, num, txt } from './faultBook.ts';
import { error, note, warning, type PlantedFault } from './PlantedFault.ts';

const AWARD = 'Quyết định số 88/QĐ-TTg ngày 05/6/2025 của Thủ tướng Chính phủ';

/** Faults of the supporting documents. */
export const evidenceFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  const at = (code: string): string => book().at(code, 'evidence');
  const papers = (evidence: Readonly<Record<string, string>>) => book({ evidence }).bytes();
  return [
    {
      code: 'evidence.missing',
      variant: 'plain',
      vi: 'I.1 được 9 điểm nhưng không ghi tài liệu',
      en: 'I.1 scores 9 and names no document',
      bytes: () => book().put('I.1', 'evidence', BLANK).bytes(),
      expected: [error('evidence.missing', at('I.1'))],
    },
    {
      code: 'evidence.missing',
      variant: 'disguised',
      vi: 'Ô tài liệu của II.2 chỉ có dấu cách',
      en: 'The document cell of II.2 holds nothing but spaces',
      bytes: () => papers({ 'II.2': '   ' }),
      expected: [error('evidence.missing', at('II.2'))],
    },
    {
      code: 'evidence.missing',
      variant: 'combined',
      vi: 'I.1 không có tài liệu và vượt điểm chuẩn',
      en: 'I.1 names no document and is above its maximum',
      bytes: () =>
        book({ scores: { 'I.1': num('12') } })
          .put('I.1', 'evidence', BLANK)
          .bytes(),
      expected: [error('evidence.missing', at('I.1')), error('score.aboveMax', book().at('I.1'))],
    },
    {
      code: 'evidence.malformed',
      variant: 'plain',
      vi: 'I.1 chỉ ghi "Có báo cáo"',
      en: 'I.1 only says "Có báo cáo"',
      bytes: () => papers({ 'I.1': 'Có báo cáo' }),
      expected: [warning('evidence.malformed', at('I.1'))],
    },
    {
      code: 'evidence.malformed',
      variant: 'disguised',
      vi: 'II.2 có số, ký hiệu nhưng thiếu ngày',
      en: 'II.2 has number and symbol but no day',
      bytes: () => papers({ 'II.2': 'Kế hoạch số 7/KH-SM của Sở Mẫu' }),
      expected: [warning('evidence.malformed', at('II.2'))],
    },
    {
      code: 'evidence.malformed',
      variant: 'combined',
      vi: 'I.1 chỉ ghi "Đã gửi"; II.2 ghi điểm dạng chữ',
      en: 'I.1 only says "Đã gửi"; the score of II.2 is text',
      bytes: () => book({ evidence: { 'I.1': 'Đã gửi' }, scores: { 'II.2': txt('8,5') } }).bytes(),
      expected: [warning('evidence.malformed', at('I.1')), error('cell.numberAsText', book().at('II.2'))],
    },
    {
      code: 'evidence.outsidePeriod',
      variant: 'plain',
      vi: 'Tài liệu I.1 của năm trước',
      en: 'The document of I.1 is of the year before',
      bytes: () => papers({ 'I.1': 'Báo cáo số 15/BC-SM ngày 12/3/2024 của Sở Mẫu' }),
      expected: [warning('evidence.outsidePeriod', at('I.1'))],
    },
    {
      code: 'evidence.outsidePeriod',
      variant: 'disguised',
      vi: 'Tài liệu II.2 ký sau kỳ thi đua một ngày',
      en: 'The document of II.2 was signed one day after the period',
      bytes: () => papers({ 'II.2': 'Kế hoạch số 7/KH-SM ngày 01 tháng 12 năm 2025 của Sở Mẫu' }),
      expected: [warning('evidence.outsidePeriod', at('II.2'))],
    },
    {
      code: 'evidence.outsidePeriod',
      variant: 'combined',
      vi: 'I.1 có một tài liệu đúng năm và một tài liệu năm 2023; II.2 lệch bước',
      en: 'I.1 names one document of the year and one of 2023; II.2 is off the step',
      bytes: () =>
        book({
          evidence: { 'I.1': 'Báo cáo số 15/BC-SM ngày 12/3/2025 của Sở Mẫu; Báo cáo số 2/BC-SM ngày 05/01/2023 của Sở Mẫu' },
          scores: { 'II.2': num('8.2') },
        }).bytes(),
      expected: [warning('evidence.outsidePeriod', at('I.1')), error('score.offStep', book().at('II.2'))],
    },
    {
      code: 'evidence.reused',
      variant: 'plain',
      vi: 'Một quyết định dùng cho cả T.1 và T.2',
      en: 'One decision is used for T.1 and for T.2',
      bytes: () => book({ scores: { 'T.1': num('2'), 'T.2': num('2') }, evidence: { 'T.1': AWARD, 'T.2': AWARD } }).bytes(),
      expected: [warning('evidence.reused', at('T.2'))],
    },
    {
      code: 'evidence.reused',
      variant: 'disguised',
      vi: 'Cùng số quyết định nhưng ghi khác khoảng trắng và khác trích yếu',
      en: 'The same decision with other spaces and another summary',
      bytes: () =>
        book({
          scores: { 'T.1': num('2'), 'T.2': num('2') },
          evidence: { 'T.1': AWARD, 'T.2': 'QĐ số 88 / QĐ-TTg ngày 05/06/2025 về tặng Bằng khen' },
        }).bytes(),
      expected: [warning('evidence.reused', at('T.2'))],
    },
    {
      code: 'evidence.reused',
      variant: 'combined',
      vi: 'Một quyết định dùng hai lần và điểm thưởng vượt trần',
      en: 'One decision is used twice and bonus is above its cap',
      bytes: () => book({ scores: { 'T.1': num('3'), 'T.2': num('3') }, evidence: { 'T.1': AWARD, 'T.2': AWARD } }).bytes(),
      expected: [warning('evidence.reused', at('T.2')), note('total.aboveCap')],
    },
  ];
};
