import type { Fields } from '../rubric/fields.ts';

/** How several scorers' scores of one criterion come to one. */
export const CROSS_WAYS = ['mean', 'median'] as const;

/** How cross-scores enter the final score. */
export interface CrossRules {
  /** How much of a criterion's final score they make up, in thousandths of a percent (30 % is 30000); 0 only informs. */
  readonly share: number;
  readonly takes: (typeof CROSS_WAYS)[number];
  /** How many other agencies each one scores; `null` where whoever draws the plan says it. */
  readonly perAgency: number | null;
  /** Codes of the criteria that are cross-scored, each with all below it; `null` is all that carry a score. */
  readonly criteria: readonly string[] | null;
  /** From which deviation on a scorer is marked harsh or lenient, in thousandths of a percent of the maxima. */
  readonly markFrom: number;
}

const WHOLE = 100_000;
const USUAL_MARK = 5_000;

/**
 * Reads `crossScoring: { "share": 30, "takes": "median", "perAgency": 3, "criteria": ["II"], "markFrom": 5 }`, of which only the share
 * must be there: the others are the mean, whatever the plan says, every criterion, and 5 %.
 *
 * @param known the codes of the rubric
 * Errors: throws `bloc.malformed` for a share outside 0 to 100, fewer than one agency each, and a code that the rubric does not have.
 */
export const readCrossRules = (fields: Fields | null, known: ReadonlySet<string>): CrossRules | null => {
  if (fields === null) return null;
  const codes = fields.has('criteria') ? fields.texts('criteria') : null;
  const stranger = codes?.find((code) => !known.has(code));
  if (stranger !== undefined || codes?.length === 0) fields.refuse('criteria', 'codes of the rubric');
  const perAgency = fields.optionalWhole('perAgency');
  if (perAgency !== null && perAgency < 1) fields.refuse('perAgency', 'whole number from 1 on');
  const rules = {
    share: percentIn(fields, 'share') ?? fields.refuse('share', 'percent from 0 to 100'),
    takes: fields.has('takes') ? fields.oneOf('takes', CROSS_WAYS) : ('mean' as const),
    perAgency,
    criteria: codes,
    markFrom: percentIn(fields, 'markFrom') ?? USUAL_MARK,
  };
  fields.done('assumed', 'note');
  return rules;
};

const percentIn = (fields: Fields, name: string): number | null => {
  const percent = fields.optionalThousandths(name);
  return percent === null || (percent >= 0 && percent <= WHOLE) ? percent : fields.refuse(name, 'percent from 0 to 100');
};
