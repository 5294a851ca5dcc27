import { pointsOf, writePoints } from '../points.ts';
import { readBandRule } from './bandRule.ts';
import { optionRule } from './optionRule.ts';
import type { Rule, RuleContext, RuleShape } from './rule.ts';
import { bandPart, choiceTerm, textTerm } from './terms.ts';

/** The bloc's file gives this attribute to the members that an index does not cover. */
const outsideOf = (index: string): string => `ngoai:${index}`;

/** The levels of the index without its measure: an agency outside it picks the one that it finds itself on. */
const ownLevels = ({ levels }: Rule, context: RuleContext): Rule => {
  const options = (levels ?? []).map((points, at) => ({
    key: `muc_${at + 1}`,
    title: `Mức ${at + 1} (${writePoints(pointsOf(points)).replace('.', ',')} điểm)`,
    points,
  }));
  return optionRule('choice', options, context, [{ says: 'oneOf', options }]);
};

/**
 * An index that others publish (its score, or an agency's rank in it) falls into bands. An agency that the index does not
 * cover (its attribute is `ngoai:` and the index) assesses itself by the same levels, or leaves the criterion out, as
 * `whenNotCovered` says.
 *
 * @example
 * { "shape": "external_index", "index": "PAR_RANK", "whenNotCovered": "self_assess_levels", "bands": [
 *   { "from": 1, "fromIncl": true, "to": 5, "toIncl": true, "points": 8 },
 *   { "from": 6, "fromIncl": true, "to": null, "toIncl": false, "points": 4 }] }
 */
export const externalIndex = {
  name: 'external_index',
  terms: {
    own: [
      textTerm('index', 'measure'),
      choiceTerm('whenNotCovered', 'way', [
        { value: 'self_assess_levels', word: 'selfAssess' },
        { value: 'drop_and_rescale', word: 'dropAndRescale' },
      ]),
    ],
    parts: [bandPart],
  },

  read(terms, context) {
    const index = terms.text('index');
    const then = terms.oneOf('whenNotCovered', ['self_assess_levels', 'drop_and_rescale']);
    const rule = readBandRule('external_index', terms, context, { metric: index, more: [{ says: 'notCovered', then }] });
    const instead = then === 'self_assess_levels' ? ownLevels(rule, context) : null;
    return { ...rule, outside: { attribute: outsideOf(index), rule: instead } };
  },
} as const satisfies RuleShape;
