import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoYear } from './demoYear.ts';
import { SettingRefused } from './settings.ts';

/** The bundle lies in `dist/local/`. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// The SDK warns of Node 20 when its client is made; see docs/decisions/003.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const [sample, folder] = process.argv.slice(2);
if (sample === undefined || sample.startsWith('-')) {
  process.stderr.write(
    'Usage: npm run -s demo-year -- BLOC [DIR], where BLOC is a folder of samples/; the papers go to DIR (demo-year/BLOC)\n',
  );
  process.exit(sample === '--help' ? 0 : 2);
}
const out = resolve(folder ?? join('demo-year', sample));
try {
  await demoYear({ root: ROOT, sample, out, say: (line) => void process.stdout.write(`${line}\n`) });
  process.stdout.write(`${out}\n`);
} catch (error) {
  if (!(error instanceof SettingRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
