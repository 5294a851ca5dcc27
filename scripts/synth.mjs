import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
const { bundleRun } = await import('./report/bundleRun.mjs');
const { table } = await import('./report/table.mjs');
const { stagesFolder } = await import('./cloud/stagesFolder.mjs');
await ensureBuilt(['functions', 'pane']);

const [stage = 'trial'] = process.argv.slice(2);
/** @type {typeof import('../infra/app.ts')} */
const { synthesise } = await import(await bundleRun('infra/app.ts'));

const start = performance.now();
const stacks = synthesise({ stage, stages: stagesFolder, built: join(ROOT, 'dist'), outdir: join(ROOT, 'cdk.out') });
process.stdout.write(
  table(
    ['stack', 'resources', 'template'],
    stacks.map(({ name, resources, file }) => [name, String(resources), `cdk.out/${file}`]),
  ),
);
process.stderr.write(`synthesised and validated in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
