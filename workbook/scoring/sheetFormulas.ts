import type { Bloc } from '#core/bloc/Bloc.ts';
import { writePoints, type Points } from '#core/points.ts';
import { leavesUnder, rootsOf, sectionsOf, type Criterion, type Group, type Leaf } from '#core/rubric/Rubric.ts';
import { excelText } from '#core/rules/excelExpression.ts';
import { addressOf } from '../address.ts';
import { COLUMN, SUM_CODES } from './columns.ts';
import { measureCode } from './sheetLayout.ts';

/** Where each row of a scoring table stands, by its code; rows from 0. Rows may have been moved since the table was made. */
export type RowsByCode = ReadonlyMap<string, number>;

/** What the formulas of one sheet need to know. */
export interface FormulaGround {
  readonly bloc: Bloc;
  readonly agency: string;
  readonly rows: RowsByCode;
  /** The words that say that no case arose. */
  readonly nothingArose: string;
  /** The columns of results and of scores, where they are not our own. */
  readonly columns?: { readonly result: number; readonly self: number };
}

const resultOf = ({ columns }: FormulaGround): number => columns?.result ?? COLUMN.result;
const selfOf = ({ columns }: FormulaGround): number => columns?.self ?? COLUMN.self;

const cellIn = (column: number, row: number | undefined): string => (row === undefined ? '0' : addressOf(row, column));

const selfCell = (ground: FormulaGround, code: string): string => cellIn(selfOf(ground), ground.rows.get(code));

/** The score of a measured criterion, blank until its results are there; `null` where a person judges. */
export const leafFormula = (ground: FormulaGround, leaf: Leaf): string | null => {
  const isSingle = leaf.rule.measures.length === 1;
  const addressOfMeasure = (key: string): string =>
    cellIn(resultOf(ground), ground.rows.get(isSingle ? leaf.code : measureCode(leaf.code, key)));
  const percents = new Set(leaf.rule.measures.filter(({ kind }) => kind === 'percent').map(({ key }) => key));
  const formula = leaf.rule.formula({
    addressOf: addressOfMeasure,
    cellOf: (key) => (percents.has(key) ? `100*${addressOfMeasure(key)}` : addressOfMeasure(key)),
  });
  if (!formula) return null;
  const score = `IF(${formula.whenReady},ROUND(ROUND(${formula.value},10),${ground.bloc.rubric.scale.decimals}),"")`;
  if (leaf.notApplicable !== 'award_max' || !isSingle) return score;
  return `IF(${addressOfMeasure(leaf.rule.measures[0]?.key ?? '')}=${excelText(ground.nothingArose)},${writePoints(leaf.max)},${score})`;
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
  const max = sectionsOf(rubric)
    .flatMap(({ code }) => leavesUnder(rubric, code))
    .reduce((sum, leaf) => (dropped.has(leaf.code) ? sum : sum + leaf.max), 0) as Points;
  const base = selfCell(ground, SUM_CODES.base);
  return max === 0 ? '0' : `ROUND(ROUND(${base}/${writePoints(max)}*${writePoints(rubric.scale.base)},10),${rubric.scale.decimals})`;
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

/** `SUM` skips the blank text of criteria that are not scored yet; a plain + would turn into an error. */
const sumFormula = (ground: FormulaGround, codes: readonly string[]): string => {
  const rows = codes.flatMap((code) => ground.rows.get(code) ?? []);
  const cells = rows.map((row) => cellIn(selfOf(ground), row));
  const isRun = rows.length > 1 && rows.every((row, index) => row === (rows[0] ?? 0) + index);
  return isRun ? `SUM(${cells[0]}:${cells.at(-1)})` : `SUM(${cells.join(',')})`;
};

const sizeSum = (ground: FormulaGround, codes: readonly string[]): string =>
  codes.map((code) => `ABS(SUM(${selfCell(ground, code)}))`).join('+');
