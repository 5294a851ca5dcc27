import type { Points } from '../points.ts';
import type { Fields } from '../rubric/fields.ts';
import type { RuleContext } from './rule.ts';
import { bestOf, refuseUnlessBest } from './scoreRange.ts';

/** Excel lets no more than 64 conditions stand within one another. */
const MOST_STEPS = 50;

interface Step {
  readonly points: Points;
}

/** Bands that follow one another: each ends where its `end` says, ascending, and the last has none. */
export const readSteps = <Band extends Step>(
  terms: Fields,
  context: RuleContext,
  endName: string,
  read: (fields: Fields, context: RuleContext) => Band,
  endOf: (band: Band) => number | null,
): readonly Band[] => {
  const entries = terms.list('bands');
  if (entries.length === 0 || entries.length > MOST_STEPS) terms.refuse('bands', `list of 1 to ${MOST_STEPS} bands`);
  let before: number | null = null;
  const bands = entries.map((fields, index) => {
    const band = read(fields, context);
    const end = endOf(band);
    const isLast = index === entries.length - 1;
    if (isLast !== (end === null)) fields.refuse(endName, isLast ? 'null in the last band' : 'null in the last band only');
    if (end !== null && before !== null && end <= before) fields.refuse(endName, 'end after that of the band before');
    before = end;
    fields.done('note');
    return band;
  });
  refuseUnlessBest(terms, 'bands', bestOf(bands), context);
  return bands;
};
