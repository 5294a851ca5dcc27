import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import { THOUSANDTHS } from '#core/points.ts';
import { entriesOf, isObject } from './BookField.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import type { ReadLog } from './ReadLog.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

const textsIn = (value: Json | undefined): readonly string[] => entriesOf(value).filter((one) => typeof one === 'string');

const listAt = (object: JsonObject, name: string): readonly JsonObject[] => entriesOf(object[name]).filter(isObject);

const codesIn = (list: readonly JsonObject[]): readonly string[] => list.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));

/** The codes of members and of criteria that a bloc's file knows. */
export const codesOf = (json: JsonObject): { readonly members: readonly string[]; readonly criteria: readonly string[] } => ({
  members: codesIn(listAt(json, 'members')),
  criteria: codesIn(listAt(isObject(json['rubric']) ? json['rubric'] : {}, 'criteria')),
});

/** Codes of agencies and criteria that are not assigned but that nobody has, and agencies that stand twice. */
export const notAssignedFaults = (lines: readonly JsonObject[], json: JsonObject, log: ReadLog): void => {
  const { members, criteria } = codesOf(json);
  const refuse = (path: string, seen: string, names: readonly string[]): void => {
    const place = log.placeOf(path);
    if (place) log.fault({ ...place, seen, expected: { is: 'words', names }, suggestion: closest(seen, names) });
  };
  const met = new Set<string>();
  for (const [index, { agency, codes }] of lines.entries()) {
    const code = typeof agency === 'string' ? agency : '';
    const others = members.filter((one) => !met.has(one));
    if (!others.includes(code)) refuse(`notAssigned.lines[${index}].agency`, code, others);
    met.add(code);
    for (const one of textsIn(codes)) if (!criteria.includes(one)) refuse(`notAssigned.lines[${index}].codes`, one, criteria);
  }
};

interface Interval {
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly meets: boolean;
}

const intervalsOf = (bands: readonly JsonObject[]): readonly (Interval & { readonly fromIncluded: boolean })[] =>
  bands
    .map(({ from, to, fromIncl, toIncl }, at) => ({
      at,
      from: typeof from === 'number' ? from : null,
      to: typeof to === 'number' ? to : null,
      meets: toIncl === true,
      fromIncluded: fromIncl !== false,
    }))
    .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));

const isPercent = (...names: readonly (Json | undefined)[]): boolean =>
  names.some((name) => typeof name === 'string' && name.startsWith('%'));

/** Ranks and counts are whole, so that 1 to 5 and 6 to 10 leave nothing out. */
const isWholeStep = (low: Interval, high: Interval & { readonly fromIncluded: boolean }): boolean =>
  low.to !== null && Number.isInteger(low.to) && high.from === low.to + 1 && low.meets && high.fromIncluded;

/** Whether a stretch between two intervals belongs to neither. One that ends before it begins is a fault of its own. */
const isGap = (low: Interval, high: Interval & { readonly fromIncluded: boolean }, areWhole: boolean): boolean => {
  if (low.to === null || high.from === null || (low.from !== null && low.to < low.from)) return false;
  if (areWhole && isWholeStep(low, high)) return false;
  return high.from > low.to || (high.from === low.to && !low.meets && !high.fromIncluded);
};

/** Intervals of a result that leave a stretch between them for which no points are said. */
export const gapFaults = (criteria: readonly Json[], log: ReadLog): readonly BookFault[] =>
  criteria.flatMap((criterion, index) => {
    const rule = isObject(criterion) ? criterion['rule'] : undefined;
    if (!isObject(criterion) || !isObject(rule)) return [];
    const areWhole = !isPercent(criterion['unit'], rule['metric'], rule['index']);
    const sorted = intervalsOf(listAt(rule, 'bands').filter((band) => 'from' in band));
    return sorted.flatMap((high, place): readonly BookFault[] => {
      const low = sorted[place - 1];
      const at = log.placeOf(`rubric.criteria[${index}].rule.bands[${high.at}].from`);
      if (!low || !at || !isGap(low, high, areWhole)) return [];
      return [{ ...at, expected: { is: 'noGap', from: Math.round((low.to ?? 0) * THOUSANDTHS) }, suggestion: null }];
    });
  });

const isFine = (value: Json | undefined, decimals: number): boolean =>
  typeof value !== 'number' || Number.isInteger(Math.round(value * THOUSANDTHS) / 10 ** (3 - decimals));

/** Points with more decimals than the scale shows: such a score would be rounded to one that no level gives. */
export const decimalFaults = (criteria: readonly Json[], scale: JsonObject, log: ReadLog): readonly BookFault[] => {
  const { decimals } = scale;
  if (typeof decimals !== 'number' || ![0, 1, 2].includes(decimals)) return [];
  return criteria.flatMap((criterion, index) => {
    if (!isObject(criterion)) return [];
    const at = `rubric.criteria[${index}]`;
    const rule = isObject(criterion['rule']) ? criterion['rule'] : {};
    const paths = [
      ...(isFine(criterion['max'], decimals) ? [] : [`${at}.max`]),
      ...['bands', 'options', 'tiers', 'classes'].flatMap((name) =>
        listAt(rule, name).flatMap(({ points }, part) => (isFine(points, decimals) ? [] : [`${at}.rule.${name}[${part}].points`])),
      ),
      ...['pass', 'fail', 'start'].flatMap((name) => (isFine(rule[name], decimals) ? [] : [`${at}.rule.${name}`])),
    ];
    return paths.flatMap((path): readonly BookFault[] => {
      const place = log.placeOf(path);
      return place ? [{ ...place, expected: { is: 'decimals', count: decimals }, suggestion: null }] : [];
    });
  });
};

/** More of an award than there are members to have it. */
export const quotaFaults = (json: JsonObject, log: ReadLog): readonly BookFault[] => {
  const count = codesOf(json).members.length;
  return listAt(isObject(json['rubric']) ? json['rubric'] : {}, 'quotas').flatMap(({ max }, index): readonly BookFault[] => {
    const place = log.placeOf(`rubric.quotas[${index}].max`);
    return typeof max === 'number' && max > count && place ? [{ ...place, expected: { is: 'atMost', count }, suggestion: null }] : [];
  });
};
