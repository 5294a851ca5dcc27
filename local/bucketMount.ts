import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../functions/store/signature.ts';
import { isSignedBy } from '../functions/store/signedRequest.ts';
import type { Mount } from '../server/HttpService.ts';
import { GATEWAY_LIMIT, readBody } from '../server/readBody.ts';
import { gatewayReply, writeReply, type Reply } from '../server/writeResult.ts';

/** What a function may do with the objects of a bucket; what is missing is refused. */
export interface Bucket {
  readonly put?: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly get?: (name: string) => Promise<Uint8Array | null>;
  readonly has?: (name: string) => Promise<boolean>;
}

interface BucketMountOptions {
  readonly prefix: string;
  readonly buckets: Readonly<Record<string, Bucket>>;
  readonly credentials: Credentials;
  readonly region: string;
  readonly now: () => number;
}

/**
 * The buckets that the functions know, on the disk of this machine: objects are put, read and looked for by the very requests that S3
 * takes, path-style, signed like there. Whoever does not hold the credentials is refused.
 */
export const bucketMount = ({ prefix, buckets, credentials, region, now }: BucketMountOptions): Mount => ({
  prefix,
  handle: async (request, response) => {
    const body = await readBody(request, GATEWAY_LIMIT);
    if (body === null) return writeReply(response, gatewayReply(413, 'EntityTooLarge'));
    const { method = '', url: target = '' } = request;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]));
    const isOurs = isSignedBy(credentials, { method, target, headers, body, region, service: 's3', now: now() });
    writeReply(response, isOurs ? await answer(request, body, { prefix, buckets }) : gatewayReply(403, 'SignatureDoesNotMatch'));
  },
});

const answer = async (
  { method, url = '' }: IncomingMessage,
  body: Uint8Array,
  { prefix, buckets }: Pick<BucketMountOptions, 'prefix' | 'buckets'>,
): Promise<Reply> => {
  const [bucketName = '', ...rest] = url.slice(prefix.length + 1).split('/');
  const bucket = buckets[bucketName] ?? {};
  const name = rest.join('/');
  if (method === 'PUT' && bucket.put) return bucket.put(name, body).then(() => found(Buffer.alloc(0)));
  if (method === 'GET' && bucket.get) return foundOrNot(await bucket.get(name));
  if (method === 'HEAD' && bucket.has) return foundOrNot((await bucket.has(name)) ? new Uint8Array() : null);
  return gatewayReply(405, 'MethodNotAllowed');
};

const found = (bytes: Uint8Array): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/octet-stream' },
  body: Buffer.from(bytes),
});

const foundOrNot = (bytes: Uint8Array | null): Reply => (bytes === null ? gatewayReply(404, 'NoSuchKey') : found(bytes));
