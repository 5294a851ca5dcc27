import { spawnHostile, spawnTrial } from '../test/workbook/mutations/spawnTrial.ts';
import type { Proof, ProofRow } from './Proof.ts';

const CASES = { full: 1000, slice: 25 } as const;
/** Of the hostile files every one, or one of so many. */
const EVERY = { full: 1, slice: 24 } as const;
const MOST_MEGABYTES = 200;

/**
 * Workbooks that were cut, bent, packed again or mangled: none stops the reader, holds it for two seconds or fills the memory, and
 * none brings in a score that its file does not hold. Hostile files, each in a process of its own, do not fill it either.
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
    const hostile = await spawnHostile(root, EVERY[size]);
    const largest = Math.max(...hostile.map((one) => one.megabytes));
    return [
      ...rows,
      { name: `all of them read in one process within ${MOST_MEGABYTES} MB (${megabytes} MB)`, cases: total, failures: tooMuch },
      {
        name: `hostile files, each within ${MOST_MEGABYTES} MB (at most ${largest} MB)`,
        cases: hostile.length,
        failures: hostile.filter((one) => one.megabytes > MOST_MEGABYTES).map((one) => `${one.name}: ${one.megabytes} MB`),
      },
    ];
  },
};
