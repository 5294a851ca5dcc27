import { checkSubmissionHistories } from '../test/functions/store/submissionHistories.ts';
import { startTestTable } from '../test/functions/store/testStore.ts';
import type { Proof } from './Proof.ts';

/** Nothing acknowledged is lost, doubled, overwritten or let in late, whatever the line does. */
export const proof: Proof = {
  name: 'submission histories',
  run: async ({ seed, size }) => {
    const table = await startTestTable();
    try {
      const { broken, ...tally } = await checkSubmissionHistories(table, { runs: size === 'full' ? 300 : 25, seed });
      const { acknowledged, replayed, refused, faults } = tally;
      const name = `histories of 3 senders (${acknowledged} receipts, ${replayed} of them replayed, ${refused} refused, ${faults} faults)`;
      return [{ name, cases: tally.histories, failures: broken === null ? [] : [broken] }];
    } finally {
      await table.stop();
    }
  },
};
