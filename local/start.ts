import { fileURLToPath } from 'node:url';
import { problemText } from '#core/messages/problemText.ts';
import { isProblem } from '#core/problem.ts';
import { logToConsole } from '../functions/http/logToConsole.ts';
import { readLocalSettings, SettingRefused, type LocalSettings } from './settings.ts';
import { startLocal, type RunningLocal } from './startLocal.ts';

/** The bundle lies in `dist/local/`. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Why it could not start, in one sentence; `null` for what nobody foresaw. */
const sentenceFor = (error: unknown, settings: LocalSettings | null): string | null => {
  if (error instanceof SettingRefused) return error.message;
  if (isProblem(error)) return problemText(error, 'en');
  if (settings === null || !(error instanceof Error) || !('code' in error)) return null;
  const { port, dataDir } = settings;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop that one, or start with another port, e.g. PORT=0 for any free one.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The folder ${dataDir} or the port ${port} may not be used here: choose others with DATA_DIR and PORT.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${dataDir} is no folder: choose one with DATA_DIR.`;
    default:
      return null;
  }
};

const start = async (settings: LocalSettings): Promise<RunningLocal> =>
  startLocal({
    root: ROOT,
    settings,
    environment: process.env,
    // Who tries things out reads the page; the terminal is for what went wrong inside.
    log: (line) => (line.level === 'error' ? logToConsole(line) : undefined),
    onError: (error) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });

/** Ends the process with what went wrong: one sentence where somebody can act on it. */
const refuse = (error: unknown, settings: LocalSettings | null): never => {
  const sentence = sentenceFor(error, settings);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

const readSettings = (): LocalSettings => {
  try {
    return readLocalSettings(process.env, process.cwd());
  } catch (error) {
    return refuse(error, null);
  }
};

// The SDK warns of Node 20 when its client is made; see docs/decisions/003.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const settings = readSettings();
const { origin, stop } = await start(settings).catch((error: unknown) => refuse(error, settings));

/** Asked twice to end, it ends at once; what was acknowledged is on the disk anyway. */
let isEnding = false;
const end = (): void => {
  if (isEnding) process.exit(1);
  isEnding = true;
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
process.stdout.write(`ready ${origin}/\n`);
