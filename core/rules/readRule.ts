import type { Fields } from '../rubric/fields.ts';
import type { Rule, RuleContext } from './rule.ts';
import { findShape, ruleShapes } from './shapes.ts';

/** What a rule may say beside its terms, in any shape: words for the reader of the file. */
const DESCRIPTIVE = ['title', 'metric', 'counts', 'of', 'index', 'require', 'note', 'assumed'];

/**
 * Reads one rule of a rubric into something that can no longer be malformed.
 * Errors: `bloc.malformed` with the path of the fault: an unknown shape, a term that is missing, misspelt or out of place, or a
 * rule whose best score is not the maximum of its scored criterion.
 */
export const readRule = (terms: Fields, context: RuleContext): Rule => {
  const shape = findShape(terms.text('shape'));
  if (!shape) return terms.refuse('shape', ruleShapes.map(({ name }) => name).join(' | '));
  const rule = shape.read(terms, context);
  terms.done(...DESCRIPTIVE);
  return rule;
};
