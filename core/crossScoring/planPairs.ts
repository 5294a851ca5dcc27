/** That one agency scores another. */
export interface ScoringPair {
  readonly by: string;
  readonly of: string;
}

/**
 * Who scores whom: every agency scores the same number of others and is scored by as many, nobody scores itself, and no pair stands
 * twice. With less than half of the others each, no two agencies score each other, so that none can repay a favour.
 *
 * The same agencies, number and turn always give the same plan; another turn (the year, say) gives other pairs, as far as there are
 * any. Order: by the scorer, then by the scored, both as in the list.
 *
 * @param agencies codes, each once
 * @param perAgency 1 to all others
 * Errors: throws a `RangeError` where so many cannot be scored.
 */
export const planPairs = (agencies: readonly string[], perAgency: number, turn: number): readonly ScoringPair[] => {
  const count = agencies.length;
  if (!Number.isInteger(perAgency) || perAgency < 1 || perAgency >= count) throw new RangeError(`${perAgency} of ${count - 1} others`);
  const steps = new Set(stepsFor(count, turn).slice(0, perAgency));
  return agencies.flatMap((by, at) =>
    agencies.flatMap((of, other): readonly ScoringPair[] => (steps.has((other - at + count) % count) ? [{ by, of }] : [])),
  );
};

/**
 * How far along the ring of agencies a scorer looks. Forward steps below half the ring come first, turned by the year, for their
 * opposites are what would make two agencies score each other; then the step across, which is its own opposite; then the opposites.
 */
const stepsFor = (count: number, turn: number): readonly number[] => {
  const half = Math.floor((count - 1) / 2);
  const forward = Array.from({ length: half }, (_, index) => 1 + ((index + turn) % half));
  const isBackward = half > 0 && Math.floor(turn / half) % 2 === 1;
  const ahead = forward.map((step) => (isBackward ? count - step : step));
  return [...ahead, ...(count % 2 === 0 ? [count / 2] : []), ...ahead.map((step) => count - step)];
};
