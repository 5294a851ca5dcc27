import type { Bloc } from '#core/bloc/Bloc.ts';
import { canonicalJson, hashOf, type Json } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc } from './changeBloc.ts';
import { contentHash, sha256 } from './hashing.ts';
import { blocKey, blocVersionKey } from './keys.ts';
import { keepText, readText } from './longText.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, isStill } from './Write.ts';

/** Which version of a bloc's file, and what it holds. A version never changes. */
export interface BlocVersion {
  readonly id: string;
  /** Counts from 1. */
  readonly version: number;
  /** `sha256:…` of the file's canonical JSON. */
  readonly hash: string;
  readonly rubricHash: string;
  readonly previousHash: string | null;
  readonly savedAt: string;
  readonly by: string;
}

export interface StoredBloc extends BlocVersion {
  /** The bloc's file, its rubric included, to be read by `readBloc`. */
  readonly json: Json;
}

export interface NewBlocVersion {
  readonly bloc: Pick<Bloc, 'id' | 'json' | 'rubricJson'>;
  /** The version that the caller has seen; `null` for "none yet". */
  readonly expectedVersion: number | null;
  readonly by: string;
}

/**
 * Keeps a bloc's file, rubric included, as its newest version. A file equal to the newest version is that version.
 * Errors: `bloc.stale` where another version came first.
 */
export const saveBloc = (store: Store, { bloc, expectedVersion: expected, by }: NewBlocVersion): Promise<BlocVersion> => {
  const text = canonicalJson(bloc.json);
  const hash = contentHash(text);
  const rubricHash = hashOf(bloc.rubricJson, sha256);
  const savedAt = new Date(store.clock.now()).toISOString();
  return changeBloc(store, bloc.id, { head: blocKey(bloc.id) }, ({ head }) => {
    const newest = head && readVersion(head);
    if (newest?.hash === hash) return { writes: null, answer: newest };
    const found = newest?.version ?? null;
    if (found !== expected) throw new Problem('bloc.stale', { expected, found });
    const version = (found ?? 0) + 1;
    const saved: BlocVersion = { id: bloc.id, version, hash, rubricHash, previousHash: newest?.hash ?? null, savedAt, by };
    const { text: kept, files } = keepText(text);
    return {
      writes: [
        { key: blocKey(bloc.id), values: { ...saved }, condition: isStill('version', found) },
        { key: blocVersionKey(bloc.id, version), values: { ...saved, json: kept }, condition: IS_NEW },
      ],
      files,
      deed: { by, action: 'bloc.saved', facts: { version, hash, rubricHash } },
      answer: saved,
    };
  });
};

/** Which version of a bloc's file is the newest; `null` where there is none. */
export const findNewestVersion = async (store: Store, id: string): Promise<BlocVersion | null> => {
  const head = await readItem(store, blocKey(id));
  return head && readVersion(head);
};

/** A version of a bloc's file, the newest where none is named; `null` where there is none. */
export const findBloc = async (store: Store, id: string, version?: number): Promise<StoredBloc | null> => {
  const wanted = version ?? (await findNewestVersion(store, id))?.version;
  const item = wanted === undefined ? null : await readItem(store, blocVersionKey(id, wanted));
  return item && { ...readVersion(item), json: JSON.parse(await readText(store, item, 'json', 'hash')) as Json };
};

const readVersion = (item: StoredItem): BlocVersion => ({
  id: item.text('id'),
  version: item.whole('version'),
  hash: item.text('hash'),
  rubricHash: item.text('rubricHash'),
  previousHash: item.textOrNull('previousHash'),
  savedAt: item.text('savedAt'),
  by: item.text('by'),
});
