import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
const { benchmarkTable, ratioOf } = await import('./report/benchmarkTable.mjs');
const { loadModules } = await import('./report/loadModules.mjs');
const { machine } = await import('./report/machine.mjs');
await ensureBuilt();

/** @type {import('../bench/Benchmark.ts').BenchmarkRow[]} */
const rows = [];
for (const { name, run } of await loadModules('bench', 'benchmark', 'bench', process.argv.slice(2))) {
  process.stderr.write(`measuring ${name} …\n`);
  rows.push(...(await run({ root: ROOT })));
}

const withRatios = rows.map((row) => ('leftOut' in row ? row : { ...row, ratio: ratioOf(row, rows) }));
writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify({ machine: machine(), rows: withRatios }, null, 2)}\n`);
process.stdout.write(benchmarkTable(rows));
