import { canonicalJson } from '#core/canonicalJson.ts';
import { frozenResultJson, readFrozenResult, type FrozenResult } from '#core/ranking/FrozenResult.ts';
import { frozenResultKey, type PeriodId } from './keys.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { Values } from './values.ts';

/** What a frozen ranking came to; `null` while it is not frozen, and where it was before results were kept. */
export const findFrozenResult = async (store: Store, period: PeriodId): Promise<FrozenResult | null> => {
  const item = await readItem(store, frozenResultKey(period));
  return item && readFrozenResult(JSON.parse(item.text('result')));
};

export const frozenResultValues = (result: FrozenResult): Values => ({ result: canonicalJson(frozenResultJson(result)) });
