import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

const SEED = 20261122;

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
const { loadModules } = await import('./report/loadModules.mjs');
const { machine } = await import('./report/machine.mjs');
const { holds, proofTable } = await import('./report/proofTable.mjs');
await ensureBuilt();

const seed = Number(process.env['PROPERTY_SEED'] ?? SEED);
/** @type {import('../proofs/Proof.ts').ProofRow[]} */
const rows = [];
for (const { name, run } of await loadModules('proofs', 'proof', 'proof', process.argv.slice(2))) {
  process.stderr.write(`proving ${name} …\n`);
  rows.push(...(await run({ root: ROOT, seed, size: 'full' })));
}

writeFileSync(join(ROOT, 'proofs.json'), `${JSON.stringify({ machine: machine(), seed, rows }, null, 2)}\n`);
process.stdout.write(proofTable(rows));
process.exitCode = rows.length > 0 && rows.every(holds) ? 0 : 1;
