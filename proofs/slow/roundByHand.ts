/**
 * Rounds a quotient as a pupil does: long division, digit by digit, then a look at the remainder.
 * It borrows nothing from the core, whose rounding it is there to judge.
 *
 * @param dividend in thousandths
 * @param divisor above zero
 * @param decimals 0 to 3
 * @returns whole thousandths
 */
export const roundByHand = (dividend: bigint, divisor: bigint, decimals: number): number => {
  const size = dividend < 0n ? -dividend : dividend;
  const thousand = divisor * 1000n;
  let digits = String(size / thousand);
  let rest = size % thousand;
  for (let place = 0; place < decimals; place += 1) {
    digits += String((rest * 10n) / thousand);
    rest = (rest * 10n) % thousand;
  }
  const kept = Number(digits) + (rest + rest >= thousand ? 1 : 0);
  const thousandths = kept * 10 ** (3 - decimals);
  return dividend < 0n && thousandths !== 0 ? -thousandths : thousandths;
};
