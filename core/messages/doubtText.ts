import type { DraftDoubt } from '../printed/DraftDoubt.ts';
import { bookExpectedText } from './bookFaultText.ts';
import type { Catalogue } from './Catalogue.ts';

/** What a chair has to look at, in the reader's language, without a capital and a full stop. */
export const doubtText = (doubt: DraftDoubt, messages: Catalogue): string => {
  const { rubricDraft, rubricBook } = messages;
  if (doubt.is === 'fault') {
    const { seen, expected } = doubt;
    return rubricDraft.fault({ reason: rubricBook.fault({ seen, expected: bookExpectedText(expected, messages.language) }) });
  }
  const say = rubricDraft.doubts[doubt.is] as (one: DraftDoubt) => string;
  return say(doubt);
};
