import { hashOf, type Json } from '#core/canonicalJson.ts';
import { walkRecord, type Breach } from './walkRecord.ts';
import { sha256 } from '../store/hashing.ts';
import { listRecords, type RecordHead } from '../store/auditTrail.ts';
import type { Store } from '../store/Store.ts';

/** Where seals are kept so that nobody can change or remove one: a bucket with locked objects, a folder on one machine. */
export interface SealStore {
  readonly put: (name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<void>;
  /** `null` where there is none of that name. */
  readonly get: (name: string, signal: AbortSignal) => Promise<Uint8Array | null>;
}

/** Where every bloc's record ended one night. Each seal carries the hash of the one before. */
export interface Seal {
  readonly sealedAt: string;
  readonly previous: string | null;
  /** In the order of the blocs' ids. For a broken record it is what the seal before said, where that said anything. */
  readonly heads: readonly RecordHead[];
  readonly breaches: readonly Breach[];
  /** Of all the rest. */
  readonly hash: string;
}

export const LATEST = 'latest.json';

/** `seals/2026-11-22T18-30-00-000Z.json` */
export const sealName = (sealedAt: string): string => `seals/${sealedAt.replace(/[:.]/g, '-')}.json`;

const ALLOWED_MS = 10_000;

/**
 * Walks every bloc's record from its first event to its head, compares it with what was sealed the time before, and seals where it
 * ends now. A record that was altered, cut short or begun anew is a breach: it is told in the seal, and every night again until
 * somebody has looked.
 */
export const sealRecords = async (store: Store, seals: SealStore): Promise<Seal> => {
  const previous = await latestSeal(seals);
  const sealed = new Map((previous?.heads ?? []).map((head) => [head.bloc, head]));
  const blocs = [...new Set([...(await listRecords(store)), ...sealed.keys()])].sort();

  const heads: RecordHead[] = [];
  const breaches: Breach[] = [];
  for (const bloc of blocs) {
    const before = sealed.get(bloc) ?? null;
    const walked = await walkRecord(store, bloc, before);
    if ('breach' in walked) breaches.push(walked.breach);
    const head = 'head' in walked ? walked.head : before;
    if (head) heads.push(head);
  }
  const said = { sealedAt: new Date(store.clock.now()).toISOString(), previous: previous?.hash ?? null, heads, breaches };
  const seal: Seal = { ...said, hash: sealHash(said) };
  const bytes = new TextEncoder().encode(JSON.stringify(seal));
  for (const name of [sealName(seal.sealedAt), LATEST]) await seals.put(name, bytes, AbortSignal.timeout(ALLOWED_MS));
  return seal;
};

/** Throws where the latest seal is not what its own hash says: then the very store of the seals has been tampered with. */
const latestSeal = async (seals: SealStore): Promise<Seal | null> => {
  const bytes = await seals.get(LATEST, AbortSignal.timeout(ALLOWED_MS));
  if (bytes === null) return null;
  const { hash, ...said } = JSON.parse(new TextDecoder().decode(bytes)) as Seal;
  if (sealHash(said) !== hash) throw new Error('the latest seal is not what its hash says');
  return { ...said, hash };
};

const sealHash = (said: Omit<Seal, 'hash'>): string => hashOf(JSON.parse(JSON.stringify(said)) as Json, sha256);
