import type { Reason } from '../ranking/Ranking.ts';
import type { RankingPlace } from './CodedWords.ts';
import { reasons as inEnglish } from './en/reasons.ts';
import type { Language } from './language.ts';
import { reasons as inVietnamese } from './vi/reasons.ts';

const WORDS = { vi: inVietnamese, en: inEnglish } as const;

/** Why an agency stands where it stands, one sentence for each of its reasons. */
export const reasonText = (reasons: readonly Reason[], language: Language, place: RankingPlace): readonly string[] => {
  const words = WORDS[language];
  return reasons.map((reason) => (words[reason.because] as (one: Reason, about: RankingPlace) => string)(reason, place));
};
