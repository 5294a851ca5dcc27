import type { Bloc } from '#core/bloc/Bloc.ts';
import { BLANK, FaultBook, num, number, text, txt } from './faultBook.ts';
import { error, note, warning, type PlantedFault } from './PlantedFault.ts';

const NBSP = '\u00a0';

/** Faults of the scores, of the results behind them and of the sums. */
export const scoreFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  const at = (code: string, column?: Parameters<FaultBook['at']>[1]): string => book().at(code, column);
  return [
    {
      code: 'score.missing',
      variant: 'plain',
      vi: 'Điểm tự chấm của I.1 bị để trống',
      en: 'The self-score of I.1 is left blank',
      bytes: () => book().put('I.1', 'self', BLANK).bytes(),
      expected: [error('score.missing', at('I.1'))],
    },
    {
      code: 'score.missing',
      variant: 'disguised',
      vi: 'Ô điểm II.2 chỉ có dấu cách, nhìn như đã trống từ đầu',
      en: 'The score cell of II.2 holds nothing but spaces',
      bytes: () =>
        book()
          .put('II.2', 'self', text(`  ${NBSP}`))
          .bytes(),
      expected: [error('score.missing', at('II.2'))],
    },
    {
      code: 'score.missing',
      variant: 'combined',
      vi: 'Công thức điểm I.3 bị xoá; điểm I.1 vượt điểm chuẩn',
      en: 'The formula of I.3 was deleted; I.1 is above its maximum',
      bytes: () =>
        book({ scores: { 'I.1': num('12') } })
          .put('I.3', 'self', BLANK)
          .bytes(),
      expected: [error('score.aboveMax', at('I.1')), error('score.missing', at('I.3'))],
    },
    {
      code: 'score.aboveMax',
      variant: 'plain',
      vi: 'I.1 chấm 11, điểm chuẩn 10',
      en: 'I.1 is scored 11 of 10',
      bytes: () => book({ scores: { 'I.1': num('11') } }).bytes(),
      expected: [error('score.aboveMax', at('I.1'))],
    },
    {
      code: 'score.aboveMax',
      variant: 'disguised',
      vi: 'II.2 chấm 10,001: hiển thị như 10',
      en: 'II.2 is scored 10.001, which shows as 10',
      bytes: () => book({ scores: { 'II.2': num('10.001') } }).bytes(),
      expected: [error('score.aboveMax', at('II.2'))],
    },
    {
      code: 'score.aboveMax',
      variant: 'combined',
      vi: 'Điểm trừ 5 (tối đa 4) ghi số âm; I.1 ghi dạng chữ',
      en: 'A deduction of −5 (at most 4); I.1 typed as text',
      bytes: () => book({ scores: { P: num('-5'), 'I.1': txt('9') } }).bytes(),
      expected: [error('cell.numberAsText', at('I.1')), error('score.aboveMax', at('P'))],
    },
    {
      code: 'score.belowMin',
      variant: 'plain',
      vi: 'I.1 chấm −1',
      en: 'I.1 is scored −1',
      bytes: () => book({ scores: { 'I.1': num('-1') } }).bytes(),
      expected: [error('score.belowMin', at('I.1'))],
    },
    {
      code: 'score.belowMin',
      variant: 'disguised',
      vi: 'II.2 chấm −0,5 bằng dấu trừ dài, ghi dạng chữ',
      en: 'II.2 is scored −0,5 with a long minus, as text',
      bytes: () => book({ scores: { 'II.2': txt('−0,5') } }).bytes(),
      expected: [error('cell.numberAsText', at('II.2')), error('score.belowMin', at('II.2'))],
    },
    {
      code: 'score.belowMin',
      variant: 'combined',
      vi: 'Điểm thưởng T.1 chấm −3; II.2 lệch bước chấm',
      en: 'Bonus T.1 is scored −3; II.2 is off the step',
      bytes: () => book({ scores: { 'T.1': num('-3'), 'II.2': num('8.3') } }).bytes(),
      expected: [error('score.offStep', at('II.2')), error('score.belowMin', at('T.1'))],
    },
    {
      code: 'score.offStep',
      variant: 'plain',
      vi: 'I.1 chấm 8,3, bước chấm 0,5',
      en: 'I.1 is scored 8.3 by steps of 0.5',
      bytes: () => book({ scores: { 'I.1': num('8.3') } }).bytes(),
      expected: [error('score.offStep', at('I.1'))],
    },
    {
      code: 'score.offStep',
      variant: 'disguised',
      vi: 'II.2 chấm 8,4999 (ô hiện 8,5)',
      en: 'II.2 is scored 8.4999, which shows as 8.5',
      bytes: () => book({ scores: { 'II.2': num('8.4999') } }).bytes(),
      expected: [error('score.offStep', at('II.2'))],
    },
    {
      code: 'score.offStep',
      variant: 'combined',
      vi: 'I.1 ghi chữ "8,25 điểm": vừa là chữ vừa lệch bước',
      en: 'I.1 holds the text "8,25 điểm": text and off the step',
      bytes: () => book({ scores: { 'I.1': txt('8,25 điểm') } }).bytes(),
      expected: [error('cell.numberAsText', at('I.1')), error('score.offStep', at('I.1'))],
    },
    {
      code: 'score.notALevel',
      variant: 'plain',
      vi: 'I.2 chỉ nhận 5, 3 hoặc 0 nhưng bị gõ 4 đè lên công thức',
      en: 'I.2 takes 5, 3 or 0; 4 was typed over its formula',
      bytes: () => book().put('I.2', 'self', number('4')).bytes(),
      expected: [error('cell.formulaAltered', at('I.2')), error('score.notALevel', at('I.2'))],
    },
    {
      code: 'score.notALevel',
      variant: 'disguised',
      vi: 'I.2 bị gõ 4,999 thay cho 5',
      en: '4.999 instead of 5 typed over I.2',
      bytes: () => book().put('I.2', 'self', number('4.999')).bytes(),
      expected: [error('cell.formulaAltered', at('I.2')), error('score.notALevel', at('I.2'))],
    },
    {
      code: 'score.notALevel',
      variant: 'combined',
      vi: 'II.4 bị gõ 3 (chỉ nhận 4, 2, 0); I.1 để trống',
      en: '3 typed over II.4, which takes 4, 2, 0; I.1 is blank',
      bytes: () => book().put('II.4', 'self', number('3')).put('I.1', 'self', BLANK).bytes(),
      expected: [error('score.missing', at('I.1')), error('cell.formulaAltered', at('II.4')), error('score.notALevel', at('II.4'))],
    },
    {
      code: 'score.notByRule',
      variant: 'plain',
      vi: 'Kết quả I.3 là 96% (9,6 điểm) nhưng điểm bị gõ 10',
      en: 'The result of I.3 is 96 % (9.6 points), 10 was typed',
      bytes: () => book().put('I.3', 'self', number('10')).bytes(),
      expected: [error('cell.formulaAltered', at('I.3')), error('score.notByRule', at('I.3'))],
    },
    {
      code: 'score.notByRule',
      variant: 'disguised',
      vi: 'Công thức II.1 được thay bằng công thức khác cho ra 8 thay vì 6',
      en: 'The formula of II.1 was replaced by another that gives 8 instead of 6',
      bytes: () =>
        book()
          .put('II.1', 'self', { type: 'formula', formula: 'MIN(8,3*3)', value: { type: 'number', number: '8' } })
          .bytes(),
      expected: [error('cell.formulaAltered', at('II.1')), error('score.notByRule', at('II.1'))],
    },
    {
      code: 'score.notByRule',
      variant: 'combined',
      vi: 'II.3 ghi Không đạt nhưng điểm bị gõ 3; II.2 vượt điểm chuẩn',
      en: 'II.3 says Không đạt yet 3 was typed; II.2 is above its maximum',
      bytes: () =>
        book({ results: { 'II.3': txt('Không đạt') }, scores: { 'II.2': num('20') } })
          .put('II.3', 'self', number('3'))
          .bytes(),
      expected: [error('score.aboveMax', at('II.2')), error('cell.formulaAltered', at('II.3')), error('score.notByRule', at('II.3'))],
    },
    {
      code: 'measure.missing',
      variant: 'plain',
      vi: 'Kết quả I.3 để trống nên chưa có điểm',
      en: 'The result of I.3 is blank, so there is no score',
      bytes: () => book({ results: { 'I.3': undefined } }).bytes(),
      expected: [error('measure.missing', at('I.3', 'result'))],
    },
    {
      code: 'measure.missing',
      variant: 'disguised',
      vi: 'Ô kết quả II.1 chỉ có dấu cách đặc biệt',
      en: 'The result of II.1 holds nothing but a special space',
      bytes: () => book({ results: { 'II.1': txt(NBSP) } }).bytes(),
      expected: [error('measure.missing', at('II.1', 'result'))],
    },
    {
      code: 'measure.missing',
      variant: 'combined',
      vi: 'Kết quả I.2 và II.4 đều trống; I.1 không phải số',
      en: 'The results of I.2 and II.4 are blank; I.1 is no number',
      bytes: () => book({ results: { 'I.2': undefined, 'II.4': undefined }, scores: { 'I.1': txt('chín') } }).bytes(),
      expected: [
        error('cell.notNumber', at('I.1')),
        error('measure.missing', at('I.2', 'result')),
        error('measure.missing', at('II.4', 'result')),
      ],
    },
    {
      code: 'measure.impossible',
      variant: 'plain',
      vi: 'Tỷ lệ I.3 ghi 120%, tối đa 100%',
      en: 'The share of I.3 is 120 %, at most 100 % is possible',
      bytes: () => book({ results: { 'I.3': num('120') } }).bytes(),
      expected: [error('measure.impossible', at('I.3', 'result'))],
    },
    {
      code: 'measure.impossible',
      variant: 'disguised',
      vi: 'Số mô hình II.1 ghi 2,5',
      en: 'The count of II.1 is 2.5',
      bytes: () => book({ results: { 'II.1': num('2.5') } }).bytes(),
      expected: [error('measure.impossible', at('II.1', 'result'))],
    },
    {
      code: 'measure.impossible',
      variant: 'combined',
      vi: 'II.3 ghi một mức không có trong danh sách; I.1 để trống',
      en: 'II.3 names an option that does not exist; I.1 is blank',
      bytes: () =>
        book({ results: { 'II.3': txt('Gần đạt') } })
          .put('I.1', 'self', BLANK)
          .bytes(),
      expected: [error('score.missing', at('I.1')), error('measure.impossible', at('II.3', 'result'))],
    },
    {
      code: 'total.differs',
      variant: 'plain',
      vi: 'Tổng Mục I còn số cũ vì chương trình lưu tệp mà không tính lại',
      en: 'The sum of section I is an old one: the file was saved without calculating',
      bytes: () => book({ leftBehind: { I: '20' } }).bytes(),
      expected: [warning('total.differs', at('I'))],
    },
    {
      code: 'total.differs',
      variant: 'disguised',
      vi: 'Tổng cộng lệch đúng 0,1 điểm',
      en: 'The grand total is off by exactly 0.1',
      bytes: () => book({ leftBehind: { '=grand': '46.2' } }).bytes(),
      expected: [warning('total.differs', at('=grand'))],
    },
    {
      code: 'total.differs',
      variant: 'combined',
      vi: 'Tổng Mục II còn số cũ; I.1 ghi dạng chữ',
      en: 'The sum of section II is an old one; I.1 is typed as text',
      bytes: () => book({ scores: { 'I.1': txt('9') }, leftBehind: { II: '7' } }).bytes(),
      expected: [error('cell.numberAsText', at('I.1')), warning('total.differs', at('II'))],
    },
    {
      code: 'total.aboveCap',
      variant: 'plain',
      vi: 'Điểm thưởng cộng được 6, trần 5',
      en: 'Bonus adds up to 6, the cap is 5',
      bytes: () => book({ scores: { 'T.1': num('3'), 'T.2': num('3') }, evidence: AWARDS }).bytes(),
      expected: [note('total.aboveCap')],
    },
    {
      code: 'total.aboveCap',
      variant: 'disguised',
      vi: 'Điểm thưởng cộng được 5,5: vượt trần nửa điểm',
      en: 'Bonus adds up to 5.5, half a point above the cap',
      bytes: () => book({ scores: { 'T.1': num('2.5'), 'T.2': num('3') }, evidence: AWARDS }).bytes(),
      expected: [note('total.aboveCap')],
    },
    {
      code: 'total.aboveCap',
      variant: 'combined',
      vi: 'Điểm thưởng vượt trần; T.2 chưa có tài liệu',
      en: 'Bonus above the cap; T.2 names no document',
      bytes: () => book({ scores: { 'T.1': num('3'), 'T.2': num('3') }, evidence: { 'T.1': AWARDS['T.1'] } }).bytes(),
      expected: [error('evidence.missing', at('T.2', 'evidence')), note('total.aboveCap')],
    },
  ];
};

const AWARDS = {
  'T.1': 'Quyết định số 88/QĐ-TTg ngày 05/6/2025 của Thủ tướng Chính phủ',
  'T.2': 'Quyết định số 412/QĐ-UBND ngày 09/9/2025 của UBND tỉnh',
};
