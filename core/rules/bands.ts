import { readBandRule } from './bandRule.ts';
import type { RuleShape } from './rule.ts';
import { bandPart, textTerm } from './terms.ts';

/**
 * The interval that holds the measure gives its points. Each end is open or closed by its own flag; `null` is no end.
 *
 * @example
 * { "shape": "bands", "metric": "% văn bản", "bands": [
 *   { "from": 95, "fromIncl": false, "to": null, "toIncl": false, "points": 1.5 },
 *   { "from": 0, "fromIncl": true, "to": 95, "toIncl": true, "points": 1 }] }  // 95 % exactly earns 1 point
 */
export const bands = {
  name: 'bands',
  terms: { own: [textTerm('metric', 'measure')], parts: [bandPart] },
  read: (terms, context) => readBandRule('bands', terms, context, { metric: terms.optionalText('metric') }),
} as const satisfies RuleShape;
