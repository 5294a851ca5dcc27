import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/** `npm run -s archive -- export|verify|restore … [--stage STAGE]`: a bloc as one file, out of a store or into one; with a stage, that of the cloud. */
ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
const { stagePlace } = await import('./cloud/stagePlace.mjs');
await ensureBuilt(['local']);

/** @param {string} stage */
const environmentOf = (stage) => {
  const place = stagePlace(stage);
  if (typeof place === 'string') {
    process.stderr.write(`${place}\n`);
    process.exit(2);
  }
  const { AWS_ENDPOINT_URL_DYNAMODB: table, AWS_ENDPOINT_URL_S3: files } = process.env;
  return {
    TABLE_NAME: place.tableName,
    FILES_BUCKET: place.filesBucket,
    AWS_REGION: place.region,
    ...(place.evidenceBucket && { EVIDENCE_BUCKET: place.evidenceBucket }),
    ...(table && { DYNAMODB_ENDPOINT: table }),
    ...(files && { S3_ENDPOINT: files }),
  };
};

const args = process.argv.slice(2);
const at = args.indexOf('--stage');
const stage = at < 0 ? null : (args.splice(at, 2)[1] ?? '');
const { status, error } = spawnSync(process.execPath, [join(ROOT, 'dist', 'local', 'archive.mjs'), ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...(stage !== null && environmentOf(stage)) },
});
if (error) throw error;
process.exitCode = status ?? 1;
