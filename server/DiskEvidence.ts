import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { EVIDENCE_PREFIX, signedEvidence, type EvidenceStore } from '../functions/store/EvidenceStore.ts';
import { MAX_EVIDENCE_BYTES } from '#core/endpoints/evidence.ts';
import { leaveFault } from '../functions/store/presigned.ts';
import type { Credentials } from '../functions/store/signature.ts';
import type { Mount } from './HttpService.ts';
import { readBody } from './readBody.ts';
import { gatewayReply, writeReply } from './writeResult.ts';

const HOST = 'evidence.local';
const REGION = 'local';
const NAME = /^[0-9a-f]{32}\/[0-9a-f]{64}$/;

/**
 * Supporting documents in a folder of this machine, sent and fetched with the very signatures of S3: whoever has no leave, or brings
 * another type, size or checksum than it was given for, is refused as S3 refuses.
 *
 * Leaves are signed with a secret that lies in the folder, so that several processes over one folder know each other's.
 */
export class DiskEvidence {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #host: string;
  /** What leaves are signed with. */
  readonly credentials: Credentials;

  /** @param host the name that leaves are signed for, where somebody else signs them */
  constructor(folder: string, now: () => number = Date.now, host = HOST) {
    this.#folder = folder;
    this.#now = now;
    this.#host = host;
    this.credentials = { keyId: 'local', secret: secretIn(folder), session: null };
  }

  get store(): EvidenceStore {
    const credentials = () => this.credentials;
    return signedEvidence({ host: this.#host, region: REGION, credentials, has: (name) => this.#has(name) }, { now: this.#now });
  }

  /** Where the site hands documents on to. */
  get mount(): Mount {
    return { prefix: EVIDENCE_PREFIX.slice(0, -1), handle: (request, response) => this.#handle(request, response) };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const name = path.slice(EVIDENCE_PREFIX.length);
    const search = new URLSearchParams(query);
    const { method = '' } = request;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, [value].flat().join(',')]));
    const asked = { method, host: this.#host, path, query: search, headers, region: REGION, now: this.#now() };
    const fault = NAME.test(name) ? leaveFault(asked, this.credentials) : 'signature';
    if (fault !== null)
      return writeReply(response, gatewayReply(403, fault === 'expired' ? 'Request has expired' : 'SignatureDoesNotMatch'));
    return method === 'PUT' ? this.#take(name, request, response) : this.#give(name, search, response);
  }

  async #take(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_EVIDENCE_BYTES);
    if (body === null) return writeReply(response, gatewayReply(413, 'EntityTooLarge'));
    const checksum = createHash('sha256').update(body).digest('base64');
    if (checksum !== request.headers['x-amz-checksum-sha256']) return writeReply(response, gatewayReply(400, 'BadDigest'));
    const path = join(this.#folder, name);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      await writeFile(draft, body);
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
    writeReply(response, { status: 200, headers: {}, body: Buffer.alloc(0) });
  }

  async #give(name: string, query: URLSearchParams, response: ServerResponse): Promise<void> {
    if (!(await this.#has(name))) return writeReply(response, gatewayReply(404, 'NoSuchKey'));
    const headers = {
      'content-type': query.get('response-content-type') ?? 'application/octet-stream',
      'content-disposition': query.get('response-content-disposition') ?? 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
    };
    writeReply(response, { status: 200, headers, body: await readFile(join(this.#folder, name)) });
  }

  async #has(name: string): Promise<boolean> {
    try {
      await access(join(this.#folder, name));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    }
  }
}

/** Whoever comes first makes it. */
const secretIn = (folder: string): string => {
  const path = join(folder, 'leaves.key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8');
};
