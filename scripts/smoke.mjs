import { ensureInstalled } from './install/ensureInstalled.mjs';

/** `npm run smoke -- URL`: asks a running site, in the cloud or of `npm start`, what a person would. Ends with 1 where something is wrong. */
ensureInstalled();
const { bundleRun } = await import('./report/bundleRun.mjs');
const { table } = await import('./report/table.mjs');
const { smokeChecks } = await import('./cloud/smokeChecks.mjs');

const [address] = process.argv.slice(2);
if (address === undefined || !URL.canParse(address)) {
  process.stderr.write('Which site? For example: npm run smoke -- http://localhost:3000\n');
  process.exit(2);
}
/** @type {typeof import('../core/endpoints/endpoints.ts')} */
const { allEndpoints } = await import(await bundleRun('core/endpoints/endpoints.ts'));
const rows = await smokeChecks(address.replace(/\/$/, ''), allEndpoints);
process.stdout.write(
  table(
    ['check', 'seen', 'outcome'],
    rows.map(({ name, seen, fault }) => [name, seen, fault ?? 'ok']),
  ),
);
process.exitCode = rows.some(({ fault }) => fault !== null) ? 1 : 0;
