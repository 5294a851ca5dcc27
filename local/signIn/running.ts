import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeededPerson } from './SeededPerson.ts';

/** What another process must know of the running sign-in to mint a token that it accepts. */
export interface Running {
  readonly issuer: string;
  readonly people: readonly SeededPerson[];
}

const fileIn = (dataDir: string): string => join(dataDir, 'sign-in', 'running.json');

export const rememberRunning = async (dataDir: string, running: Running): Promise<void> => {
  await mkdir(join(dataDir, 'sign-in'), { recursive: true });
  await writeFile(fileIn(dataDir), JSON.stringify(running, null, 2), { mode: 0o600 });
};

/** The sign-in that runs on this data folder, or ran last; `null` where none ever did. */
export const findRunning = async (dataDir: string): Promise<Running | null> => {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Running;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};
