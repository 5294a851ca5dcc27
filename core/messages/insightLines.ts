import type { Bloc } from '../bloc/Bloc.ts';
import type { Insights, Neighbours } from '../ranking/insights/Insights.ts';
import type { WordsLike } from './CodedWords.ts';
import { insights as inEnglish } from './en/insights.ts';
import type { Language } from './language.ts';
import { insights as inVietnamese } from './vi/insights.ts';
import { rankingPlace } from './whyText.ts';

export type InsightWords = WordsLike<typeof inVietnamese>;

const wordsOf = (language: Language): InsightWords => (language === 'vi' ? inVietnamese : inEnglish);

/** Sentences under one heading. */
export interface InsightLines {
  readonly about: keyof InsightWords['headings'];
  readonly heading: string;
  readonly lines: readonly string[];
}

/** More than this of a kind would bury what matters. */
const MOST_TOLD = 5;

/** What would bring an agency before the one above it, in one sentence. */
export const swapText = (bloc: Bloc, { upper, upperRank, lower, swap }: Neighbours, language: Language): string => {
  const { agencyName, criterionName } = rankingPlace(bloc);
  const above = { upper: agencyName(upper), upperRank };
  return swap === null
    ? wordsOf(language).noSwap(above)
    : wordsOf(language).swap({ ...above, ...swap, isOwn: swap.changed === lower, criterion: criterionName(swap.criterion) });
};

/** All that a ranking tells beside the ranks, in words: what has nothing to say is left out, but for the comparison with last year. */
export const insightLines = (bloc: Bloc, insights: Insights, language: Language, hasLastYear: boolean): readonly InsightLines[] => {
  const words = wordsOf(language);
  const { agencyName } = rankingPlace(bloc);
  const under = (about: InsightLines['about'], lines: readonly string[]): readonly InsightLines[] =>
    lines.length === 0 ? [] : [{ about, heading: words.headings[about], lines }];
  return [
    ...under(
      'swaps',
      insights.neighbours.map((one) => `${agencyName(one.lower)}: ${lowered(swapText(bloc, one, language))}`),
    ),
    ...under('first', firstLines(bloc, insights, words)),
    ...under('fullMarks', [words.fullMarks({ criteria: insights.fullMarks })]),
    ...under('jumps', jumpLines(insights, words, agencyName, hasLastYear)),
    ...under(
      'possible',
      insights.possible.map((one) => words[one.isMissing ? 'missing' : 'present']({ ...one, agency: agencyName(one.agency) })),
    ),
  ];
};

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const firstLines = (bloc: Bloc, { firstThree: { places, decisive } }: Insights, words: InsightWords): readonly string[] => {
  const { agencyName, criterionName } = rankingPlace(bloc);
  const [told, more] = [decisive.slice(0, MOST_TOLD), decisive.slice(MOST_TOLD)];
  return [
    ...places.map(({ agency, ...place }) => words.place({ ...place, agency: agencyName(agency) })),
    ...told.map(({ criterion, first }) => words.decisive({ criterion: criterionName(criterion), first: first.map(agencyName) })),
    ...(more.length > 0
      ? [words.moreDecisive({ count: more.length, criteria: more.map(({ criterion }) => criterionName(criterion)) })]
      : []),
    ...(decisive.length === 0 && places.length > 0 ? [words.firm] : []),
  ];
};

const jumpLines = (
  { jumps }: Insights,
  words: InsightWords,
  agencyName: (code: string) => string,
  hasLastYear: boolean,
): readonly string[] => {
  if (!hasLastYear) return [words.noLastYear];
  if (jumps.length === 0) return [words.noJumps];
  return jumps.map(({ agency, share, ...jump }) =>
    words.jump({ ...jump, agency: agencyName(agency), share: share === null ? null : share * 10 }),
  );
};
