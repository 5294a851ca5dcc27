import { changeBloc } from './changeBloc.ts';
import { periodKey, rubricVersionKey, type PeriodId } from './keys.ts';
import { readPeriod } from './periods.ts';
import { rubricVersionWrite } from './RubricVersion.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import { StoredItem } from './StoredItem.ts';
import { isStill } from './Write.ts';

/**
 * Brings a period that was opened before rubrics had versions up to what every period has now: the rubric that it was opened
 * with is its first published one. A period that has all of that is left alone.
 */
export const mendPeriod = async (store: Store, id: PeriodId, by: string): Promise<void> => {
  const before = await readItem(store, periodKey(id));
  if (before === null || before.has('rubricVersion')) return;
  const keys = { period: periodKey(id), rubric: rubricVersionKey(id, 1) };
  await changeBloc<'period' | 'rubric', void>(store, id.bloc, keys, ({ period: item, rubric }) => {
    if (item === null || item.has('rubricVersion')) return { writes: null, answer: undefined };
    const period = readPeriod(new StoredItem({ ...item.values, rubricVersion: 1 }));
    const { blocVersion, rubricHash } = period;
    const first = { ...id, version: 1, blocVersion, hash: rubricHash, previousHash: null, by, reason: null };
    return {
      writes: [
        { key: keys.period, values: { ...period }, condition: isStill('blocVersion', blocVersion) },
        ...(rubric ? [] : [rubricVersionWrite({ ...first, publishedAt: new Date(store.clock.now()).toISOString() })]),
      ],
      deed: { by, action: 'period.mended', facts: { edition: id.edition, blocVersion, rubricHash } },
      answer: undefined,
    };
  });
};
