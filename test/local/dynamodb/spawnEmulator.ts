import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Inside node_modules, so that the bundle finds its external packages as one in dist/ does. */
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/giao-uoc/', import.meta.url));

/** Bundles the process as `npm start` bundles its own: one ES module, packages left outside. Answers its file. */
export const bundleEmulator = async (): Promise<string> => {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = `${FOLDER}emulator-${process.pid}.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL('emulatorProcess.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
};

export interface SpawnedEmulator {
  readonly said: { readonly endpoint?: string; readonly problem?: string; readonly facts?: unknown };
  /** Ends it as a power cut would: at once, with no chance to tidy up. */
  readonly kill: () => Promise<void>;
}

export const spawnEmulator = async (bundle: string, dataDir: string): Promise<SpawnedEmulator> => {
  const child = spawn(process.execPath, [bundle, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { said: JSON.parse(line) as SpawnedEmulator['said'], kill: () => kill(child) };
};

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};
