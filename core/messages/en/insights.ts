import { ZERO } from '../../points.ts';
import type { WordsLike } from '../CodedWords.ts';
import type { insights as inVietnamese } from '../vi/insights.ts';
import { showDifference, showPoints, showQuantity } from '../numbers.ts';
import { together } from './phrases.ts';

const placeBetween = (best: number, worst: number): string => (best === worst ? `rank ${best}` : `rank ${best} to rank ${worst}`);

export const insights: WordsLike<typeof inVietnamese> = {
  title: 'What would change the ranks',
  swap: ({ upper, upperRank, isOwn, criterion, from, to }) =>
    isOwn
      ? `Would stand before ${upper} (rank ${upperRank}) with ${showPoints(to, 'en')} instead of ${showPoints(from, 'en')} points for ${criterion}.`
      : `Would stand before ${upper} (rank ${upperRank}) if ${upper} had ${showPoints(to, 'en')} instead of ${showPoints(from, 'en')} points for ${criterion}.`,
  noSwap: ({ upper, upperRank }) => `No single criterion, changed as far as it goes, would bring it before ${upper} (rank ${upperRank}).`,
  fullMarks: ({ criteria }) =>
    criteria.length === 0
      ? 'There is no criterion on which every agency has the maximum.'
      : `${criteria.length === 1 ? '1 criterion has' : `${criteria.length} criteria have`} the maximum for every agency and part nobody: ${criteria.join(', ')}. Look at them again in next year's rubric.`,
  place: ({ rank, agency, margin }) => {
    if (margin === null) return `Rank ${rank}: ${agency}; nobody stands behind.`;
    return margin === ZERO
      ? `Rank ${rank}: ${agency}; level with the next on points, before it by a tie-break.`
      : `Rank ${rank}: ${agency}; ${showPoints(margin, 'en')} points ahead of the next.`;
  },
  decisive: ({ criterion, first }) => `Without ${criterion} the first three places would be ${together(first)}.`,
  firm: 'Whichever single criterion is left out, the first three places stay the same.',
  moreDecisive: ({ count, criteria }) =>
    `${count === 1 ? '1 more criterion changes' : `${count} more criteria change`} the first three places when left out: ${criteria.join(', ')}.`,
  jump: ({ agency, rankBefore, rankNow, share }) =>
    `${agency}: rank ${rankBefore} last year, rank ${rankNow} this year${
      share === null ? '' : `; share of the maximum ${showDifference(share as Parameters<typeof showDifference>[0], 'en')}%`
    }. Ask why before freezing.`,
  noJumps: 'Nothing changed unusually since last year.',
  noLastYear: 'There is no result of last year to compare with yet.',
  missing: ({ agency, best, worst, least, most }) =>
    `${agency} has no score yet: it may come to ${showQuantity(least, 'en')} to ${showQuantity(most, 'en')} points, ${placeBetween(best, worst)}.`,
  present: ({ agency, best, worst }) => `${agency}: ${placeBetween(best, worst)} once every sheet is in.`,
  headings: {
    swaps: 'The smallest change of one criterion that turns two neighbours round',
    first: 'How firm the first three places are',
    fullMarks: 'Criteria on which every agency has the maximum',
    jumps: 'Compared with last year',
    possible: 'What may still move for want of sheets',
  },
};
