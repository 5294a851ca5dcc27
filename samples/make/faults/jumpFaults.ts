import type { Bloc } from '#core/bloc/Bloc.ts';
import { FaultBook, num } from './faultBook.ts';
import { error, note, warning, type PlantedFault } from './PlantedFault.ts';

/** Scores far from those of the year before, which was as good as this one. */
export const jumpFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  const at = (code: string): string => book().at(code);
  const jump = (fault: Omit<PlantedFault, 'beside'>): PlantedFault => ({ ...fault, beside: 'lastYear' });
  return [
    jump({
      code: 'score.jump',
      variant: 'plain',
      vi: 'I.1 còn 4 điểm, năm trước 9 điểm',
      en: 'I.1 scores 4 after 9 the year before',
      bytes: () => book({ scores: { 'I.1': num('4'), 'II.2': num('10') } }).bytes(),
      expected: [note('score.jump', at('I.1'))],
    }),
    jump({
      code: 'score.jump',
      variant: 'disguised',
      vi: 'Điểm trừ 2 điểm, năm trước không bị trừ',
      en: 'A deduction of 2 after none the year before',
      bytes: () => book({ scores: { P: num('2') } }).bytes(),
      expected: [note('score.jump', at('P'))],
    }),
    jump({
      code: 'score.jump',
      variant: 'combined',
      vi: 'I.1 còn 4 điểm và tài liệu chỉ ghi "Có báo cáo"',
      en: 'I.1 scores 4 after 9, and its document only says "Có báo cáo"',
      bytes: () => book({ scores: { 'I.1': num('4'), 'II.2': num('10') }, evidence: { 'I.1': 'Có báo cáo' } }).bytes(),
      expected: [note('score.jump', at('I.1')), warning('evidence.malformed', book().at('I.1', 'evidence'))],
    }),
    jump({
      code: 'total.jump',
      variant: 'plain',
      vi: 'I.1 và II.2 cùng thấp đi 3 điểm nên tổng thấp đi 6 điểm',
      en: 'I.1 and II.2 are 3 points lower each, so that the total is 6 lower',
      bytes: () => book({ scores: { 'I.1': num('6'), 'II.2': num('5.5') } }).bytes(),
      expected: [note('total.jump', at('=base'))],
    }),
    jump({
      code: 'total.jump',
      variant: 'disguised',
      vi: 'Không điểm nào được gõ thấp đi: kết quả I.3 và II.1 kém hơn',
      en: 'No score was typed lower: the results of I.3 and II.1 are worse',
      bytes: () => book({ results: { 'I.3': num('60'), 'II.1': num('2') } }).bytes(),
      expected: [note('total.jump', at('=base'))],
    }),
    jump({
      code: 'total.jump',
      variant: 'combined',
      vi: 'Tổng thấp đi và I.1 lệch bước',
      en: 'The total is lower and I.1 is off the step',
      bytes: () => book({ scores: { 'I.1': num('6.2'), 'II.2': num('5.5') } }).bytes(),
      expected: [note('total.jump', at('=base')), error('score.offStep', at('I.1'))],
    }),
  ];
};
