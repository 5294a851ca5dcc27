import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/**
 * Bundles the process as `npm start` bundles its own: one ES module, packages left outside. Answers its file, which lies inside
 * node_modules, so that it finds those packages.
 *
 * @param root The folder of the project.
 */
export const bundleEmulator = async (root: string): Promise<string> => {
  const outfile = join(root, 'node_modules', '.cache', 'giao-uoc', `emulator-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/local/dynamodb/emulatorProcess.ts'],
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
  readonly pid: number;
  readonly said: { readonly endpoint?: string; readonly problem?: string; readonly facts?: unknown };
  /** Ends it as a power cut would: at once, with no chance to tidy up. */
  readonly kill: () => Promise<void>;
}

export const spawnEmulator = async (bundle: string, dataDir: string): Promise<SpawnedEmulator> => {
  const child = spawn(process.execPath, [bundle, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { pid: child.pid ?? 0, said: JSON.parse(line) as SpawnedEmulator['said'], kill: () => kill(child) };
};

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};
