import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/** `npm run deploy -- STAGE [--yes]`: shows what would change, asks, deploys, and writes the manifest of the site's true address. */
ensureInstalled();
const { confirm } = await import('./cloud/confirm.mjs');
const { prepare } = await import('./cloud/prepare.mjs');

const [stage, ...flags] = process.argv.slice(2);
const ready = await prepare(stage, true);
await ready.assemble();
if (ready.run(['diff', '--all']) !== 0) process.exit(1);
if (!flags.includes('--yes') && !(await confirm(`These changes go to the stage "${ready.stage}".`, ready.stage))) {
  process.stderr.write('nothing was changed\n');
  process.exit(1);
}

const outputsFile = join(ROOT, 'dist', `outputs-${ready.stage}.json`);
const status = ready.run(['deploy', '--all', '--require-approval', 'never', '--outputs-file', outputsFile]);
if (status !== 0) process.exit(status);

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
const outputs = JSON.parse(readFileSync(outputsFile, 'utf8'));
const { SiteAddress: address } = outputs[`GiaoUoc-${ready.stage}-App`] ?? {};
if (address === undefined) throw new Error(`${outputsFile} names no SiteAddress`);
const manifest = join(ROOT, 'dist', `manifest-${ready.stage}.xml`);
writeFileSync(manifest, readFileSync(join(ROOT, 'manifest.xml'), 'utf8').replaceAll('https://giaouoc.example', address));
process.stdout.write(
  [
    `site       ${address}/`,
    `manifest   ${manifest}`,
    `next       npm run found -- ${ready.stage} BLOC.json`,
    `           npm run smoke -- ${address}`,
    '',
  ].join('\n'),
);
