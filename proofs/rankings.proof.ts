import { findLibreOffice, libreOfficeVersion, recalculateAll } from '../test/libreOffice.ts';
import type { Proof, ProofContext, ProofRow } from './Proof.ts';
import { rankedOverApi, sendable } from './rankedOverApi.ts';
import { faceFaults, rankedYear, recalculationFaults, replyFaults, type RankedYear } from './rankedYears.ts';
import { drawYear } from './slow/drawYear.ts';
import { startTestTable } from '../test/functions/store/testStore.ts';
import { seededRandom } from '../samples/make/seededRandom.ts';

const YEARS = { full: { compared: 1000, served: 1000, worked: 1000 }, slice: { compared: 8, served: 2, worked: 0 } } as const;
const AT_ONCE = 50;

const yearNumber = (seed: number, index: number): RankedYear => rankedYear(drawYear(seededRandom(`${seed}/${index}`)));

const comparedRow = async ({ seed, size }: ProofContext): Promise<ProofRow> => {
  const failures: string[] = [];
  const cases = YEARS[size].compared;
  for (let index = 0; index < cases; index++) {
    for (const fault of await faceFaults(yearNumber(seed, index))) failures.push(`year ${index} of seed ${seed}: ${fault}`);
  }
  return { name: 'random blocs: screen, workbook, rank --from and minutes say what a slow reckoning says', cases, failures };
};

/** A table holds so many blocs before the next one is made: what came before slows nothing down. */
const servedRow = async ({ seed, size }: ProofContext): Promise<ProofRow> => {
  const cases = YEARS[size].served;
  const failures: string[] = [];
  for (let first = 0; first < cases; first += AT_ONCE) {
    const table = await startTestTable();
    try {
      const store = table.openCalm();
      for (let index = first; index < Math.min(cases, first + AT_ONCE); index++) {
        const year = sendable(drawYear(seededRandom(`${seed}/${index}`)));
        const faults = replyFaults(year, await rankedOverApi(store, year, `khoi${index}`));
        failures.push(...faults.map((fault) => `year ${index} of seed ${seed}: ${fault}`));
      }
    } finally {
      await table.stop();
    }
  }
  return { name: 'the same blocs sent over the service as workbooks: its ranking says what a slow reckoning says', cases, failures };
};

const workedRow = ({ seed, size }: ProofContext): ProofRow => {
  const cases = YEARS[size].worked;
  const failures: string[] = [];
  for (let first = 0; first < cases; first += AT_ONCE) {
    const years = Array.from({ length: Math.min(AT_ONCE, cases - first) }, (_, at) => yearNumber(seed, first + at).workbook);
    for (const [at, theirs] of recalculateAll(years).entries()) {
      for (const fault of recalculationFaults(years[at] as Uint8Array, theirs))
        failures.push(`year ${first + at} of seed ${seed}: ${fault}`);
    }
  }
  return { name: `ranking workbooks of random blocs, every cell worked out again by ${libreOfficeVersion()}`, cases, failures };
};

/**
 * A thousand years of blocs with ties, barred and missing members, criteria not assigned, caps, weights, clusters, appraisals, ballots and
 * scores by the best of the bloc, on every face that people read. The slow reckoning knows nothing of the program.
 */
export const proof: Proof = {
  name: 'rankings',
  run: async (context) => [
    await comparedRow(context),
    await servedRow(context),
    ...(YEARS[context.size].worked === 0
      ? []
      : [
          findLibreOffice() === null
            ? {
                name: 'ranking workbooks of random blocs worked out by LibreOffice',
                leftOut: 'no soffice on this machine (Debian: libreoffice-calc)',
              }
            : workedRow(context),
        ]),
  ],
};
