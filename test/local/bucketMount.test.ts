import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BucketObjects } from '../../functions/store/BucketObjects.ts';
import { signedHeaders } from '../../functions/store/signedRequest.ts';
import { bucketMount } from '../../local/bucketMount.ts';
import { serveHttp, type RunningService } from '../../server/serveHttp.ts';

/** Asked by the very class that asks S3. */

const credentials = { keyId: 'local', secret: 'a secret of this machine', session: null };
const kept = new Map<string, Uint8Array>();
const never = new AbortController().signal;
let service: RunningService;
let endpoint: string;
let now: number;

beforeAll(async () => {
  const files = {
    put: async (name: string, bytes: Uint8Array) => void kept.set(name, new Uint8Array(bytes)),
    get: async (name: string) => kept.get(name) ?? null,
  };
  const evidence = { has: async (name: string) => name === 'evidence/a/b' };
  const mount = bucketMount({ prefix: '/buckets', buckets: { files, evidence }, credentials, region: 'local', now: () => now });
  service = await serveHttp('127.0.0.1', 0, () => ({
    table: [],
    functions: {},
    verifyToken: async () => null,
    mounts: [mount],
    folders: [],
    hosts: null,
    now: Date.now,
    timeLimit: 1000,
    onError: (error) => {
      throw error;
    },
  }));
  endpoint = `http://127.0.0.1:${service.port}/buckets`;
  now = Date.now();
});

afterAll(() => service.stop());

const bucket = (name: string, some: Partial<typeof credentials> = {}): BucketObjects =>
  new BucketObjects({ bucket: name, region: 'local', endpoint, credentials: () => ({ ...credentials, ...some }) }, { now: () => now });

const BYTES = new Uint8Array([80, 75, 3, 4, 0, 255]);

describe('buckets on the disk', () => {
  test('give back what was put, and tell what is not there', async () => {
    await bucket('files').put('abc', BYTES, never);

    expect(await bucket('files').get('abc', never)).toEqual(BYTES);
    expect(await bucket('files').get('abd', never)).toBeNull();
    expect(await Promise.all(['evidence/a/b', 'evidence/a/c'].map((name) => bucket('evidence').has(name, never)))).toEqual([true, false]);
  });

  test('refuse what a bucket does not do, and buckets that are not there', async () => {
    await expect(bucket('evidence').put('evidence/a/b', BYTES, never)).rejects.toThrow('405');
    await expect(bucket('seals').get('abc', never)).rejects.toThrow('405');
  });

  test('refuse who does not hold the credentials', async () => {
    await expect(bucket('files', { secret: 'guessed' }).get('abc', never)).rejects.toThrow('403');
    await expect(bucket('files', { keyId: 'another' }).get('abc', never)).rejects.toThrow('403');
    expect((await fetch(`${endpoint}/files/abc`)).status).toBe(403);
  });

  const signed = (method: 'GET' | 'PUT', name: string, body: Uint8Array, at = now) => {
    const url = new URL(`${endpoint}/files/${name}`);
    const { host: _host, ...headers } = signedHeaders(
      { method, url, headers: {}, body, region: 'local', service: 's3', now: at },
      credentials,
    );
    return headers;
  };

  test('refuse a signed request that was turned on another object, method or body, and one that grew old', async () => {
    const headers = signed('PUT', 'one', BYTES);
    const changed = [
      fetch(`${endpoint}/files/two`, { method: 'PUT', headers, body: BYTES }),
      fetch(`${endpoint}/files/one`, { headers }),
      fetch(`${endpoint}/files/one`, { method: 'PUT', headers, body: new Uint8Array([1]) }),
      fetch(`${endpoint}/files/abc`, { headers: signed('GET', 'abc', new Uint8Array(), now - 301_000) }),
    ];

    expect((await Promise.all(changed)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(kept.has('one')).toBe(false);
    expect((await fetch(`${endpoint}/files/abc`, { headers: signed('GET', 'abc', new Uint8Array(), now - 299_000) })).status).toBe(200);
  });
});
