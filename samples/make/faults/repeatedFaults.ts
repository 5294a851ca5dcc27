import type { Bloc } from '#core/bloc/Bloc.ts';
import { FaultBook, num } from './faultBook.ts';
import { error, warning, type PlantedFault } from './PlantedFault.ts';

/** What the agency sent before: a good year. */
export const sentBefore = (bloc: Bloc): Uint8Array => new FaultBook(bloc).bytes();

/** Sheets of an agency that had sent another one before, both of which are ranked. */
export const repeatedFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const repeated = (fault: Omit<PlantedFault, 'code' | 'beside'>): PlantedFault => ({
    code: 'workbook.repeated',
    beside: 'rankedWith',
    ...fault,
  });
  const book = (entered: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  return [
    repeated({
      variant: 'plain',
      vi: 'I.1 được 8 điểm, bảng kia ghi 9 điểm',
      en: 'I.1 scores 8 here and 9 in the other sheet',
      bytes: () => book({ scores: { 'I.1': num('8') } }).bytes(),
      expected: [error('workbook.repeated')],
    }),
    repeated({
      variant: 'disguised',
      vi: 'Tổng điểm hai bảng bằng nhau: I.1 thấp hơn 0,5 điểm, II.2 cao hơn 0,5 điểm',
      en: 'Both sheets come to the same total: I.1 is 0.5 lower, II.2 is 0.5 higher',
      bytes: () => book({ scores: { 'I.1': num('8.5'), 'II.2': num('9') } }).bytes(),
      expected: [error('workbook.repeated')],
    }),
    repeated({
      variant: 'combined',
      vi: 'I.1 khác bảng kia và tài liệu chỉ ghi "Có báo cáo"',
      en: 'I.1 is not that of the other sheet, and its document only says "Có báo cáo"',
      bytes: () => book({ scores: { 'I.1': num('8') }, evidence: { 'I.1': 'Có báo cáo' } }).bytes(),
      expected: [error('workbook.repeated'), warning('evidence.malformed', new FaultBook(bloc).at('I.1', 'evidence'))],
    }),
  ];
};
