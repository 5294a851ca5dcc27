import { contentHash } from './hashing.ts';
import { evidenceOwnerOf, periodName, type SubmissionId } from './keys.ts';
import { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

const digitsOf = (hash: string): string => hash.slice('sha256:'.length);

/**
 * What a supporting document is called where documents lie. Codes of blocs and agencies may be in any letters; there each owner has a folder
 * of plain ones, and each document its hash.
 */
export const evidenceName = (owner: SubmissionId, hash: string): string => `${folderOf(owner)}/${digitsOf(hash)}`;

const folderOf = (owner: SubmissionId): string =>
  digitsOf(contentHash(JSON.stringify([owner.bloc, periodName(owner), owner.agency]))).slice(0, 32);

/** The names of all documents that the items of a bloc put on record, in their order. */
export const evidenceNamesIn = (items: readonly Values[]): readonly string[] =>
  items.flatMap((values) => {
    const item = new StoredItem(values);
    const owner = evidenceOwnerOf(item.text('pk'));
    return owner === null ? [] : [evidenceName(owner, item.text('hash'))];
  });
