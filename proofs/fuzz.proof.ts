import { startTestTable } from '../test/functions/store/testStore.ts';
import { fuzzBytes } from '../test/server/fuzz/fuzzBytes.ts';
import { fuzzRequests, witnessOf } from '../test/server/fuzz/fuzzRequests.ts';
import { settleFuzzWorld } from '../test/server/fuzz/fuzzWorld.ts';
import { startLiveApi } from '../test/server/liveApi.ts';
import type { Proof } from './Proof.ts';

const SIZES = { full: { requests: 10_000, runs: 10_000 }, slice: { requests: 150, runs: 200 } };

/** Whatever comes in, it is answered with 2xx or 4xx, nothing of the inside is told, and what is refused leaves nothing behind. */
export const proof: Proof = {
  name: 'fuzzed requests',
  run: async ({ seed, size }) => {
    const table = await startTestTable();
    const store = table.open();
    const live = await startLiveApi([store]);
    try {
      const vocabulary = await settleFuzzWorld(store, live);
      const { requests, runs } = SIZES[size];
      const drawn = await fuzzRequests(live, witnessOf(store, table.files), vocabulary, { requests, seed });
      const bytes = await fuzzBytes(Number(new URL(live.origin).port), { runs, seed });
      const statuses = Object.entries(drawn.statuses).map(([status, count]) => `${count} × ${status}`);
      return [
        { name: `requests drawn by the schemas (${statuses.join(', ')})`, cases: drawn.requests, failures: drawn.failures },
        {
          name: `requests broken byte by byte (${bytes.answered} answered)`,
          cases: bytes.tried,
          failures: [...bytes.failures, ...live.faults.map(String)],
        },
      ];
    } finally {
      await live.stop();
      await table.stop();
    }
  },
};
