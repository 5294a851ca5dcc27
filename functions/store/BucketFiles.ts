import { BucketObjects, type BucketSettings } from './BucketObjects.ts';
import type { Clock } from './Clock.ts';
import type { FileStore } from './FileStore.ts';

/** Keeps files in an S3 bucket, each under its hash. */
export class BucketFiles implements FileStore {
  readonly #objects: BucketObjects;

  constructor(settings: BucketSettings, clock: Pick<Clock, 'now'>) {
    this.#objects = new BucketObjects(settings, clock);
  }

  readonly put = async (hash: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> =>
    this.#objects.put(nameOf(hash), bytes, signal);

  readonly get = async (hash: string, signal: AbortSignal): Promise<Uint8Array | null> => this.#objects.get(nameOf(hash), signal);
}

const nameOf = (hash: string): string => {
  const digits = /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1];
  if (digits === undefined) throw new TypeError(`not a hash: ${hash}`);
  return digits;
};
