import { checkClosingRaces } from '../test/functions/store/histories/closingRaces.ts';
import { startTestTable } from '../test/functions/store/testStore.ts';
import type { Proof } from './Proof.ts';

/** Nothing gets in after the chair has closed, and nothing that was acknowledged is left out. */
export const proof: Proof = {
  name: 'closing against sending',
  run: async ({ seed, size }) => {
    const table = await startTestTable();
    try {
      const { races, taken, refused, broken } = await checkClosingRaces(table, { runs: size === 'full' ? 200 : 4, seed });
      const name = `the chair closes while 3 to 10 agencies send (${taken} in, ${refused} too late)`;
      return [{ name, cases: races, failures: broken === null ? [] : [broken] }];
    } finally {
      await table.stop();
    }
  },
};
