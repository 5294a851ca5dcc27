import type { Bloc } from '#core/bloc/Bloc.ts';
import { CITED_BLOC, rightCitation } from './citedRanking.ts';
import { FaultBook, num, otherBloc } from './faultBook.ts';
import { error, warning, type PlantedFault } from './PlantedFault.ts';

const PLAN = 'Kế hoạch số 7/KH-SM ngày 10/01/2025 của Sở Mẫu';

/** Faults of what is proven by the ranking of the bloc below: Ban Mẫu has to cite it at II.2, Sở Mẫu does so unasked. */
export const citationFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const asked = askedFirst(bloc);
  const at = (code: string): string => new FaultBook(bloc).at(code, 'evidence');
  const differing = (fault: Omit<PlantedFault, 'code' | 'beside'>): PlantedFault => ({
    code: 'evidence.citedDiffers',
    beside: 'cited',
    ...fault,
  });
  const citing =
    (citation: string, scores: Readonly<Record<string, unknown>> = {}) =>
    () =>
      new FaultBook(bloc, { evidence: { 'II.2': `${PLAN}; ${citation}` }, scores }).bytes();
  const cites = (code: string): string => `BXH ${CITED_BLOC} ${bloc.edition} ${code}`;
  return [
    {
      code: 'evidence.notCited',
      variant: 'plain',
      vi: 'II.2 của Ban Mẫu chỉ ghi kế hoạch, không dẫn xếp hạng của khối các phòng',
      en: "II.2 of Ban Mẫu names a plan alone and does not cite the ranking of the departments' bloc",
      bytes: () => new FaultBook(asked).bytes(),
      expected: [warning('evidence.notCited', at('II.2'))],
    },
    {
      code: 'evidence.notCited',
      variant: 'disguised',
      vi: 'II.2 của Ban Mẫu dẫn xếp hạng của khối các phòng, nhưng của năm trước',
      en: "II.2 of Ban Mẫu cites the ranking of the departments' bloc, but of the year before",
      bytes: () =>
        new FaultBook(asked, { evidence: { 'II.2': `${PLAN}; BXH ${CITED_BLOC} ${bloc.edition - 1} 7F3A 91C2 5B0E D846` } }).bytes(),
      expected: [warning('evidence.notCited', at('II.2'))],
    },
    {
      code: 'evidence.notCited',
      variant: 'combined',
      vi: 'II.2 của Ban Mẫu không dẫn xếp hạng và I.1 vượt điểm chuẩn',
      en: 'II.2 of Ban Mẫu cites no ranking, and I.1 is above its maximum',
      bytes: () => new FaultBook(asked, { scores: { 'I.1': num('12') } }).bytes(),
      expected: [warning('evidence.notCited', at('II.2')), error('score.aboveMax', new FaultBook(bloc).at('I.1'))],
    },
    differing({
      variant: 'plain',
      vi: 'Mã đối chiếu ở II.2 không phải của bảng xếp hạng',
      en: 'The check code at II.2 is not that of the ranking',
      bytes: citing(cites('0000 0000 0000 0000')),
      expected: [warning('evidence.citedDiffers', at('II.2'))],
    }),
    differing({
      variant: 'disguised',
      vi: 'Mã đối chiếu ở II.2 chỉ khác bảng xếp hạng một ký tự cuối',
      en: 'The check code at II.2 differs from that of the ranking in its last sign alone',
      bytes: () => citing(withOtherEnd(rightCitation(bloc)))(),
      expected: [warning('evidence.citedDiffers', at('II.2'))],
    }),
    differing({
      variant: 'combined',
      vi: 'Mã đối chiếu ở II.2 không phải của bảng xếp hạng và I.1 lệch bước',
      en: 'The check code at II.2 is not that of the ranking, and I.1 is off the step',
      bytes: citing(cites('0000 0000'), { 'I.1': num('8.2') }),
      expected: [warning('evidence.citedDiffers', at('II.2')), error('score.offStep', new FaultBook(bloc).at('I.1'))],
    }),
  ];
};

/** The bloc with the member first that has to cite: a fault is planted in the sheet of the first. */
const askedFirst = (bloc: Bloc): Bloc => {
  const [asked] = bloc.cites;
  return otherBloc(bloc, (json) => {
    const members = json['members'] as readonly { readonly code: string }[];
    json['members'] = [...members.filter(({ code }) => code === asked?.agency), ...members.filter(({ code }) => code !== asked?.agency)];
  });
};

const withOtherEnd = (citation: string): string => `${citation.slice(0, -1)}${citation.endsWith('0') ? '1' : '0'}`;
