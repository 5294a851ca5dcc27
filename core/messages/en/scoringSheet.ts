import type { WordsLike } from '../CodedWords.ts';
import type { paper as paperSource, scoringSheet as source } from '../vi/scoringSheet.ts';
import { day } from './phrases.ts';

export const paper: WordsLike<typeof paperSource> = {
  nation: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  placeAndDay: ({ place, on }) => `${place}, ${day(on)}`,
  placeAndYear: ({ place, year }) => `${place}, … … ${year}`,
  signHere: '(Signature, full name)',
  signAndSealHere: '(Signature, seal, full name)',
  preparedBy: 'PREPARED BY',
  headOfAgency: 'HEAD OF THE AGENCY',
  appraisalTeam: 'APPRAISAL TEAM',
  viceChair: 'VICE-CHAIR OF THE BLOC',
  chair: 'CHAIR OF THE BLOC',
  viceChairOfCum: 'VICE-CHAIR OF THE CLUSTER',
  chairOfCum: 'CHAIR OF THE CLUSTER',
  checkCode: ({ code }) => `Check code: ${code}`,
  page: ({ page, pages }) => `Page ${page}/${pages}`,
};

export const scoringSheet: WordsLike<typeof source> = {
  sheets: { scores: 'Scores', register: 'Documents', guide: 'Guide' },
  title: ({ year }) => `SELF-SCORING SHEET ${year}`,
  columns: {
    number: 'No.',
    criterion: 'Criterion',
    max: 'Maximum score',
    result: 'Result',
    self: 'Self-score',
    evidence: 'Supporting document',
    explanation: 'Explanation',
    status: 'Status',
  },
  range: { before: '– Provisional: from ', between: ' to ', after: ' points, until the whole bloc is known' },
  base: ({ sections }) => (sections.length > 1 ? `Sum (${sections.join(' + ')})` : 'Sum'),
  bonus: 'Bonus',
  deduction: 'Deduction',
  rescaled: ({ base }) => `Rescaled to ${base}`,
  total: 'Self-scored total',
  inWords: ({ words }) => `In words: ${words}.`,
  byRule: 'Score that follows from the result',
  inputs: {
    scoreTitle: 'Self-score',
    score: ({ expected }) => `Takes ${expected}.`,
    scoreRefused: ({ expected }) => `This criterion takes ${expected}. Enter the score again.`,
    resultTitle: 'Result',
    resultRefused: ({ expected }) => `Needed: ${expected}. Enter the result again.`,
    evidenceTitle: 'Supporting document',
    evidence: ({ expected }) => `Needed: ${expected}. Enter number, symbol, date and issuer.`,
    explanationTitle: 'Explanation',
    explanation: 'Say why there is no document, or what the appraiser should know.',
  },
  status: { ready: 'Complete', scoreMissing: 'Score missing', outOfRange: 'Out of range', notAssigned: 'Not assigned' },
  register: {
    title: ({ year }) => `REGISTER OF SUPPORTING DOCUMENTS ${year}`,
    columns: {
      number: 'No.',
      criterion: 'Criterion',
      kind: 'Kind of document',
      symbol: 'Number, symbol',
      date: 'Date of issue',
      issuer: 'Issuer',
      about: 'Subject',
      link: 'Address or place kept',
    },
  },
};
