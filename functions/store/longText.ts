import type { KeptFile } from './changeBloc.ts';
import { contentHash } from './hashing.ts';
import { readFile } from './readFile.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';

/** DynamoDB takes items of at most 400 KB; this leaves room for the fields beside the text. */
const MOST_BYTES = 300_000;

/** A text as an item keeps it: within the item, or, when it is very long, in the file store under its hash. */
export const keepText = (text: string): { readonly text: string | null; readonly files: readonly KeptFile[] } => {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length <= MOST_BYTES ? { text, files: [] } : { text: null, files: [{ hash: contentHash(bytes), bytes }] };
};

/** Reads it back. Throws where the file store does not have what it once took. */
export const readText = async (store: Store, item: StoredItem, textField: string, hashField: string): Promise<string> => {
  const hash = item.text(hashField);
  const text = item.textOrNull(textField);
  if (text !== null) return text;
  return Buffer.from(await readFile(store, hash)).toString('utf8');
};
