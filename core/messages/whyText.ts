import type { Bloc } from '../bloc/Bloc.ts';
import type { RankedAgency } from '../ranking/Ranking.ts';
import type { Catalogue } from './Catalogue.ts';
import type { RankingPlace } from './CodedWords.ts';
import { reasonText } from './reasonText.ts';

/** Names for the sentences of one bloc's ranking: agencies by their short names, criteria by their codes. */
export const rankingPlace = ({ members, rubric }: Bloc): RankingPlace => ({
  agencyName: (code) => members.find((member) => member.code === code)?.name ?? code,
  criterionName: (code) => {
    const criterion = rubric.byCode.get(code);
    const isNamedByTitle = criterion?.parent === null && (criterion.kind === 'bonus' || criterion.kind === 'deduction');
    return isNamedByTitle ? criterion.title.charAt(0).toLowerCase() + criterion.title.slice(1) : code;
  },
  decimals: 0,
});

/**
 * Why an agency stands at its rank, in one line: the same words in the workbook, on screen and in the `why` of `rank --json`.
 *
 * @example whyText(bloc, second, messagesOf('vi')) // 'Kém hạng 1 là 1,25 điểm: 0,75 ở II.3, 0,5 ở III.2.c.'
 */
export const whyText = (bloc: Bloc, { reasons }: RankedAgency, { language }: Pick<Catalogue, 'language'>): string =>
  reasonText(reasons, language, rankingPlace(bloc)).join(' ');
