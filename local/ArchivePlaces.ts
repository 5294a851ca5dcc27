import type { Store } from '../functions/store/Store.ts';
import type { EvidenceBytes } from '../server/evidenceTar.ts';

/** Where a bloc lies: its items with their files, and the documents that its agencies sent. */
export interface ArchivePlaces {
  readonly store: Store;
  readonly evidence: EvidenceBytes;
}
