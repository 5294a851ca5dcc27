import { spawnTrial } from '../test/workbook/mutations/spawnTrial.ts';
import type { Proof, ProofRow } from './Proof.ts';

const CASES = { full: 1000, slice: 40 } as const;
const MOST_MEGABYTES = 200;

/**
 * Workbooks that were cut, bent, packed again or mangled: none stops the reader, holds it for two seconds or fills the memory, and
 * none brings in a score that its file does not hold.
 */
export const proof: Proof = {
  name: 'mutations',
  run: async ({ root, seed, size }) => {
    const { tried, megabytes } = await spawnTrial(root, seed, CASES[size]);
    const rows = tried.map(({ name, cases, refused, failures, slowestMilliseconds }): ProofRow => ({
      name: `${name} (${refused} refused, at most ${slowestMilliseconds} ms each)`,
      cases,
      failures,
    }));
    const total = tried.reduce((sum, { cases }) => sum + cases, 0);
    const tooMuch = megabytes > MOST_MEGABYTES ? [`${megabytes} MB, seed ${seed}`] : [];
    return [...rows, { name: `all of them in one process within ${MOST_MEGABYTES} MB`, cases: total, failures: tooMuch }];
  },
};
