import type { FindingCode, KnownFinding } from '#core/findings/finding.ts';
import { findingText } from '#core/messages/findingText.ts';
import type { Language } from '#core/messages/language.ts';
import { showSeenNumber } from '#core/messages/numbers.ts';

/** Faults of the writing itself: what stands there is shown letter by letter. */
const OF_WRITING: readonly FindingCode[] = ['cell.numberAsText', 'cell.notNormalised', 'cell.notNumber', 'cell.legacyFont'];

/** What stands in the cell, for a frame: numbers as the language writes them. `null` where nothing stands there. */
export const seenText = (finding: KnownFinding, language: Language): string | null => {
  const { seen } = findingText(finding, language);
  if (seen === null || seen === '') return null;
  return OF_WRITING.includes(finding.code) ? seen : showSeenNumber(seen, language);
};
