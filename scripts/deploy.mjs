import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/**
 * `npm run deploy -- STAGE [--yes]`: shows what would change, asks, deploys, writes the manifest of the site's true address, and asks the
 * site what a person would.
 */
ensureInstalled();
const { confirm } = await import('./cloud/confirm.mjs');
const { deployStage } = await import('./cloud/deployStage.mjs');
const { prepare } = await import('./cloud/prepare.mjs');
const { smokeTable } = await import('./cloud/smokeTable.mjs');

const [stage, ...flags] = process.argv.slice(2);
const ready = await prepare(stage, true);
process.exitCode = await deployStage({
  ...ready,
  folder: join(ROOT, 'dist'),
  manifest: readFileSync(join(ROOT, 'manifest.xml'), 'utf8'),
  isSure: async (question) => flags.includes('--yes') || confirm(question, ready.stage),
  smoke: smokeTable,
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
