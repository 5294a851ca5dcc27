import { ensureInstalled } from './install/ensureInstalled.mjs';

/** `npm run destroy -- STAGE`: takes functions, API, site, clock and firewall away. The stack that holds data is never named. */
ensureInstalled();
const { confirm } = await import('./cloud/confirm.mjs');
const { prepare } = await import('./cloud/prepare.mjs');

const ready = await prepare(process.argv[2], false);
const going = ['App', 'Firewall'].map((part) => `GiaoUoc-${ready.stage}-${part}`);
const question = `${going.join(' and ')} will be taken down. Table, buckets, key and accounts stay as they are.`;
if (!(await confirm(question, ready.stage))) {
  process.stderr.write('nothing was changed\n');
  process.exit(1);
}
await ready.assemble();
process.exit(ready.run(['destroy', ...going, '--exclusively', '--force']));
