import type { Clock } from './Clock.ts';
import type { FileStore } from './FileStore.ts';
import type { FilesSettings } from './settings.ts';
import { signedHeaders, type Credentials } from './signedRequest.ts';

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
 * Keeps files in an S3 bucket, each under its hash. A body that does not arrive as its hash says is refused by the bucket, since the
 * hash is signed along with it.
 */
export class BucketFiles implements FileStore {
  readonly #settings: BucketSettings;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(settings: BucketSettings, clock: Pick<Clock, 'now'>) {
    this.#settings = settings;
    this.#clock = clock;
  }

  readonly put = async (hash: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    const response = await this.#ask('PUT', hash, bytes, signal);
    await response.body?.cancel();
    if (!response.ok) throw new BucketError(response.status);
  };

  readonly get = async (hash: string, signal: AbortSignal): Promise<Uint8Array | null> => {
    const response = await this.#ask('GET', hash, new Uint8Array(), signal);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new BucketError(response.status);
  };

  async #ask(method: 'GET' | 'PUT', hash: string, body: Uint8Array, signal: AbortSignal): Promise<Response> {
    const { region, credentials } = this.#settings;
    const url = this.#addressOf(hash);
    const request = { method, url, headers: {}, body, region, service: 's3', now: this.#clock.now() };
    // The host is signed as it stands in the address, and whoever sends puts it there.
    const { host: _host, ...headers } = signedHeaders(request, credentials());
    try {
      return await fetch(url, { method, headers, signal, ...(method === 'PUT' && { body: new Uint8Array(body) }) });
    } catch (error) {
      throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    }
  }

  #addressOf(hash: string): URL {
    const { bucket, region, endpoint } = this.#settings;
    const digits = /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1];
    if (digits === undefined) throw new TypeError(`not a hash: ${hash}`);
    return new URL(endpoint === null ? `https://${bucket}.s3.${region}.amazonaws.com/${digits}` : `${endpoint}/${bucket}/${digits}`);
  }
}
