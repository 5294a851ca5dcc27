import type { Finding, FindingCode, Repair } from '../findings/finding.ts';
import type { FindingPlace, FindingWords } from './CodedWords.ts';
import { expected as expectedInEnglish } from './en/expected.ts';
import { findings as findingsInEnglish } from './en/findings.ts';
import * as inEnglish from './en/repairs.ts';
import { expectedPhrase } from './expectedPhrase.ts';
import type { Language } from './language.ts';
import { expected as expectedInVietnamese } from './vi/expected.ts';
import { findings as findingsInVietnamese } from './vi/findings.ts';
import * as inVietnamese from './vi/repairs.ts';
import { withInvisibleNamed } from './withInvisibleNamed.ts';

const WORDS = {
  vi: { ...inVietnamese, expected: expectedInVietnamese, findings: findingsInVietnamese },
  en: { ...inEnglish, expected: expectedInEnglish, findings: findingsInEnglish },
} as const;

/** A finding as a person reads it. */
export interface FindingText {
  readonly severity: string;
  /** Without a full stop, for lists. */
  readonly title: string;
  /** What was seen, what is expected, what to do next. */
  readonly sentence: string;
  /** The raw text, its invisible signs named, for a frame; `null` where nothing was there. */
  readonly seen: string | null;
  /** The ready phrase, for a frame; `null` where the finding expects nothing in particular. */
  readonly expected: string | null;
  /** One label for each of the finding's repairs, in their order. */
  readonly repairs: readonly string[];
}

/**
 * Words a finding in a language.
 *
 * @param place the name of the file, for findings about a whole file
 */
export const findingText = (finding: Finding, language: Language, place: FindingPlace = { file: null }): FindingText => {
  const messages = WORDS[language];
  const words = messages.findings[finding.code] as FindingWords<FindingCode>;
  const label = (repair: Repair): string => words.repair?.(repair, finding) ?? messages.repairs[repair.action](repair.value);
  return {
    severity: messages.severities[finding.severity],
    title: words.title(finding, place),
    sentence: words.sentence(finding, place),
    seen: finding.seen === null ? null : withInvisibleNamed(finding.seen, language),
    expected: finding.expected === null ? null : expectedPhrase(messages.expected, finding.expected),
    repairs: finding.repairs.map(label),
  };
};
