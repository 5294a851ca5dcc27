import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LATEST, type SealStore } from '../functions/seal/sealRecords.ts';

/**
 * Keeps seals in a folder of this machine. A seal that is there is never written over; only the note of the latest one is. A folder cannot
 * lock its files as a bucket can: whoever hosts the service copies it to where they cannot change it.
 */
export class DiskSeals implements SealStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly put = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = this.#pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    if (name !== LATEST) return writeFile(path, bytes, { flag: 'wx', flush: true });
    const draft = `${path}.new`;
    await writeFile(draft, bytes, { flush: true });
    await rename(draft, path);
  };

  readonly get = async (name: string): Promise<Uint8Array | null> => {
    try {
      return new Uint8Array(await readFile(this.#pathOf(name)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  };

  #pathOf(name: string): string {
    if (!/^(?:seals\/)?[\w-]+\.json$/.test(name)) throw new TypeError(`not the name of a seal: ${name}`);
    return join(this.#folder, name);
  }
}
