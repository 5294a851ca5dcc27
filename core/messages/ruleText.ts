import type { RuleSentence } from '../rules/rule.ts';
import type { Language } from './language.ts';
import { messagesOf } from './messagesOf.ts';

/** A rule told to a person: one clause for each of its sentences, without a full stop. */
export const ruleText = (sentences: readonly RuleSentence[], language: Language): readonly string[] => {
  const { rules } = messagesOf(language);
  return sentences.map((sentence) => (rules[sentence.says] as (one: RuleSentence) => string)(sentence));
};
