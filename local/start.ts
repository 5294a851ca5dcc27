import { fileURLToPath } from 'node:url';
import { problemText } from '#core/messages/problemText.ts';
import { isProblem } from '#core/problem.ts';
import { logToConsole } from '../functions/http/logToConsole.ts';
import { readLocalSettings, type LocalSettings } from './settings.ts';
import { startLocal, type RunningLocal } from './startLocal.ts';

/** The bundle lies in `dist/local/`. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Why it could not start, in one sentence; `null` for what nobody foresaw. */
const sentenceFor = (error: unknown, settings: LocalSettings): string | null => {
  if (isProblem(error)) return problemText(error, 'en');
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return `Port ${settings.port} is taken by another program: stop that one, or start with another, e.g. PORT=0 for any free one.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${settings.dataDir} or port ${settings.port} may not be used: choose others with DATA_DIR and PORT.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${settings.dataDir} is no folder: choose one with DATA_DIR.`;
    default:
      return null;
  }
};

const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

const settingsOrRefuse = (): LocalSettings => {
  try {
    return readLocalSettings(process.env, process.cwd());
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

const start = async (settings: LocalSettings): Promise<RunningLocal> => {
  try {
    return await startLocal({
      root: ROOT,
      settings,
      environment: process.env,
      // Who tries things out reads the page; the terminal is for what went wrong inside.
      log: (line) => (line.level === 'error' ? logToConsole(line) : undefined),
      onError: (error) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    });
  } catch (error) {
    const sentence = sentenceFor(error, settings);
    if (sentence === null) throw error;
    return refuse(sentence);
  }
};

const { origin, stop } = await start(settingsOrRefuse());

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
