import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoYear } from '../local/demoYear.ts';
import { demoYearFaults } from './demoYearFaults.ts';
import type { Proof } from './Proof.ts';

const SAMPLES = {
  full: [
    'cao-bang-noi-chinh-2018',
    'bac-giang-noi-chinh-2017',
    'bac-giang-tu-phap-2018',
    'bac-ninh-kinh-te-ky-thuat-2018',
    'nghe-an-noi-chinh-llvt-2018',
    'bang-lon-1000-diem',
  ],
  slice: ['cao-bang-noi-chinh-2018'],
} as const;

const faultsOf = async (root: string, sample: string): Promise<readonly string[]> => {
  const out = mkdtempSync(join(tmpdir(), 'demo-year-papers-'));
  try {
    // The build that comes before a proof leaves NODE_ENV behind, under which no sign-in without passwords opens.
    await demoYear({ root, sample, out, say: () => undefined, environment: {} });
    return (await demoYearFaults(root, sample, out)).map((fault) => `${sample}: ${fault}`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

/** Every sample bloc through a whole year over HTTP, with two turns of appraisal, a meeting and its ballots; every paper is there and tells the same. */
export const proof: Proof = {
  name: 'demoYears',
  run: async ({ root, size }) => {
    const failures: string[] = [];
    for (const sample of SAMPLES[size]) failures.push(...(await faultsOf(root, sample)));
    return [
      { name: 'whole years of the sample blocs, every paper telling what the frozen ranking says', cases: SAMPLES[size].length, failures },
    ];
  },
};
