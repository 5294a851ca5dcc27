import type { WordsLike } from '../CodedWords.ts';
import type { totals as totalsSource, verdicts as source } from '../vi/verdicts.ts';
import { counted, pts } from './phrases.ts';

export const verdicts: WordsLike<typeof source> = {
  neverChecked: 'Not checked yet. Checking takes seconds and needs no network.',
  reading: ({ done, all }) => `Reading… ${done} of ${all} criteria`,
  errors: ({ count }) => `${counted(count, 'place')} to fix before sending`,
  warnings: ({ count }) => `Ready to send; ${count} to review or explain`,
  clean: 'Nothing left to fix, ready to send',
  refused: ({ title }) => `This file could not be checked: ${title}`,
  stale: ({ time }) => `The sheet changed since the check at ${time}. Check again to send.`,
  checkFailed: ({ title }) => `${title} could not be checked. This result cannot be sent. Check again.`,
  blocFoundMore: ({ count }) => `The bloc's check found ${count} more. The bloc's result counts.`,
  consequencesHidden: ({ count }) =>
    count === 1
      ? '1 knock-on difference is hidden; it comes right once the above is fixed.'
      : `${count} knock-on differences are hidden; they come right once the above is fixed.`,
  checkedAt: ({ moment, all }) => `Checked at ${moment}, all ${counted(all, 'criterion', 'criteria')}.`,
};

export const totals: WordsLike<typeof totalsSource> = {
  unread: 'Total on the sheet, unchecked',
  provisional: ({ count }) => `Provisional total, ${counted(count, 'criterion', 'criteria')} not counted`,
  selfScored: 'Self-scored total',
  appraised: 'Appraised total',
  needsOthers: ({ low, high, count }) =>
    `Provisional, ${pts(low)} to ${pts(high)}; final once all ${counted(count, 'agency', 'agencies')} have sent`,
};
