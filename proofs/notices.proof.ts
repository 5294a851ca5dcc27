import { checkReminderHistories } from '../test/functions/notices/reminderHistories.ts';
import { startTestTable } from '../test/functions/store/testStore.ts';
import type { Proof } from './Proof.ts';

/** Nobody is told the same thing twice, and nothing that could be told is left, whoever dies in the midst of it. */
export const proof: Proof = {
  name: 'notices',
  run: async ({ seed, size }) => {
    const table = await startTestTable();
    try {
      const { histories, arrived, unknown, broken } = await checkReminderHistories(table, { runs: size === 'full' ? 300 : 4, seed });
      const name = `reminders by one to three processes over bad lines (${arrived} arrived, each once; ${unknown} of unknown outcome)`;
      return [{ name, cases: histories, failures: broken === null ? [] : [broken] }];
    } finally {
      await table.stop();
    }
  },
};
