import type { WordsLike } from '../CodedWords.ts';
import type { appraisalBook as source } from '../vi/appraisalBook.ts';

/** The appraiser's workbook: its titles, headings and what it tells of earlier turns. */
export const appraisalBook: WordsLike<typeof source> = {
  title: ({ year }) => `APPRAISAL OF THE ${year} SCORES`,
  fileName: ({ year, bloc }) => `Appraisal ${year} - ${bloc}.xlsx`,
  turns: { first: 'First appraisal', second: 'Second appraisal', meeting: 'Conclusions of the meeting' },
  madeFor: ({ person, turn }) => `${turn}. Appraiser: ${person}`,
  hint: 'Fill in the two yellow columns only. Leave rows blank that are not appraised yet. A score that differs from the self-score needs a reason. When the file is sent in, either all of it is kept, or every cell to mend is named and nothing is kept.',
  columns: {
    number: 'No.',
    criterion: 'Criterion',
    max: 'Maximum',
    result: 'Result',
    self: 'Self-score',
    evidence: 'Supporting documents',
    said: 'Explanation, earlier turn',
    score: 'Appraised score',
    difference: 'Difference',
    reason: 'Reason for the change',
  },
  earlier: ({ score, reason }) => `First turn: ${score} points${reason === null ? '' : `, reason: ${reason}`}.`,
  accepted: 'The agency accepts it.',
  answered: ({ text }) => `The agency answers: ${text}`,
  scoreTitle: 'Appraised score',
  score: ({ expected }) => `Takes ${expected}. Leave it blank while it is not appraised.`,
  scoreRefused: ({ expected }) => `This criterion takes ${expected}. Type the score again.`,
};
