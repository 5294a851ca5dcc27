import { checkSubmissionHistories } from '../test/functions/store/histories/submissionHistories.ts';
import { startTestTable } from '../test/functions/store/testStore.ts';
import type { Proof } from './Proof.ts';

/** Nothing acknowledged is lost, doubled, overwritten or let in late, whatever the line does. */
export const proof: Proof = {
  name: 'submission histories',
  run: async ({ seed, size }) => {
    const table = await startTestTable();
    try {
      const { broken, ...tally } = await checkSubmissionHistories(table, { runs: size === 'full' ? 1000 : 10, seed });
      const { acknowledged, replayed, moved, refused, faults } = tally;
      const name = `histories of 4 to 8 people (${acknowledged} receipts, ${replayed} of them replayed, ${moved} moves, ${refused} refused, ${faults} faults)`;
      return [{ name, cases: tally.histories, failures: broken === null ? [] : [broken] }];
    } finally {
      await table.stop();
    }
  },
};
