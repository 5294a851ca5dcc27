import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemText } from '#core/messages/problemText.ts';
import { isProblem } from '#core/problem.ts';
import { demoYear } from './demoYear.ts';
import type { DrilledBloc } from './drill.ts';
import { restoreDrill } from './restoreDrill.ts';

/** The bundle lies in `dist/local/`. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = 'cao-bang-noi-chinh-2018';

// The SDK warns of Node 20 when its client is made; see docs/decisions/003.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A whole year of a sample bloc, then its store wiped and restored. */
const onSample = async (folder: string): Promise<readonly DrilledBloc[]> => {
  const dataDir = join(folder, 'data');
  await demoYear({ root: ROOT, sample: SAMPLE, out: join(folder, 'papers'), dataDir, say: () => undefined });
  return restoreDrill(dataDir);
};

const lineOf = ({ bloc, items, files, documents, rankings, exportSeconds, restoreSeconds, differences }: DrilledBloc): string =>
  [
    `${bloc}: ${items} items, ${files} files, ${documents} documents, ${rankings} rankings`,
    `out in ${exportSeconds.toFixed(1)} s, back in ${restoreSeconds.toFixed(1)} s`,
    differences.length === 0 ? 'everything as it was, hash for hash' : `NOT AS IT WAS: ${differences.join(', ')}`,
  ].join('; ');

const [own, ...others] = process.argv.slice(2);
if (others.length > 0 || own?.startsWith('-')) {
  process.stderr.write('Usage: npm run -s drill [-- DATA_DIR]; without a folder, a sample bloc is taken through a year first\n');
  process.exit(own === '--help' ? 0 : 2);
}
const folder = await mkdtemp(join(tmpdir(), 'drill-'));
try {
  const drilled = own === undefined ? await onSample(folder) : await restoreDrill(resolve(own), folder);
  for (const one of drilled) say(lineOf(one));
  if (drilled.length === 0) say('no bloc was there');
  process.exitCode = drilled.length > 0 && drilled.every(({ differences }) => differences.length === 0) ? 0 : 1;
} catch (error) {
  if (!isProblem(error)) throw error;
  process.stderr.write(`${problemText(error, 'en')}\n`);
  process.exitCode = 2;
} finally {
  await rm(folder, { recursive: true, force: true });
}
