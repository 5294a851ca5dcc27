import type { Reason } from '../ranking/Ranking.ts';
import type { RankingPlace } from './CodedWords.ts';
import type { Language } from './language.ts';
import { messagesOf } from './messagesOf.ts';

/** Why an agency stands where it stands, one sentence for each of its reasons. */
export const reasonText = (reasons: readonly Reason[], language: Language, place: RankingPlace): readonly string[] => {
  const words = messagesOf(language).reasons;
  return reasons.map((reason) => (words[reason.because] as (one: Reason, about: RankingPlace) => string)(reason, place));
};
