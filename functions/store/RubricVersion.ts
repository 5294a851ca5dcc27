import { rubricVersionKey, rubricVersionsOf, type PeriodId } from './keys.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import { readPeriodId } from './readPeriodId.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, type Write } from './Write.ts';

/** That a rubric was published for a bloc's year. It never changes. */
export interface RubricVersion extends PeriodId {
  /** Counts from 1 without a gap. */
  readonly version: number;
  /** The version of the bloc's file that holds the rubric. */
  readonly blocVersion: number;
  /** `sha256:…` of the canonical rubric. */
  readonly hash: string;
  /** Of the rubric that it took the place of; `null` for the first. */
  readonly previousHash: string | null;
  readonly publishedAt: string;
  readonly by: string;
  /** Why, where an agency had sent before. */
  readonly reason: string | null;
}

export const rubricVersionWrite = (version: RubricVersion): Write => ({
  key: rubricVersionKey(version, version.version),
  values: { ...version },
  condition: IS_NEW,
});

/** `null` where there is no such version. */
export const findRubricVersion = async (store: Store, period: PeriodId, version: number): Promise<RubricVersion | null> => {
  const item = await readItem(store, rubricVersionKey(period, version));
  return item && readRubricVersion(item);
};

const PAGE = 100;

/** Every published version of a year's rubric, the first one first. */
export const listRubricVersions = async (store: Store, period: PeriodId): Promise<readonly RubricVersion[]> => {
  const versions: RubricVersion[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(store, period, after);
    versions.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return versions;
};

const pageOf = (store: Store, period: PeriodId, after: string | null) =>
  queryPage(store, rubricVersionsOf(period), readRubricVersion, { after, limit: PAGE });

export const readRubricVersion = (item: StoredItem): RubricVersion => ({
  ...readPeriodId(item),
  version: item.whole('version'),
  blocVersion: item.whole('blocVersion'),
  hash: item.text('hash'),
  previousHash: item.textOrNull('previousHash'),
  publishedAt: item.text('publishedAt'),
  by: item.text('by'),
  reason: item.textOrNull('reason'),
});
