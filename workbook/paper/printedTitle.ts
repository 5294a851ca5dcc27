import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Criterion } from '#core/rubric/Rubric.ts';
import { NO_WEIGHT, weightOf } from '#core/rubric/weights.ts';

/** The title of a criterion on paper: with its weight, where it has one, so that whoever adds up by hand multiplies too. */
export const printedTitle = (criterion: Criterion, words: Pick<Catalogue['scoringSheet'], 'weighted'>): string => {
  const weight = weightOf(criterion);
  return weight === NO_WEIGHT ? criterion.title : words.weighted({ title: criterion.title, weight });
};
