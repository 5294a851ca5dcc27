import { ensureInstalled } from './install/ensureInstalled.mjs';

/** `npm run smoke -- URL`: asks a running site, in the cloud or of `npm start`, what a person would. Ends with 1 where something is wrong. */
ensureInstalled();
const { smokeTable } = await import('./cloud/smokeTable.mjs');

const [address] = process.argv.slice(2);
if (address === undefined || !URL.canParse(address)) {
  process.stderr.write('Which site? For example: npm run smoke -- http://localhost:3000\n');
  process.exit(2);
}
process.exitCode = (await smokeTable(address)) ? 0 : 1;
