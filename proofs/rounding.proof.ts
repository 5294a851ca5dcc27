import fc from 'fast-check';
import { ratio, roundRatio } from '#core/ratio.ts';
import type { Proof, ProofRow } from './Proof.ts';
import { roundByHand } from './slow/roundByHand.ts';

const CASES = { full: 200_000, slice: 2_000 } as const;

/** Quotients that lie exactly between two steps, which is where rounding goes wrong, as often as any others. */
const halves = fc
  .record({ steps: fc.bigInt(-10_000n, 10_000n), decimals: fc.nat(3), divisor: fc.bigInt(1n, 10_000n) })
  .map(({ steps, decimals, divisor }) => ({
    dividend: (2n * steps + 1n) * 10n ** BigInt(3 - decimals) * divisor,
    divisor: 2n * divisor,
    decimals,
  }));

const anyQuotient = fc.record({ dividend: fc.bigInt(-(10n ** 12n), 10n ** 12n), divisor: fc.bigInt(1n, 10n ** 7n), decimals: fc.nat(3) });

const roundsAlike = (seed: number, cases: number): ProofRow => {
  const failures = fc
    .sample(fc.oneof(halves, anyQuotient), { seed, numRuns: cases })
    .filter(
      ({ dividend, divisor, decimals }) => roundRatio(ratio(dividend, divisor), decimals) !== roundByHand(dividend, divisor, decimals),
    )
    .map(({ dividend, divisor, decimals }) => `${dividend} / ${divisor} to ${decimals} decimals, seed ${seed}`);
  return { name: 'rounding equals long division', cases, failures };
};

/** A quotient is rounded to the same thousandth by the core and by long division, halves included. */
export const proof: Proof = {
  name: 'rounding',
  run: async ({ seed, size }) => [roundsAlike(seed, CASES[size])],
};
