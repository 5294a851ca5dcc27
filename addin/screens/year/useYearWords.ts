import { yearWordsOf, type YearWords } from '#core/messages/yearWordsOf.ts';
import { usePane } from '../PaneContext.tsx';

/** The words of the places of the bloc's year, in the chosen language; they come with the first of these places. */
export const useYearWords = (): YearWords => yearWordsOf(usePane().words.language);

export type { YearWords };
