import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { smallBlocJson, type JsonFields } from '../smallBloc.ts';

const pages = ['rubric-language.md', 'bloc-file.md'];

/** The examples of a page that are no rule of their own: a criterion, or some fields of a rubric or of a bloc. */
const examplesOn = (page: string): readonly JsonFields[] =>
  [...readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)]
    .map(([, json = '']) => JSON.parse(json) as JsonFields)
    .filter((example) => !('shape' in example));

const RUBRIC_FIELDS = ['scale', 'gates', 'classification', 'ranking', 'quotas', 'deadlines', 'holidays', 'validFrom', 'validTo'];

/** A bloc that holds the example, and nothing else that it could disagree with. */
const blocWith = (example: JsonFields): Json => {
  const json = smallBlocJson();
  const rubric = json['rubric'] as JsonFields;
  if ('code' in example)
    return {
      ...json,
      rubric: {
        ...rubric,
        criteria: [example],
        scale: { base: Number(example['max']) * Number(example['weight'] ?? 1), step: 0.5, decimals: 1 },
        ranking: { orderBy: ['total desc'] },
      },
    };
  const ofBloc = Object.fromEntries(Object.entries(example).filter(([name]) => !RUBRIC_FIELDS.includes(name)));
  const ofRubric = Object.fromEntries(Object.entries(example).filter(([name]) => RUBRIC_FIELDS.includes(name)));
  return { ...json, ...ofBloc, rubric: { ...rubric, ...ofRubric } };
};

const examples = pages.flatMap((page) => examplesOn(page).map((example, index) => ({ page, index, example })));

describe('the pages on the rubric and on the bloc', () => {
  test('have examples of fields beside the rules', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('example $index of $page is read', ({ example }) => {
    expect(() => readBloc(blocWith(example))).not.toThrow();
  });
});
