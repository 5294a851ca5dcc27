import type { Bloc } from '#core/bloc/Bloc.ts';
import { addPoints, pointsOf, readPoints, sizeOf, smaller, subtractPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { ratio, roundRatio } from '#core/ratio.ts';
import { leavesOf, rootsOf, sectionsOf, type Criterion, type Leaf } from '#core/rubric/Rubric.ts';
import { countedPoints } from '#core/rubric/weights.ts';
import { certainPoints } from '#core/rules/measuredRule.ts';
import type { MeasureTerm, MeasureValue, Outcome } from '#core/rules/rule.ts';
import { leavingOut } from '#core/bloc/leavingOut.ts';
import { scoreAgency } from '#core/scoring/scoreAgency.ts';
import { SUM_CODES } from './columns.ts';
import type { Filling, Typed } from './Filling.ts';
import { measureCode } from './sheetLayout.ts';

/** What each score cell and each sum shows for a filling, by row code, as Excel would work it out; `null` is blank. */
export const cachedScores = (bloc: Bloc, agency: string, filling: Filling, nothingArose: string): ReadonlyMap<string, Points | null> => {
  const leaves = leavesOf(bloc.rubric).map((leaf) => [leaf.code, leafScore(bloc, agency, leaf, filling, nothingArose)] as const);
  return shownSums(withDropped(bloc, agency, filling), agency, new Map(leaves), filling.leftBehind);
};

/**
 * The scores with every sum that the template's formulas make of them, by row code; a blank score adds nothing.
 *
 * @param leftBehind sums that a program left as they were, and that the sums above take as they are
 * @param beside what the formula of a heading or of the base covers beside the criteria below it
 */
export const shownSums = (
  bloc: Bloc,
  agency: string,
  leaves: ReadonlyMap<string, Points | null>,
  leftBehind: ReadonlyMap<string, string> = new Map(),
  beside: ReadonlyMap<string, Points> = new Map(),
): ReadonlyMap<string, Points | null> => {
  const { rubric } = bloc;
  const shown = new Map(leaves);
  const valueOf = (code: string): Points => {
    const criterion = rubric.byCode.get(code);
    const value = shown.get(code) ?? ZERO;
    return criterion ? countedPoints(rubric, criterion, value) : value;
  };
  const workedOr = (code: string, worked: Points): Points => readPoints(leftBehind.get(code) ?? '') ?? worked;
  const besideOf = (code: string): Points => beside.get(code) ?? ZERO;
  for (const group of [...rubric.criteria].reverse()) {
    if (group.type !== 'group') continue;
    const values = [...group.children.map(valueOf), besideOf(group.code)];
    shown.set(group.code, workedOr(group.code, groupValue(group.kind, group.max, values)));
  }
  const sections = sectionsOf(rubric).map(({ code }) => valueOf(code));
  const base = workedOr(SUM_CODES.base, addPoints(...sections, besideOf(SUM_CODES.base)));
  shown.set(SUM_CODES.base, base);
  const rescaled = rescale(bloc, agency, base);
  shown.set(SUM_CODES.rescaled, rescaled);
  const of = (kind: Criterion['kind']) =>
    rootsOf(rubric)
      .filter((root) => root.kind === kind)
      .map(({ code }) => valueOf(code));
  const bonus = capped(addPoints(...of('bonus')), rubric.scale.bonusCap);
  const deduction = capped(addPoints(...of('deduction').map(sizeOf)), rubric.scale.deductionCap);
  shown.set(SUM_CODES.grand, workedOr(SUM_CODES.grand, subtractPoints(addPoints(rescaled, bonus), deduction)));
  return shown;
};

const capped = (value: Points, cap: Points | null): Points => (cap === null ? value : smaller(value, cap));

const groupValue = (kind: Criterion['kind'], max: Points, values: readonly Points[]): Points => {
  if (kind === 'bonus') return smaller(addPoints(...values), max);
  return kind === 'deduction' ? pointsOf(-smaller(addPoints(...values.map(sizeOf)), max)) : addPoints(...values);
};

const rescale = (bloc: Bloc, agency: string, base: Points): Points => {
  const { applicableMax } = scoreAgency(bloc, agency, new Map());
  const { scale } = bloc.rubric;
  if (applicableMax === scale.base || applicableMax === ZERO) return applicableMax === ZERO ? ZERO : base;
  return roundRatio(ratio(BigInt(base) * BigInt(scale.base), BigInt(applicableMax)), scale.decimals);
};

/** What a result takes out of the base beside what was not assigned anyway. */
const withDropped = (bloc: Bloc, agency: string, filling: Filling): Bloc => {
  const dropped = leavesOf(bloc.rubric).filter(
    (leaf) => leaf.notApplicable === 'drop_and_rescale' && outcomeIn(leaf, filling).type === 'notApplicable',
  );
  return leavingOut(bloc, agency, [...new Set([...(bloc.notAssigned.get(agency) ?? []), ...dropped.map(({ code }) => code)])]);
};

/** What the rule of a criterion makes of the results that were entered. */
export const outcomeIn = (leaf: Leaf, filling: Filling): Outcome =>
  leaf.rule.score(
    new Map(
      leaf.rule.measures.flatMap((term) => {
        const typed = filling.results.get(resultCode(leaf, term));
        const value = typed && valueOfTyped(term, typed);
        return value ? [[term.key, value] as const] : [];
      }),
    ),
  );

const leafScore = (bloc: Bloc, agency: string, leaf: Leaf, filling: Filling, nothingArose: string): Points | null => {
  const { code, rule } = leaf;
  if (bloc.notAssigned.get(agency)?.has(code) || filling.cleared.has(code)) return null;
  const typed = filling.scores.get(code);
  if (typed) return typed.type === 'number' ? readPoints(typed.number) : null;
  if (rule.measures.length === 0) return null;
  const outcome = outcomeIn(leaf, filling);
  const isNoCase = rule.measures.some((term) => {
    const result = filling.results.get(resultCode(leaf, term));
    return result?.type === 'text' && result.text === nothingArose;
  });
  if (leaf.notApplicable === 'award_max' && (isNoCase || outcome.type === 'notApplicable')) return leaf.max;
  const certain = certainPoints(outcome);
  return certain === null ? null : roundRatio(certain, bloc.rubric.scale.decimals);
};

/** The row that holds a result: its criterion's own where there is one result, else one below it. */
export const resultCode = (leaf: Leaf, term: MeasureTerm): string =>
  leaf.rule.measures.length === 1 ? leaf.code : measureCode(leaf.code, term.key);

const valueOfTyped = (term: MeasureTerm, typed: Typed): MeasureValue | null => {
  if (typed.type === 'date') return { type: 'day', day: typed.day };
  if (typed.type === 'text') {
    const option = term.options.find(({ title }) => title === typed.text);
    return option ? { type: 'option', key: option.key } : null;
  }
  const thousandths = readPoints(typed.number);
  return thousandths === null ? null : { type: 'quantity', thousandths };
};

/** A decimal moved two places: 96 % is stored as 0.96. */
export const hundredth = (decimal: string): string => {
  const thousandths = readPoints(decimal);
  if (thousandths === null) throw new RangeError(`not a percentage: ${decimal}`);
  const [whole = '0', fraction = ''] = writePoints(thousandths).replace('-', '').split('.');
  const digits = `${whole.padStart(3, '0')}${fraction}`;
  const shifted = `${digits.slice(0, whole.padStart(3, '0').length - 2)}.${digits.slice(whole.padStart(3, '0').length - 2)}`.replace(
    /\.?0+$/,
    '',
  );
  return `${thousandths < 0 ? '-' : ''}${shifted}`;
};
