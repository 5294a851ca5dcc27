import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/** `npm run found -- STAGE BLOC.json [E-MAIL]`: puts a first bloc into a deployed stage, with an administrator. */
ensureInstalled();
const { bundleRun } = await import('./report/bundleRun.mjs');

const [stage, file, mail] = process.argv.slice(2);
/** @type {(sentence: string) => never} */
const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};
if (stage === undefined || file === undefined) refuse('Which stage and which bloc? For example: npm run found -- trial BLOC.json');
const outputsFile = join(ROOT, 'dist', `outputs-${stage}.json`);
if (!existsSync(outputsFile)) refuse(`${outputsFile} is not there: "npm run deploy -- ${stage}" writes it.`);
if (!existsSync(file)) refuse(`${file} is not there.`);

/** @type {{ readonly region: string, readonly administrator: string | null }} */
const settings = JSON.parse(readFileSync(join(ROOT, 'infra/stages', `${stage}.json`), 'utf8'));
const administrator = mail ?? settings.administrator;
if (administrator === null) refuse('Whose e-mail address? The settings of the stage name no administrator.');

/** @type {typeof import('../server/foundInCloud.ts')} */
const { foundInCloud } = await import(await bundleRun('server/foundInCloud.ts'));
const outputs = JSON.parse(readFileSync(outputsFile, 'utf8'))[`GiaoUoc-${stage}-Data`];
const { id, version } = await foundInCloud(
  { region: settings.region, tableName: outputs.TableName, filesBucket: outputs.FilesBucket, pool: outputs.PeoplePool },
  JSON.parse(readFileSync(file, 'utf8')),
  administrator,
);
process.stdout.write(`${id}, version ${version}: ${administrator} is its administrator\n`);
