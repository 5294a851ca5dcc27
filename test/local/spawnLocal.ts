import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { printToken } from '../../local/token.ts';

/** The service as `npm start` runs it; `ensureBuilt(['functions', 'local'])` makes it. */
const SERVICE = fileURLToPath(new URL('../../dist/local/start.mjs', import.meta.url));

export const CAO_BANG = 'cao-bang-noi-chinh-2018';

type Settings = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnedLocal {
  /** `http://localhost:3000` */
  readonly origin: string;
  readonly dataDir: string;
  /** Sends a signal and waits for the end; SIGKILL ends it as a power cut would. */
  readonly end: (signal: NodeJS.Signals) => Promise<Ended>;
  /** The authorization of a seeded person. */
  readonly bearer: (person: string, now?: number) => Promise<string>;
}

const start = (settings: Settings): { readonly child: ChildProcess; readonly ended: Promise<Ended>; readonly said: () => string } => {
  const child = spawn(process.execPath, [SERVICE], {
    env: { PATH: process.env['PATH'], PORT: '0', SAMPLES: CAO_BANG, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout: said.out,
    stderr: said.err,
  }));
  return { child, ended, said: () => said.out };
};

/** Runs it to its end, for starts that are refused. */
export const runLocal = (settings: Settings): Promise<Ended> => start(settings).ended;

/** Starts it and waits until it says that it is ready. Throws with what it said instead. */
export const spawnLocal = async (dataDir: string, settings: Settings = {}): Promise<SpawnedLocal> => {
  const { child, ended, said } = start({ DATA_DIR: dataDir, ...settings });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /^ready (http:\S+)\/\n/.exec(said())?.[1];
      if (address !== undefined) resolve(address);
    });
    ended.then(({ stderr }) => reject(new Error(`it ended: ${stderr}`)), reject);
  });
  return {
    origin,
    dataDir,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
    bearer: async (person, now = Date.now()) => `Bearer ${(await printToken(person, dataDir, now)).stdout.trim()}`,
  };
};
