import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { FindingsWords, ProblemWords, RuleWords, WordsLike } from '#core/messages/CodedWords.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { vietnamese } from '#core/messages/vi/vietnamese.ts';
import { yearWordsOf } from '#core/messages/yearWordsOf.ts';
import { everyLine, everyLineOf } from './sampleFacts.ts';
import { faultsOf } from './wordFaults.ts';

type Words = string | readonly Words[] | { readonly [entry: string]: Words } | ((...facts: readonly never[]) => string);

const linesOf = (words: Words): readonly string[] => {
  if (typeof words === 'string') return [words];
  return typeof words === 'function' ? [] : Object.values(words).flatMap(linesOf);
};

const pathsOf = (words: Words, path = ''): readonly string[] =>
  typeof words === 'string' || typeof words === 'function'
    ? [path]
    : Object.entries(words).flatMap(([entry, inside]) => pathsOf(inside, `${path}.${entry}`));

const wordsOf = (catalogue: Catalogue): Words => catalogue as unknown as Words;

describe('the catalogues', () => {
  test('have the same entries in both languages', () => {
    expect(pathsOf(wordsOf(messagesOf('en')))).toEqual(pathsOf(wordsOf(messagesOf('vi'))));
  });

  test.each(languages)('every fixed line in %s is in fit words', (language) => {
    expect(linesOf(wordsOf(messagesOf(language))).flatMap((text) => faultsOf(text, language))).toEqual([]);
  });

  test.each(languages)('every line in %s with its facts filled in is in fit words', (language) => {
    const lines = everyLine(messagesOf(language));

    expect(lines.length).toBeGreaterThan(200);
    expect(lines.flatMap((text) => faultsOf(text, language))).toEqual([]);
  });

  test.each(languages)('every line in %s for the places of a bloc’s year is in fit words', (language) => {
    const lines = everyLineOf(yearWordsOf(language));

    expect(lines.length).toBeGreaterThan(200);
    expect(lines.flatMap((text) => faultsOf(text, language))).toEqual([]);
  });

  test.each(languages)('each says which language it is: %s', (language) => {
    expect(messagesOf(language).language).toBe(language);
  });

  test('no fixed English line was left in Vietnamese', () => {
    const marked = linesOf(wordsOf(messagesOf('en')))
      // The product's name, and the button that leads back to Vietnamese and is named in it.
      .map((text) => text.replaceAll('Giao Ước', '').replace(/^Tiếng Việt$/u, ''))
      .filter((text) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text));

    expect(marked).toEqual([]);
  });
});

describe('the types', () => {
  const { 'row.hidden': _hidden, ...findings } = vietnamese.findings;
  const { 'path.notFound': _path, ...problems } = vietnamese.problems;
  const { judged: _judged, ...rules } = vietnamese.rules;

  test('refuse a catalogue that lacks the words of one finding, problem or rule', () => {
    // @ts-expect-error row.hidden has no words
    const withoutFinding: FindingsWords = findings;
    // @ts-expect-error path.notFound has no words
    const withoutProblem: ProblemWords = problems;
    // @ts-expect-error judged has no words
    const withoutRule: RuleWords = rules;

    expect([withoutFinding, withoutProblem, withoutRule].every((words) => typeof words === 'object')).toBe(true);
  });

  test('refuse a language whose entry is missing or asks for other facts', () => {
    const source = { hello: 'Chào', count: ({ count }: { readonly count: number }) => `${count} chỗ` } as const;
    const complete: WordsLike<typeof source> = { hello: 'Hello', count: ({ count }) => `${count} places` };
    // @ts-expect-error hello is missing
    const missing: WordsLike<typeof source> = { count: () => '' };
    // @ts-expect-error count gets a number, not a text
    const other: WordsLike<typeof source> = { hello: '', count: ({ count }: { readonly count: string }) => count };

    expect([complete, missing, other]).toHaveLength(3);
  });
});
