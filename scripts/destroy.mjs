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
if (ready.run(['destroy', ...going, '--exclusively', '--force']) !== 0) {
  process.stderr.write(
    `Not all of it was taken down; table, buckets, key and accounts stand as they were. The reason stands above: mend it and run\n`,
  );
  process.stderr.write(`"npm run destroy -- ${ready.stage}" again.\n`);
  process.exit(1);
}
process.stdout.write(
  `Taken down. GiaoUoc-${ready.stage}-Data stands as it was; "npm run deploy -- ${ready.stage}" sets the rest up around it again.\n`,
);
