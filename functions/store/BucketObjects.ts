import { createHash } from 'node:crypto';
import type { Clock } from './Clock.ts';
import type { FilesSettings } from './settings.ts';
import type { Credentials } from './signature.ts';
import { signedHeaders } from './signedRequest.ts';

export interface BucketSettings extends FilesSettings {
  /** Asked anew for each request: a function's own change while it lives. */
  readonly credentials: () => Credentials;
}

/** A refusal or an outage of the bucket; `code` reads like an error of the way there where trying again may help. */
class BucketError extends Error {
  override readonly name = 'BucketError';
  readonly code: string;

  constructor(status: number) {
    super(`the bucket answered ${status}`);
    this.code = status >= 500 || status === 429 ? 'EAGAIN' : 'refused';
  }
}

/**
 * The objects of an S3 bucket, by name. A body that does not arrive as its hash says is refused by the bucket, since the hash is signed
 * along with it; a bucket whose objects are locked asks for a checksum as well.
 */
export class BucketObjects {
  readonly #settings: BucketSettings;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(settings: BucketSettings, clock: Pick<Clock, 'now'>) {
    this.#settings = settings;
    this.#clock = clock;
  }

  readonly put = async (name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    const checksum = createHash('sha256').update(bytes).digest('base64');
    const response = await this.#ask('PUT', name, bytes, { 'x-amz-checksum-sha256': checksum }, signal);
    await response.body?.cancel();
    if (!response.ok) throw new BucketError(response.status);
  };

  /** `null` where there is no object of that name, which S3 tells only those who may list the bucket. */
  readonly get = async (name: string, signal: AbortSignal): Promise<Uint8Array | null> => {
    const response = await this.#ask('GET', name, new Uint8Array(), {}, signal);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new BucketError(response.status);
  };

  /** Whether there is an object of that name; to those who may not list the bucket a missing one is told like a refused one. */
  readonly has = async (name: string, signal: AbortSignal): Promise<boolean> => {
    const { ok, status } = await this.#ask('HEAD', name, new Uint8Array(), {}, signal);
    if (ok || status === 404 || status === 403) return ok;
    throw new BucketError(status);
  };

  async #ask(
    method: 'GET' | 'HEAD' | 'PUT',
    name: string,
    body: Uint8Array,
    extra: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response> {
    const { region, credentials } = this.#settings;
    const url = bucketAddress(this.#settings, name);
    const request = { method, url, headers: extra, body, region, service: 's3', now: this.#clock.now() };
    // The host is signed as it stands in the address, and whoever sends puts it there.
    const { host: _host, ...headers } = signedHeaders(request, credentials());
    try {
      return await fetch(url, { method, headers, signal, ...(method === 'PUT' && { body: new Uint8Array(body) }) });
    } catch (error) {
      throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    }
  }
}

/** Where an object of a bucket answers. */
export const bucketAddress = ({ bucket, region, endpoint }: FilesSettings, name: string): URL =>
  new URL(endpoint === null ? `https://${bucket}.s3.${region}.amazonaws.com/${name}` : `${endpoint}/${bucket}/${name}`);
