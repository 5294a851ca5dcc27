import type { Bloc } from '../bloc/Bloc.ts';
import { writePoints, type Points } from '../points.ts';
import type { Insights } from '../ranking/insights/Insights.ts';
import { insightLines, swapText } from './insightLines.ts';
import type { Language } from './language.ts';

/** The insights as command line and functions give them out: points as decimal texts, each finding also in words. */
export type InsightsJson = ReturnType<typeof insightsJson>;

export const insightsJson = (bloc: Bloc, insights: Insights, language: Language, hasLastYear: boolean) => ({
  neighbours: insights.neighbours.map(({ swap, ...pair }) => ({
    ...pair,
    swap: swap && { ...swap, from: writePoints(swap.from), to: writePoints(swap.to) },
    text: swapText(bloc, { ...pair, swap }, language),
  })),
  fullMarks: [...insights.fullMarks],
  jumps: insights.jumps.map(({ share, ...jump }) => ({
    ...jump,
    sharePercent: share === null ? null : writePoints((share * 10) as Points),
  })),
  firstThree: {
    places: insights.firstThree.places.map(({ margin, ...place }) => ({ ...place, margin: margin === null ? null : writePoints(margin) })),
    decisive: insights.firstThree.decisive.map(({ criterion, first }) => ({ criterion, first: [...first] })),
  },
  possible: insights.possible.map(({ least, most, ...one }) => ({ ...one, least: writePoints(least), most: writePoints(most) })),
  texts: insightLines(bloc, insights, language, hasLastYear).map(({ about, heading, lines }) => ({ about, heading, lines: [...lines] })),
});
