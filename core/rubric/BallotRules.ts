import type { Fields } from './fields.ts';

/** How many votes a candidate needs, as a share of the ballots that were issued, in thousandths of a percent (80 % is 80000). */
export interface BallotRules {
  /** By the name of the award, as its quota has it. */
  readonly awards: ReadonlyMap<string, number>;
  /** For whatever else is voted on; `null` where the rubric sets nothing. */
  readonly otherwise: number | null;
}

/**
 * Reads `ballot: { "threshold": 50, "awards": [{ "award": "Cờ thi đua", "threshold": 80 }] }`, both left out at will.
 * Errors: throws `bloc.malformed` for a share outside 0 to 100, and for an award that stands there twice.
 */
export const readBallotRules = (fields: Fields | null): BallotRules => {
  const awards = new Map<string, number>();
  for (const one of fields?.optionalList('awards') ?? []) {
    const award = one.text('award');
    if (awards.has(award)) one.refuse('award', 'award that no other entry has');
    awards.set(award, percentIn(one) ?? one.refuse('threshold', 'percent from 0 to 100'));
    one.done('assumed', 'note');
  }
  const otherwise = fields ? percentIn(fields) : null;
  fields?.done('assumed', 'note');
  return { awards, otherwise };
};

const percentIn = (fields: Fields): number | null => {
  const percent = fields.optionalThousandths('threshold');
  return percent === null || (percent >= 0 && percent <= 100_000) ? percent : fields.refuse('threshold', 'percent from 0 to 100');
};
