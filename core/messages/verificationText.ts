import { verification as inEnglish } from './en/verification.ts';
import type { Language } from './language.ts';
import { verification as inVietnamese } from './vi/verification.ts';

/** Something that is not as it is worked out anew. */
export type DifferentPlace =
  | { readonly at: 'rubric' | 'snapshot' }
  | { readonly at: 'sheet'; readonly agency: string }
  /** `cell` is `null` where a whole worksheet is gone; `more` counts the other cells that differ. */
  | { readonly at: 'cell'; readonly sheet: string; readonly cell: string | null; readonly more: number };

/** How verifying a ranking workbook ended. Names are those that people read. */
export interface VerifiedRanking {
  readonly bloc: string;
  readonly edition: number;
  /** As `7F3A 91C2 5B0E D846`. */
  readonly code: string;
  readonly sheets: number;
  readonly cells: number;
  /** Empty where all agrees. */
  readonly differing: readonly DifferentPlace[];
}

/** Whether all agrees, or where not, in one sentence; `null` is a file that is no ranking of ours. */
export const verificationText = (verified: VerifiedRanking | null, language: Language): string => {
  const words = language === 'vi' ? inVietnamese : inEnglish;
  if (verified === null) return words.notRanking;
  const { edition: year, differing, ...whole } = verified;
  if (differing.length === 0) return words.agrees({ ...whole, year });
  const places = differing.map((place) => {
    if (place.at === 'sheet') return words.sheet(place);
    if (place.at !== 'cell') return words[place.at];
    return place.cell === null ? words.missingSheet(place) : words.cell({ ...place, cell: place.cell });
  });
  return words.differs({ ...whole, year, places });
};
