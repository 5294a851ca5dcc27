import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { findBloc, findNewestVersion } from './blocs.ts';
import { sha256 } from './hashing.ts';
import { auditHeadKey, blocPartitions, membersOf, periodPartitions, type PeriodId } from './keys.ts';
import { everyPeriod } from './periods.ts';
import { queryIndex, queryPartition } from './queryPage.ts';
import { readFile } from './readFile.ts';
import { readItem } from './readItems.ts';
import { unavailable } from './reach.ts';
import type { Store } from './Store.ts';
import { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

/**
 * Everything of a bloc as one file (`archive/1`): its items as they are stored (versions of its file and of every sheet, heads,
 * appraisals, decisions, ballots, memberships, notices, the record of events) and the files they name. What people were
 * answered within the last seven days to a repeated request is left out.
 */
export interface BlocArchive {
  readonly schema: 'archive/1';
  readonly engine: string;
  readonly bloc: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly exportedAt: string;
  /** In the order of their keys. */
  readonly items: readonly Values[];
  /** `sha256:…` → the file's bytes in base64. */
  readonly files: Readonly<Record<string, string>>;
  /** `sha256:…` of the canonical JSON of all the rest. */
  readonly hash: string;
}

export const archiveHash = ({ hash: _hash, ...rest }: Omit<BlocArchive, 'hash'> & { readonly hash?: string }): string =>
  hashOf(rest as unknown as Json, sha256);

const MOST_TRIES = 3;

/**
 * Reads everything of a bloc, as it stood at one moment: where something was written in the meantime it is read again.
 *
 * @param addresses whether the e-mail addresses of its people come along, which not everybody may know who may have an archive
 * Errors: `store.unavailable` where people kept writing. `null` where there is no such bloc. Throws where a file is gone.
 */
export const exportBloc = async (store: Store, bloc: string, addresses: 'with' | 'without' = 'with'): Promise<BlocArchive | null> => {
  if ((await findNewestVersion(store, bloc)) === null) return null;
  for (let tries = 1; ; tries += 1) {
    const before = await lastEvent(store, bloc);
    const items = await itemsOf(store, bloc);
    if ((await lastEvent(store, bloc)) === before) return archiveOf(store, bloc, addresses === 'with' ? items : items.map(withoutAddress));
    if (tries === MOST_TRIES) throw unavailable();
  }
};

const lastEvent = async (store: Store, bloc: string): Promise<number> =>
  (await readItem(store, auditHeadKey(bloc)))?.whole('sequence') ?? 0;

/** Those of memberships and of notices. */
const withoutAddress = ({ values: { email: _email, ...values } }: StoredItem): StoredItem => new StoredItem(values);

const archiveOf = async (store: Store, bloc: string, items: readonly StoredItem[]): Promise<BlocArchive> => {
  const files: Record<string, string> = {};
  for (const hash of [...new Set(items.flatMap(filesOf))].sort()) files[hash] = Buffer.from(await readFile(store, hash)).toString('base64');
  const rest = {
    schema: 'archive/1' as const,
    engine: ENGINE_VERSION,
    bloc,
    exportedAt: new Date(store.clock.now()).toISOString(),
    items: [...items].sort(byKey).map(({ values }) => values),
    files,
  };
  return { ...rest, hash: archiveHash(rest) };
};

const byKey = (a: StoredItem, b: StoredItem): number => {
  const [left = '', right = ''] = [a, b].map((item) => `${item.text('pk')} ${item.text('sk')}`);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Texts that may be too long for an item, each with the field that then names their file. */
const LONG_TEXTS = [
  ['json', 'hash'],
  ['sheet', 'sheetHash'],
  ['text', 'hash'],
  ['rows', 'hash'],
  ['entries', 'hash'],
] as const;

/** The hashes of the files that an item stands for: the workbook that was sent, and what was too long for the item itself. */
export const filesOf = (item: StoredItem): readonly string[] => {
  const long = LONG_TEXTS.flatMap(([text, hash]) => (item.values[text] === null && item.has(hash) ? [item.text(hash)] : []));
  const isVersion = item.has('fileHash') && item.has('sheetHash');
  return isVersion ? [item.text('fileHash'), ...long] : long;
};

const itemsOf = async (store: Store, bloc: string): Promise<readonly StoredItem[]> => {
  const own = await Promise.all(blocPartitions(bloc).map((pk) => queryPartition(store, pk)));
  const periods = await everyPeriod(store, bloc);
  const codes = await everyMember(store, bloc);
  const below = await Promise.all(periods.map((period) => itemsOfPeriod(store, period, codes)));
  const members = await queryIndex(store, membersOf(bloc), (item) => ({ pk: item.text('pk'), sk: item.text('sk') }));
  const memberships = await Promise.all(members.map((key) => readItem(store, key)));
  return [...own.flat(), ...below.flat(), ...memberships.filter((one) => one !== null)];
};

/** Codes of all that were ever members: an agency may have announced documents before it sent anything. */
const everyMember = async (store: Store, bloc: string): Promise<readonly string[]> => {
  const newest = await findNewestVersion(store, bloc);
  const versions = await Promise.all(Array.from({ length: newest?.version ?? 0 }, (_one, index) => findBloc(store, bloc, index + 1)));
  return versions.flatMap((one) => (one ? readBloc(one.json).members.map(({ code }) => code) : []));
};

const itemsOfPeriod = async (store: Store, period: PeriodId, members: readonly string[]): Promise<readonly StoredItem[]> => {
  const [partition] = periodPartitions(period, []);
  const own = await queryPartition(store, partition);
  const named = own.flatMap((item) => (typeof item.values['agency'] === 'string' ? [item.values['agency']] : []));
  const agencies = [...new Set([...named, ...members])];
  const [, ...partitions] = periodPartitions(period, agencies);
  const below = await Promise.all(partitions.map((pk) => queryPartition(store, pk)));
  return [...own, ...below.flat()];
};
