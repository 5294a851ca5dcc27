import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { stagesFolder } from './stagesFolder.mjs';

/**
 * Where a deployed stage keeps its data, as its deployment wrote it down.
 *
 * @typedef {object} StagePlace
 * @property {string} region
 * @property {string | null} administrator
 * @property {string} tableName
 * @property {string} filesBucket
 * @property {string | null} evidenceBucket `null` where the stage was deployed before it said so
 * @property {string} pool
 */

/**
 * @param {string} stage
 * @returns {StagePlace | string} a sentence that says what is missing and what to do, where it is not known
 */
export const stagePlace = (stage) => {
  const outputsFile = join(ROOT, 'dist', `outputs-${stage}.json`);
  const settingsFile = join(stagesFolder, `${stage}.json`);
  if (!existsSync(outputsFile)) return `${outputsFile} is not there: "npm run deploy -- ${stage}" writes it.`;
  if (!existsSync(settingsFile)) return `${settingsFile} is not there: it holds the settings of the stage.`;
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8'))[`GiaoUoc-${stage}-Data`] ?? {};
  const missing = ['TableName', 'FilesBucket', 'PeoplePool'].filter((name) => typeof outputs[name] !== 'string');
  if (missing.length > 0) return `${outputsFile} does not name ${missing.join(', ')}: run "npm run deploy -- ${stage}" again.`;
  const { region, administrator } = JSON.parse(readFileSync(settingsFile, 'utf8'));
  const { TableName: tableName, FilesBucket: filesBucket, EvidenceBucket: evidenceBucket = null, PeoplePool: pool } = outputs;
  return { region, administrator, tableName, filesBucket, evidenceBucket, pool };
};
