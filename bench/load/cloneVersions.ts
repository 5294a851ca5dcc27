import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { contentHash } from '../../functions/store/hashing.ts';
import { headKey, versionKey } from '../../functions/store/keys.ts';
import { readItem } from '../../functions/store/readItems.ts';
import type { Store } from '../../functions/store/Store.ts';
import type { StoredItem } from '../../functions/store/StoredItem.ts';
import { IS_NEW, toTransactItem } from '../../functions/store/Write.ts';

/** An agency is two items, and a transaction a hundred. */
const AT_ONCE = 50;

interface SheetText {
  readonly rows: readonly Json[];
  readonly [name: string]: Json;
}

/**
 * Puts a version of every further member there, each mixed from the rows of those that were sent, as the table would hold it: to read and
 * check so many files would take longer than all that is measured.
 */
export const cloneVersions = async (store: Store, bloc: Bloc, sent: readonly string[]): Promise<void> => {
  const period = { bloc: bloc.id, edition: bloc.edition };
  const models = await Promise.all(
    sent.map(async (agency) => ({
      head: await required(store, headKey({ ...period, agency })),
      version: await required(store, versionKey({ ...period, agency }, 1)),
    })),
  );
  const sheets = models.map(({ version }) => JSON.parse(version.text('sheet')) as SheetText);
  const [model] = models;
  const [whole] = sheets;
  if (!model || !whole) throw new RangeError('nothing was sent');
  const others = bloc.members.slice(sent.length);
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const writes = others.slice(at, at + AT_ONCE).flatMap(({ code: agency }, index) => {
      const rows = whole.rows.map((row, place) => sheets[drawn(at + index, place, sheets.length)]?.rows[place] ?? row);
      const sheet = canonicalJson({ ...whole, agency, rows });
      const own = { agency, number: `${model.head.text('number')}-${agency}`, sheetHash: contentHash(sheet) };
      const id = { ...period, agency };
      return [
        { key: headKey(id), values: { ...model.head.values, ...headKey(id), ...own }, condition: IS_NEW },
        { key: versionKey(id, 1), values: { ...model.version.values, ...versionKey(id, 1), ...own, sheet }, condition: IS_NEW },
      ];
    });
    await store.client.send(new TransactWriteItemsCommand({ TransactItems: writes.map((write) => toTransactItem(store, write)) }));
  }
};

const required = async (store: Store, key: Parameters<typeof readItem>[1]): Promise<StoredItem> => {
  const item = await readItem(store, key);
  if (!item) throw new Error(`${key.pk} ${key.sk} is not there`);
  return item;
};

/** Which sheet a row comes from: always the same for the same place, and without a pattern that would make totals equal. */
const drawn = (agency: number, place: number, count: number): number => {
  const mixed = Math.imul(agency * 61 + place + 1, 0x9e3779b1) >>> 0;
  return Math.floor((mixed / 2 ** 32) * count);
};
