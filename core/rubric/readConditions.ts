import type { Points } from '../points.ts';
import { REGISTRATION_CONDITIONS, type Condition } from './Condition.ts';
import type { Fields } from './fields.ts';
import type { Criterion } from './Rubric.ts';

const KINDS = ['every_section', 'part', 'none_at_zero', 'result', 'deduction', ...REGISTRATION_CONDITIONS] as const;

/** Conditions like `{ "is": "part", "code": "II", "pct": 70 }`: all of a list have to be fulfilled. */
export const readConditions = (fields: Fields, name: string, criteria: readonly Criterion[]): readonly Condition[] =>
  fields.optionalList(name).map((one) => {
    const condition = readCondition(one, criteria);
    one.done('assumed', 'note');
    return condition;
  });

const readCondition = (fields: Fields, criteria: readonly Criterion[]): Condition => {
  const is = fields.oneOf('is', KINDS);
  switch (is) {
    case 'every_section':
      return { is, pct: readPct(fields) };
    case 'part':
      return readPart(fields, criteria);
    case 'none_at_zero':
      return { is, code: fields.has('code') ? codeIn(fields, criteria).code : null };
    case 'result':
      return { is, code: measuredIn(fields, criteria), least: fields.thousandths('least') };
    case 'deduction':
      return { is, points: sizeIn(fields) };
    default:
      return { is };
  }
};

const readPart = (fields: Fields, criteria: readonly Criterion[]): Condition => {
  const { code } = codeIn(fields, criteria);
  if (fields.has('pct') === fields.has('points')) fields.refuse('pct', 'percentage, or else points');
  return fields.has('pct')
    ? { is: 'part', code, pct: readPct(fields), points: null }
    : { is: 'part', code, pct: null, points: sizeIn(fields) };
};

const readPct = (fields: Fields): number => {
  const pct = fields.thousandths('pct');
  return pct > 0 && pct <= 100_000 ? pct : fields.refuse('pct', 'percentage above 0, at most 100');
};

const sizeIn = (fields: Fields): Points => {
  const points = fields.points('points');
  return points >= 0 ? points : fields.refuse('points', 'points from 0 on');
};

const codeIn = (fields: Fields, criteria: readonly Criterion[]): Criterion => {
  const code = fields.text('code');
  return criteria.find((one) => one.code === code) ?? fields.refuse('code', `codes of the rubric; ${code} is none`);
};

/** A criterion whose rule asks for one result in numbers. */
const measuredIn = (fields: Fields, criteria: readonly Criterion[]): string => {
  const criterion = codeIn(fields, criteria);
  const kinds = criterion.type === 'leaf' ? criterion.rule.measures.flatMap(({ key, kind }) => (key === 'actual' ? [kind] : [])) : [];
  const isNumber = kinds.some((kind) => kind !== 'date' && kind !== 'option');
  return isNumber ? criterion.code : fields.refuse('code', 'code of a criterion with a result in numbers');
};
