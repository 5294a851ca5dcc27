import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRounds } from '../test/local/dynamodb/crashRounds.ts';
import { bundleEmulator } from '../test/local/dynamodb/spawnEmulator.ts';
import type { Proof } from './Proof.ts';

/** The emulator, killed again and again while it writes, loses nothing that it acknowledged and tears nothing apart. */
export const proof: Proof = {
  name: 'emulator crash',
  run: async ({ root, size }) => {
    const bundle = await bundleEmulator(root);
    const dataDir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
    try {
      const { rounds, acknowledged, lost, indexDifferences, torn } = await crashRounds({
        bundle,
        dataDir,
        rounds: size === 'full' ? 50 : 3,
        writesPerRound: 100,
      });
      const faults = {
        'acknowledged writes lost': lost,
        'rows in which table and index differ': indexDifferences,
        'items of torn transactions': torn,
      };
      const failures = Object.entries(faults).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
      return [{ name: `kill -9 in a storm of writes (${acknowledged} acknowledged)`, cases: rounds, failures }];
    } finally {
      await rm(dataDir, { recursive: true });
      await rm(bundle);
    }
  },
};
