import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BucketObjects } from '../functions/store/BucketObjects.ts';
import { EVIDENCE_PREFIX } from '../functions/store/EvidenceStore.ts';
import type { EvidenceBytes } from './evidenceTar.ts';

/** Supporting documents in a folder of this machine, where `DiskEvidence` keeps them. */
export const diskEvidenceBytes = (folder: string): EvidenceBytes => ({
  get: async (name) => {
    try {
      return await readFile(join(folder, name));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  },
  put: async (name, bytes) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      await writeFile(draft, bytes);
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  },
});

const ALLOWED_MS = 60_000;

/** The same in a bucket. */
export const bucketEvidenceBytes = (objects: Pick<BucketObjects, 'get' | 'put'>): EvidenceBytes => {
  const place = (name: string): string => EVIDENCE_PREFIX.slice(1) + name;
  return {
    get: (name) => objects.get(place(name), AbortSignal.timeout(ALLOWED_MS)),
    put: (name, bytes) => objects.put(place(name), bytes, AbortSignal.timeout(ALLOWED_MS)),
  };
};
