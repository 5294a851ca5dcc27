import { signedEvidence, type EvidenceStore } from '../../../functions/store/EvidenceStore.ts';

/** A store of documents that gives out leaves like the true one; `received` says which documents have come. */
export const testEvidence = (received: ReadonlySet<string> = new Set()): EvidenceStore =>
  signedEvidence(
    {
      host: 'documents.example',
      region: 'ap-southeast-1',
      credentials: () => ({ keyId: 'id', secret: 'secret', session: null }),
      has: async (name) => received.has(name),
    },
    { now: Date.now },
  );
