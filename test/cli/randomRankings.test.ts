import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { proof } from '../../proofs/rankings.proof.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

test('random blocs are ranked alike on every face, and as a slow reckoning ranks them', { timeout: 120_000 }, async () => {
  for (const row of await proof.run({ root, seed, size: 'slice' })) {
    expect('failures' in row ? { name: row.name, failures: row.failures } : row).toMatchObject({ failures: [] });
    expect('cases' in row && row.cases).toBeGreaterThan(0);
  }
});
