import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { BucketFiles } from '../../../functions/store/BucketFiles.ts';
import { contentHash } from '../../../functions/store/hashing.ts';
import { readCredentials, readFilesSettings } from '../../../functions/store/settings.ts';
import { signedHeaders, type RequestToSign } from '../../../functions/store/signedRequest.ts';

/** The account of Amazon's own examples, "Signature Calculations for the Authorization Header" of the S3 API reference. */
const EXAMPLE = { keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', session: null };
const HOST = 'https://examplebucket.s3.amazonaws.com';
const FRIDAY = Date.parse('2013-05-24T00:00:00Z');

const example = (some: Partial<RequestToSign>): RequestToSign => ({
  method: 'GET',
  url: new URL(`${HOST}/test.txt`),
  headers: {},
  body: new Uint8Array(),
  region: 'us-east-1',
  service: 's3',
  now: FRIDAY,
  ...some,
});

const signatureOf = (some: Partial<RequestToSign>): string | undefined =>
  /Signature=(\w+)$/.exec(signedHeaders(example(some), EXAMPLE)['authorization'] ?? '')?.[1];

describe('a signed request', () => {
  test('is signed as Amazon signs its example of getting an object', () => {
    const signature = signatureOf({ headers: { range: 'bytes=0-9' } });
    expect(signature).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  test('is signed as Amazon signs its example of putting an object', () => {
    const signature = signatureOf({
      method: 'PUT',
      url: new URL(`${HOST}/test%24file.text`),
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: Buffer.from('Welcome to Amazon S3.'),
    });
    expect(signature).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd');
  });

  test('is signed as Amazon signs its example of listing objects', () => {
    const signature = signatureOf({ url: new URL(`${HOST}/?prefix=J&max-keys=2`) });
    expect(signature).toBe('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7');
  });

  test('signs the token of a session along', () => {
    const headers = signedHeaders(example({}), { ...EXAMPLE, session: 'token' });
    expect(headers).toMatchObject({ 'x-amz-security-token': 'token' });
    expect(headers['authorization']).toContain('x-amz-security-token');
  });
});

describe('files in a bucket', () => {
  let server: Server | undefined;
  const kept = new Map<string, Buffer>();

  afterEach(async () => {
    kept.clear();
    await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
    server = undefined;
  });

  /** A bucket that holds each body against the hash that came along, and answers `status` where one is given. */
  const bucket = async (status?: number): Promise<BucketFiles> => {
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const path = request.url ?? '';
        if (status !== undefined) return response.writeHead(status).end();
        if (request.method === 'GET') return kept.has(path) ? response.end(kept.get(path)) : response.writeHead(404).end();
        if (contentHash(body) !== `sha256:${String(request.headers['x-amz-content-sha256'])}`) return response.writeHead(400).end();
        kept.set(path, body);
        return response.end();
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return filesAt(`http://127.0.0.1:${port}`);
  };

  const filesAt = (endpoint: string): BucketFiles =>
    new BucketFiles({ bucket: 'sheets', region: 'ap-southeast-1', endpoint, credentials: () => EXAMPLE }, { now: () => FRIDAY });

  const closedPort = async (): Promise<AddressInfo> => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const address = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    return address;
  };

  const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  const bytes = Buffer.from('a workbook');
  const hash = contentHash(bytes);
  const { signal } = new AbortController();

  test('come back as they were put, under their hash', async () => {
    const files = await bucket();
    await files.put(hash, bytes, signal);

    expect([...kept.keys()]).toEqual([`/sheets/${hash.slice('sha256:'.length)}`]);
    expect(Buffer.from((await files.get(hash, signal)) ?? '')).toEqual(bytes);
  });

  test('that were never put are nothing', async () => {
    expect(await (await bucket()).get(hash, signal)).toBeNull();
  });

  test.each([500, 503, 429])('are told from an outage: %d reads like an error of the way there', async (status) => {
    const files = await bucket(status);
    await expect(files.put(hash, bytes, signal)).rejects.toMatchObject({ code: 'EAGAIN' });
    await expect(files.get(hash, signal)).rejects.toMatchObject({ code: 'EAGAIN' });
  });

  test('that may not be touched are no outage', async () => {
    const files = await bucket(403);
    await expect(files.put(hash, bytes, signal)).rejects.toMatchObject({ code: 'refused' });
  });

  test('say by their code that nobody answers', async () => {
    const { port } = await closedPort();
    await expect(filesAt(`http://127.0.0.1:${port}`).get(hash, signal)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('have no names but hashes', async () => {
    await expect((await bucket()).get('../secret', signal)).rejects.toThrow('not a hash');
  });
});

describe('settings of the files', () => {
  const CLOUD = { FILES_BUCKET: 'sheets', AWS_REGION: 'r', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

  test('name bucket, region and what to sign with', () => {
    expect(readFilesSettings(CLOUD)).toEqual({ bucket: 'sheets', region: 'r', endpoint: null });
    expect(readFilesSettings({ ...CLOUD, S3_ENDPOINT: 'http://127.0.0.1:1' }).endpoint).toBe('http://127.0.0.1:1');
    expect(readCredentials(CLOUD)).toEqual({ keyId: 'id', secret: 'secret', session: null });
    expect(readCredentials({ ...CLOUD, AWS_SESSION_TOKEN: 'token' }).session).toBe('token');
  });

  test.each(['FILES_BUCKET', 'AWS_REGION'])('name %s where it is missing', (name) => {
    expect(() => readFilesSettings({ ...CLOUD, [name]: '' })).toThrow(name);
  });

  test.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])('name %s where it is missing, and tell no secret', (name) => {
    expect(() => readCredentials({ ...CLOUD, [name]: undefined })).toThrow(new Error(`the environment variable ${name} is not set`));
  });
});
