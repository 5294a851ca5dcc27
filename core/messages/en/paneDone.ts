import type { WordsLike } from '../CodedWords.ts';
import type { paneDone as source } from '../vi/paneDone.ts';
import { counted } from './phrases.ts';

export const paneDone: WordsLike<typeof source> = {
  saved: 'Saved.',
  removed: 'Removed.',
  ended: 'The last day in office was written down.',
  imported: 'The list of people was imported.',
  assigned: 'Assigned.',
  extended: 'The deadline was extended.',
  unlocked: 'Reopened for sending.',
  scored: ({ count }) => `The appraised score of ${counted(count, 'criterion', 'criteria')} was saved.`,
  turnClosed: 'The turn of the appraisal is closed.',
  answered: ({ count }) => `${counted(count, 'criterion', 'criteria')} answered.`,
  concluded: ({ count }) => `The conclusion on ${counted(count, 'criterion', 'criteria')} was recorded.`,
  decided: 'The decision was recorded.',
  motionOpened: 'The ballots were issued.',
  voted: 'The ballot was cast.',
  counted: 'The ballots were counted.',
  handedOver: 'Handed over.',
  prepared: 'The period was prepared.',
};
