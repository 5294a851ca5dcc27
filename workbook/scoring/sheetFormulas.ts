import type { Bloc } from '#core/bloc/Bloc.ts';
import { pointsOf, writePoints, type Points } from '#core/points.ts';
import { leavesUnder, rootsOf, sectionsOf, type Criterion, type Group, type Leaf, type Rubric } from '#core/rubric/Rubric.ts';
import { countedMax, NO_WEIGHT, weightOf } from '#core/rubric/weights.ts';
import type { Formula } from '#core/rules/rule.ts';
import { anyOf, excelText } from '#core/rules/excelExpression.ts';
import { addressOf } from '../address.ts';
import { COLUMN, SUM_CODES } from './columns.ts';
import { mayDrop, measureCode } from './sheetLayout.ts';

/** Where each row of a scoring table stands, by its code; rows from 0. Rows may have been moved since the table was made. */
export type RowsByCode = ReadonlyMap<string, number>;

/** What the formulas of one sheet need to know. */
export interface FormulaGround {
  readonly bloc: Bloc;
  readonly agency: string;
  readonly rows: RowsByCode;
  /** The words that say that no case arose. */
  readonly nothingArose: string;
  /** What is dropped is known and no longer hangs on results, which may stand there in words. */
  readonly isSettled?: boolean;
  /** The columns of results and of scores, where they are not our own. */
  readonly columns?: { readonly result: number; readonly self: number };
}

const resultOf = ({ columns }: FormulaGround): number => columns?.result ?? COLUMN.result;
const selfOf = ({ columns }: FormulaGround): number => columns?.self ?? COLUMN.self;

const cellIn = (column: number, row: number | undefined): string => (row === undefined ? '0' : addressOf(row, column));

const selfCell = (ground: FormulaGround, code: string): string => cellIn(selfOf(ground), ground.rows.get(code));

const addressOfMeasure = (ground: FormulaGround, { code, rule }: Leaf, key: string): string =>
  cellIn(resultOf(ground), ground.rows.get(rule.measures.length === 1 ? code : measureCode(code, key)));

const ruleFormula = (ground: FormulaGround, leaf: Leaf): Formula | null => {
  const percents = new Set(leaf.rule.measures.filter(({ kind }) => kind === 'percent').map(({ key }) => key));
  const address = (key: string): string => addressOfMeasure(ground, leaf, key);
  return leaf.rule.formula({ addressOf: address, cellOf: (key) => (percents.has(key) ? `100*${address(key)}` : address(key)) });
};

/** The score of a measured criterion, blank until its results are there; `null` where a person judges. */
export const leafFormula = (ground: FormulaGround, leaf: Leaf): string | null => {
  const formula = ruleFormula(ground, leaf);
  if (!formula) return null;
  const score = `IF(${formula.whenReady},ROUND(ROUND(${formula.value},10),${ground.bloc.rubric.scale.decimals}),"")`;
  if (leaf.notApplicable !== 'award_max') return score;
  const nothing = leaf.rule.measures.map(({ key }) => `${addressOfMeasure(ground, leaf, key)}=${excelText(ground.nothingArose)}`);
  const awarded = anyOf([...nothing, ...(formula.whenNotApplicable === null ? [] : [formula.whenNotApplicable])]);
  return `IF(${awarded},${writePoints(leaf.max)},${score})`;
};

/** The words in which a sheet says that points are not final. */
export interface RangeWords {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** "Tạm tính: từ 5 đến 10 điểm …" while the score hangs on the other members; else blank. */
export const rangeFormula = (ground: FormulaGround, leaf: Leaf, { before, between, after }: RangeWords): string => {
  const most = `${between}${writePoints(leaf.max)}${after}`;
  const when = ruleFormula(ground, leaf)?.whenRelative ?? 'FALSE';
  return `IF(${when},${excelText(before)}&${selfCell(ground, leaf.code)}&${excelText(most)},"")`;
};

/** A heading adds up what stands directly below it; bonus and deduction headings count at most their maximum. */
export const groupFormula = (ground: FormulaGround, { children, kind, max }: Group): string => {
  const sum = sumFormula(ground, children);
  if (kind === 'bonus') return `MIN(${sum},${writePoints(max)})`;
  return kind === 'deduction' ? `-MIN(${sizeSum(ground, children)},${writePoints(max)})` : sum;
};

export const baseFormula = (ground: FormulaGround): string =>
  sumFormula(
    ground,
    sectionsOf(ground.bloc.rubric).map(({ code }) => code),
  );

/** What was earned, scaled from what the assigned criteria could earn to the base, rounded once. */
export const rescaledFormula = (ground: FormulaGround): string => {
  const { rubric } = ground.bloc;
  const dropped = ground.bloc.notAssigned.get(ground.agency) ?? new Set<string>();
  const assigned = sectionsOf(rubric)
    .flatMap(({ code }) => leavesUnder(rubric, code))
    .filter(({ code }) => !dropped.has(code));
  const max = assigned.reduce((sum, leaf) => sum + countedMax(leaf), 0) as Points;
  const base = selfCell(ground, SUM_CODES.base);
  const dropping = ground.isSettled ? [] : assigned.filter(mayDrop);
  if (dropping.length > 0) return droppingFormula(ground, base, max, dropping);
  return max === 0 ? '0' : `ROUND(ROUND(${base}/${writePoints(max)}*${writePoints(rubric.scale.base)},10),${rubric.scale.decimals})`;
};

/** The same where results decide, while the sheet is filled, what leaves the denominator. */
const droppingFormula = (ground: FormulaGround, base: string, max: Points, dropping: readonly Leaf[]): string => {
  const { scale } = ground.bloc.rubric;
  const parts = dropping.map(
    (leaf) => `-IF(${ruleFormula(ground, leaf)?.whenNotApplicable ?? 'FALSE'},${writePoints(countedMax(leaf))},0)`,
  );
  const whole = `ROUND(${writePoints(max)}${parts.join('')},3)`;
  const rescaled = `ROUND(ROUND(${base}/${whole}*${writePoints(scale.base)},10),${scale.decimals})`;
  return `IF(${whole}=0,0,IF(${whole}=${writePoints(scale.base)},${base},${rescaled}))`;
};

/** All bonus together, within the scale's cap; `null` where the rubric has none. */
export const bonusFormula = (ground: FormulaGround): string | null => {
  const roots = rootCodes(ground, 'bonus');
  return roots.length === 0 ? null : capped(sumFormula(ground, roots), ground.bloc.rubric.scale.bonusCap);
};

/** The size of all deductions together, typed 10 or −10, within the scale's cap; `null` where the rubric has none. */
export const deductionFormula = (ground: FormulaGround): string | null => {
  const roots = rootCodes(ground, 'deduction');
  const cap = ground.bloc.rubric.scale.deductionCap;
  const sizes = sizeSum(ground, roots);
  if (roots.length === 0) return null;
  return cap === null && roots.length > 1 ? `(${sizes})` : capped(sizes, cap);
};

/** Base and bonus less deduction, each within its cap. */
export const grandFormula = (ground: FormulaGround): string => {
  const base = selfCell(ground, ground.rows.has(SUM_CODES.rescaled) ? SUM_CODES.rescaled : SUM_CODES.base);
  const [bonus, deduction] = [bonusFormula(ground), deductionFormula(ground)];
  return `${base}${bonus === null ? '' : `+${bonus}`}${deduction === null ? '' : `-${deduction}`}`;
};

const rootCodes = ({ bloc }: FormulaGround, kind: Criterion['kind']): readonly string[] =>
  rootsOf(bloc.rubric)
    .filter((root) => root.kind === kind)
    .map(({ code }) => code);

const capped = (sum: string, cap: Points | null): string => (cap === null ? sum : `MIN(${sum},${writePoints(cap)})`);

/** What a row adds to the sum above it: its cell or, with a weight, the product of both, rounded once. */
const countedCell = (ground: FormulaGround, code: string): string => countedExpression(ground.bloc.rubric, code, selfCell(ground, code));

/** The same for whichever cell holds the score of the criterion; blank texts count nothing. */
export const countedExpression = (rubric: Rubric, code: string, cell: string): string => {
  const criterion = rubric.byCode.get(code);
  const weight = criterion ? weightOf(criterion) : NO_WEIGHT;
  return weight === NO_WEIGHT ? cell : `ROUND(ROUND(SUM(${cell})*${writePoints(pointsOf(weight))},10),${rubric.scale.decimals})`;
};

/** `SUM` skips the blank text of criteria that are not scored yet; a plain + would turn into an error. */
const sumFormula = (ground: FormulaGround, codes: readonly string[]): string => {
  const placed = codes.flatMap((code) => {
    const row = ground.rows.get(code);
    return row === undefined ? [] : [{ row, cell: countedCell(ground, code), own: selfCell(ground, code) }];
  });
  const isPlain = placed.every(({ cell, own }) => cell === own);
  const isRun = isPlain && placed.length > 1 && placed.every(({ row }, index) => row === (placed[0]?.row ?? 0) + index);
  return isRun ? `SUM(${placed[0]?.own}:${placed.at(-1)?.own})` : `SUM(${placed.map(({ cell }) => cell).join(',')})`;
};

const sizeSum = (ground: FormulaGround, codes: readonly string[]): string =>
  codes.map((code) => `ABS(SUM(${countedCell(ground, code)}))`).join('+');
