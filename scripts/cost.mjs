import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/** `npm run cost [-- AGENCIES] [--measure]`: what the busiest month costs, by the measured figures; `--measure` takes them anew, and draws. */
ensureInstalled();
const { bundleRun } = await import('./report/bundleRun.mjs');
const { table } = await import('./report/table.mjs');
const FIGURES = join(ROOT, 'docs/measured-calls.json');

const args = process.argv.slice(2);
if (args.includes('--measure')) {
  /** @type {typeof import('../test/functions/http/measuredCalls.ts')} */
  const { measuredCalls, meansOf } = await import(await bundleRun('test/functions/http/measuredCalls.ts'));
  const { machine } = await import('./report/machine.mjs');
  writeFileSync(FIGURES, `${JSON.stringify({ machine: machine(), calls: meansOf(await measuredCalls()) }, null, 2)}\n`);
}
/** @type {typeof import('../infra/cost/report.ts')} */
const { chart, report } = await import(await bundleRun('infra/cost/report.ts'));
const own = args.find((arg) => /^\d+$/.test(arg));
const { calls } = JSON.parse(readFileSync(FIGURES, 'utf8'));
const { headings, rows } = report(calls, own === undefined ? null : Number(own));
process.stdout.write(table(headings, rows));
if (args.includes('--measure')) writeFileSync(join(ROOT, 'docs/cost.svg'), chart(calls));
