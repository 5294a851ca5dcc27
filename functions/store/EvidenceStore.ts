import type { Clock } from './Clock.ts';
import { BucketObjects } from './BucketObjects.ts';
import { presigned } from './presigned.ts';
import type { Credentials } from './signature.ts';

/** Leave to send or fetch one document, for a few minutes. */
export interface Leave {
  /** From the slash on: the site itself hands it to the store. */
  readonly address: string;
  /** What must come along exactly so. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface DocumentToSend {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** The SHA-256 in base64. */
  readonly checksum: string;
}

/** Where supporting documents lie. Their bytes never pass through a function: people send and fetch them with a leave. */
export interface EvidenceStore {
  readonly leaveToSend: (document: DocumentToSend) => Leave;
  readonly leaveToFetch: (document: { readonly name: string; readonly type: string; readonly saveAs: string }) => Leave;
  /** Whether the bytes of a document ever arrived. */
  readonly has: (name: string, signal: AbortSignal) => Promise<boolean>;
}

interface SignedEvidenceSettings {
  /** The host that the store knows itself by. */
  readonly host: string;
  readonly region: string;
  readonly credentials: () => Credentials;
  readonly has: EvidenceStore['has'];
}

/** Documents hang there in the address of the site and lie under the same words in the bucket. */
export const EVIDENCE_PREFIX = '/evidence/';

const SECONDS_TO_SEND = 15 * 60;
const SECONDS_TO_FETCH = 5 * 60;

/** Gives out leaves with the signatures of S3, which its own stand-in on one machine reads as well. */
export const signedEvidence = (settings: SignedEvidenceSettings, clock: Pick<Clock, 'now'>): EvidenceStore => {
  const { host, region, credentials, has } = settings;
  const leave = (
    method: 'GET' | 'PUT',
    name: string,
    seconds: number,
    { headers = {}, query = {} }: { readonly headers?: Leave['headers']; readonly query?: Readonly<Record<string, string>> },
  ): Leave => {
    const now = clock.now();
    const path = EVIDENCE_PREFIX + name;
    return {
      address: presigned({ method, host, path, headers, query, region, now, seconds }, credentials()),
      headers,
      until: now + seconds * 1000,
    };
  };
  return {
    leaveToSend: ({ name, type, size, checksum }) =>
      leave('PUT', name, SECONDS_TO_SEND, {
        headers: { 'content-length': String(size), 'content-type': type, 'x-amz-checksum-sha256': checksum },
      }),
    leaveToFetch: ({ name, type, saveAs }) =>
      leave('GET', name, SECONDS_TO_FETCH, { query: { 'response-content-disposition': saveAs, 'response-content-type': type } }),
    has,
  };
};

/** The documents of a bucket of S3. */
export const bucketEvidence = (settings: ConstructorParameters<typeof BucketObjects>[0], clock: Pick<Clock, 'now'>): EvidenceStore => {
  const { bucket, region, endpoint, credentials } = settings;
  const objects = new BucketObjects(settings, clock);
  const host = endpoint === null ? `${bucket}.s3.${region}.amazonaws.com` : new URL(endpoint).host;
  return signedEvidence({ host, region, credentials, has: (name, signal) => objects.has(EVIDENCE_PREFIX.slice(1) + name, signal) }, clock);
};
