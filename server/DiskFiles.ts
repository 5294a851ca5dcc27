import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../functions/store/FileStore.ts';

/**
 * Keeps files in a folder of this machine, each under its hash. A file is on the disk, name and all, before `put` resolves, and
 * it is never seen half written.
 */
export class DiskFiles implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly put = async (hash: string, bytes: Uint8Array): Promise<void> => {
    const path = this.#pathOf(hash);
    try {
      await this.#write(path, bytes);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await mkdir(dirname(path), { recursive: true });
      await syncFolder(this.#folder);
      await this.#write(path, bytes);
    }
    await syncFolder(dirname(path));
  };

  readonly get = async (hash: string): Promise<Uint8Array | null> => {
    try {
      return new Uint8Array(await readFile(this.#pathOf(hash)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      await writeThrough(draft, bytes);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** Two letters a folder, so that none grows long. */
  #pathOf(hash: string): string {
    const digits = /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1];
    if (digits === undefined) throw new TypeError(`not a hash: ${hash}`);
    return join(this.#folder, digits.slice(0, 2), digits);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** The name itself must outlive a failing of the power. Windows opens no folders, and keeps names by itself. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};
