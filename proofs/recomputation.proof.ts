import { checkRecomputedYears } from '../test/functions/http/judging/recomputedYears.ts';
import type { Proof } from './Proof.ts';

/** A frozen ranking can be worked out again, byte for byte, from the versions and decisions that it names. */
export const proof: Proof = {
  name: 'recomputation',
  run: async ({ seed, size }) => {
    const { years, receipts, broken } = await checkRecomputedYears({ runs: size === 'full' ? 25 : 1, seed });
    const name = `frozen years recomputed by ${receipts} receipts, by export, workbook and restored archive`;
    return [{ name, cases: years, failures: broken === null ? [] : [broken] }];
  },
};
