import { addDays, type Day } from '../calendar.ts';
import { yearlyDay } from '../rules/yearlyDay.ts';
import type { Fields } from './fields.ts';

/** The days between which a rubric or a criterion holds, both included; `null` where it says none. */
export interface Validity {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Reads `validFrom` and `validTo`; what stands below a heading holds no longer than the heading does. */
export const readValidity = (fields: Fields, edition: number, above: Validity = { from: null, to: null }): Validity => {
  const day = (name: string): Day | null => {
    const text = fields.optionalText(name);
    return text === null ? null : (yearlyDay(text, edition) ?? fields.refuse(name, 'day as 2018-07-01 or YYYY-07-01'));
  };
  const [ownFrom, ownTo] = [day('validFrom'), day('validTo')];
  if (ownFrom !== null && above.from !== null && ownFrom < above.from) fields.refuse('validFrom', `day from ${above.from} on`);
  if (ownTo !== null && above.to !== null && ownTo > above.to) fields.refuse('validTo', `day up to ${above.to}`);
  const [from, to] = [ownFrom ?? above.from, ownTo ?? above.to];
  if (from !== null && to !== null && to < from) fields.refuse(ownTo === null ? 'validFrom' : 'validTo', `day from ${from} on`);
  return { from, to };
};

/**
 * A criterion that was split in the middle of the year says by `continues` which one it goes on from: a sibling that stands before it
 * and ends on the day before it begins.
 */
export const checkContinues = (fields: Fields, own: Validity, before: Validity | null): void => {
  if (before === null) fields.refuse('continues', 'code of a criterion before this one under the same heading');
  else if (before.to === null || own.from === null || addDays(before.to, 1) !== own.from) {
    const begins = before.to === null ? 'the day after the other ends, which has no validTo' : addDays(before.to, 1);
    fields.refuse('validFrom', `${begins}, as it continues the other`);
  }
};
