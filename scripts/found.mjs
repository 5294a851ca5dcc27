import { existsSync, readFileSync } from 'node:fs';
import { ensureInstalled } from './install/ensureInstalled.mjs';

/** `npm run found -- STAGE BLOC.json [E-MAIL]`: puts a first bloc into a deployed stage, with an administrator. */
ensureInstalled();
const { bundleRun } = await import('./report/bundleRun.mjs');
const { stagePlace } = await import('./cloud/stagePlace.mjs');

const [stage, file, mail] = process.argv.slice(2);
/** @type {(sentence: string) => never} */
const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};
if (stage === undefined || file === undefined) refuse('Which stage and which bloc? For example: npm run found -- trial BLOC.json');
const place = stagePlace(stage);
if (typeof place === 'string') refuse(place);
if (!existsSync(file)) refuse(`${file} is not there.`);
const administrator = mail ?? place.administrator;
if (administrator === null) refuse('Whose e-mail address? The settings of the stage name no administrator.');

/** @param {string} text */
const jsonIn = (text) => {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
const json = jsonIn(readFileSync(file, 'utf8'));

/** @type {typeof import('../server/foundStage.ts')} */
const { foundStage } = await import(await bundleRun('server/foundStage.ts'));
const { sentence, isDone } = await foundStage(place, json, administrator, process.env);
if (!isDone) refuse(sentence);
process.stdout.write(`${sentence}\n`);
