import { optionRule, readOptions } from './optionRule.ts';
import type { RuleShape } from './rule.ts';
import { bestOf, refuseUnlessBest } from './scoreRange.ts';
import { optionPart } from './terms.ts';

/** The classes of workload that the enforcement agencies' guide names by key alone. */
const TITLES = new Map([
  ['rat_lon', 'Rất lớn'],
  ['lon', 'Lớn'],
  ['trung_binh', 'Trung bình'],
  ['nho', 'Nhỏ'],
]);

/**
 * The class of an agency's workload earns its points, so that large and small agencies compete fairly.
 * A class of another key than rat_lon, lon, trung_binh and nho needs a title.
 *
 * @example { "shape": "workload_bonus", "classes": [{ "key": "lon", "points": 6 }, { "key": "nho", "points": 0 }] }
 */
export const workloadBonus = {
  name: 'workload_bonus',
  terms: { own: [], parts: [optionPart('classes')] },

  read(terms, context) {
    const classes = readOptions(terms, 'classes', context, { titleOf: (key) => TITLES.get(key) ?? null });
    refuseUnlessBest(terms, 'classes', bestOf(classes), context);
    return optionRule('workload_bonus', classes, context, [{ says: 'oneOf', options: classes }]);
  },
} as const satisfies RuleShape;
