import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/** `npm run nation [-- BLOCS SHEETS]`: a nation's blocs and sheets stored and ranked; writes table and chart into docs/ when it is whole. */
ensureInstalled();
const { bundleRun } = await import('./report/bundleRun.mjs');
const { machine } = await import('./report/machine.mjs');
const { table } = await import('./report/table.mjs');

const WHOLE = { blocs: 2040, sheets: 16_000 };
const [blocs = WHOLE.blocs, sheets = WHOLE.sheets] = process.argv.slice(2).map(Number);
/** @type {typeof import('../proofs/nation/runNation.ts')} */
const { runNation } = await import(await bundleRun('proofs/nation/runNation.ts'));
/** @type {typeof import('../proofs/nation/growthChart.ts')} */
const { growthChart } = await import(await bundleRun('proofs/nation/growthChart.ts'));

process.stderr.write(`${sheets} sheets in ${blocs} blocs …\n`);
const result = await runNation({ blocs, sheets, steady: { aMinute: 120, seconds: Math.min(120, sheets / 40) } });
const round = (/** @type {number} */ value) => value.toFixed(1);
const growth = table(
  ['sheets', 'blocs', 'sending, median ms', 'worst', 'ranking, median ms', 'worst'],
  result.growth.map((row) => [
    String(row.sheets),
    String(row.blocs),
    ...[row.sendMedian, row.sendWorst, row.rankMedian, row.rankWorst].map(round),
  ]),
);
const paces = table(
  ['pace', 'sheets a minute', 'sheets', 'median ms', 'p99 ms', 'failed'],
  result.paces.map((row) => [row.name, String(row.aMinute), String(row.sheets), round(row.median), round(row.p99), String(row.failed)]),
);
process.stdout.write(
  `${growth}\n${paces}\n${result.stored} stored, ${result.ranked} of ${blocs} blocs ranked right, ${round(result.bytes / 1e6)} MB on disk, ${round(result.seconds)} s\n`,
);
for (const fault of result.faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
if (blocs === WHOLE.blocs && sheets === WHOLE.sheets && result.faults.length === 0) {
  writeFileSync(join(ROOT, 'docs/nation.json'), `${JSON.stringify({ machine: machine(), ...result }, null, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/nation.svg'), growthChart(result.growth));
}
process.exitCode = result.faults.length === 0 && result.stored === sheets && result.ranked === blocs ? 0 : 1;
