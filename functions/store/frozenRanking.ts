import type { CountedVersion } from '#core/ranking/snapshot.ts';
import { frozenKey, type PeriodId } from './keys.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

/** What the chair froze: the hash of the ranking and what it is made of. It never changes. */
export interface FrozenRanking {
  /** `sha256:…` of the ranking. */
  readonly snapshot: string;
  readonly rubricHash: string;
  readonly versions: readonly CountedVersion[];
  /** The version of checks, scoring and ranking that made it. */
  readonly engine: string;
}

/** `null` while the year is not frozen. */
export const findFrozenRanking = async (store: Store, period: PeriodId): Promise<FrozenRanking | null> => {
  const item = await readItem(store, frozenKey(period));
  return item && readFrozen(item);
};

export const frozenValues = ({ versions, ...frozen }: FrozenRanking): Values => ({
  ...frozen,
  versions: versions.map(({ agency, version, hash }) => ({ agency, version, hash })),
});

const readFrozen = (item: StoredItem): FrozenRanking => ({
  snapshot: item.text('snapshot'),
  rubricHash: item.text('rubricHash'),
  engine: item.text('engine'),
  versions: item.list('versions').map((one) => ({ agency: one.text('agency'), version: one.whole('version'), hash: one.text('hash') })),
});
