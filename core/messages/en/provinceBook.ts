import type { WordsLike } from '../CodedWords.ts';
import type { provinceBook as source } from '../vi/provinceBook.ts';

/** The view of a province's blocs, as a workbook. */
export const provinceBook: WordsLike<typeof source> = {
  fileName: ({ province, year }) => `Emulation blocs of ${province} ${year}.xlsx`,
  title: ({ province, year }) => `The emulation blocs of ${province} in ${year}`,
  sheets: { progress: 'Progress', results: 'Results', awards: 'Awards', trend: 'Over the years' },
  titles: {
    progress: 'How far the blocs are',
    results: 'Frozen rankings',
    awards: 'Awards against quotas',
    trend: 'Results over the years',
  },
  columns: {
    number: 'No.',
    bloc: 'Emulation bloc',
    members: 'Agencies',
    sent: 'Sent',
    confirmed: 'Confirmed',
    state: 'Stage',
    due: 'Due',
    rank: 'Rank',
    agency: 'Agency',
    total: 'Total',
    grade: 'Grade',
    award: 'Proposed award',
    lastRank: 'Rank last year',
    moved: 'Places moved',
    slots: 'Quota',
    proposed: 'Proposed',
    left: 'Left',
    year: 'Year',
    ranked: 'Agencies ranked',
    mean: 'Mean total in % of the base',
    first: 'First',
  },
  all: 'Sum',
  byChair: 'decided by the chair',
  noPeriod: 'no scoring period yet',
  nothingFrozen: 'No bloc has frozen its ranking yet.',
};
