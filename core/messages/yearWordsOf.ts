import type { WordsLike } from './CodedWords.ts';
import { notices as noticesInEnglish } from './en/notices.ts';
import { recordKinds as kindsInEnglish, submissionStates as statesInEnglish } from './en/people.ts';
import { yearFrame as frameInEnglish } from './en/yearFrame.ts';
import { yearJudging as judgingInEnglish } from './en/yearJudging.ts';
import { yearRecords as recordsInEnglish } from './en/yearRecords.ts';
import type { Language } from './language.ts';
import { notices } from './vi/notices.ts';
import { recordKinds, submissionStates } from './vi/people.ts';
import { yearFrame } from './vi/yearFrame.ts';
import { yearJudging } from './vi/yearJudging.ts';
import { yearRecords } from './vi/yearRecords.ts';

const inVietnamese = { ...yearFrame, ...yearJudging, ...yearRecords, recordKinds, submissionStates, noticeStates: notices.states };

/** The words of the places of a bloc's year: people, deadlines, appraisal, meeting, records, log. */
export type YearWords = WordsLike<typeof inVietnamese>;

const inEnglish: YearWords = {
  ...frameInEnglish,
  ...judgingInEnglish,
  ...recordsInEnglish,
  recordKinds: kindsInEnglish,
  submissionStates: statesInEnglish,
  noticeStates: noticesInEnglish.states,
};

/** These words apart from the catalogue: the pane fetches them with the first of those places. */
export const yearWordsOf = (language: Language): YearWords => (language === 'vi' ? inVietnamese : inEnglish);
