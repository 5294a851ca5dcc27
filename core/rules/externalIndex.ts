import { readBandRule } from './bandRule.ts';
import type { RuleShape } from './rule.ts';
import { bandPart, choiceTerm, textTerm } from './terms.ts';

/**
 * An index that others publish (its score, or an agency's rank in it) falls into bands. An agency that the index does not
 * cover assesses itself by the same levels, or leaves the criterion out, as `whenNotCovered` says.
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
    return readBandRule('external_index', terms, context, { metric: index, more: [{ says: 'notCovered', then }] });
  },
} as const satisfies RuleShape;
