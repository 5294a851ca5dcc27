import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber, excelText, firstOf } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { optionTerm } from './measureTerm.ts';
import type { Option, Rule, RuleContext } from './rule.ts';
import { levelsOf, readScore, scoreRangeOf } from './scoreRange.ts';

/** Excel lets no text in a formula be longer, and no more than 64 conditions stand within one another. */
const LONGEST_TITLE = 255;
const MOST_OPTIONS = 50;

const sameInExcel = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const readOption = (fields: Fields, titleOf: (key: string) => string | null, context: RuleContext): Option => {
  const key = fields.text('key');
  const title = (fields.optionalText('title') ?? titleOf(key) ?? fields.text('title')).trim();
  if (title.length > LONGEST_TITLE) fields.refuse('title', `at most ${LONGEST_TITLE} characters`);
  const points = readScore(fields, 'points', context);
  fields.done('note');
  return { key, title, points };
};

/**
 * Reads a list of named possibilities; keys and titles are each unique, titles as Excel compares them.
 *
 * @param titleOf the title of an option that has none; null refuses it
 * @param taken options that the shape adds by itself
 */
export const readOptions = (
  terms: Fields,
  name: string,
  context: RuleContext,
  { titleOf = () => null, taken = [] }: { readonly titleOf?: (key: string) => string | null; readonly taken?: readonly Option[] } = {},
): readonly Option[] => {
  const entries = terms.list(name);
  if (entries.length === 0 || entries.length > MOST_OPTIONS) terms.refuse(name, `list of 1 to ${MOST_OPTIONS}`);
  return entries.reduce<readonly Option[]>((options, fields) => {
    const option = readOption(fields, titleOf, context);
    const others = [...taken, ...options];
    if (others.some(({ key }) => key === option.key)) fields.refuse('key', 'key that no other has');
    if (others.some(({ title }) => sameInExcel(title, option.title))) fields.refuse('title', 'title that no other has');
    return [...options, option];
  }, []);
};

/** One of the options is chosen and gives its points. */
export const optionRule = (shape: string, options: readonly Option[], context: RuleContext, sentences: Rule['sentences']): Rule => {
  const pointsByKey = new Map(options.map(({ key, points }) => [key, points]));
  return measuredRule({
    shape,
    measures: [optionTerm(options)],
    min: scoreRangeOf(context).least,
    levels: levelsOf(options),
    sentences,
    score: ({ option }) => scored(wholeRatio(pointsByKey.get(option('actual')) ?? 0)),
    value: (cells) =>
      firstOf(options.map(({ title, points }) => ({ when: `${cells('actual')}=${excelText(title)}`, value: excelNumber(points) }))),
  });
};
