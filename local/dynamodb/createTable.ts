import { dynalite, perform, validated, writeRow, type Message, type TableRecord, type TableStore } from './dynalite.ts';
import { StagedWrites } from './StagedWrites.ts';

const create = dynalite.action('createTable');

/**
 * CreateTable, ready at once. dynalite writes a table as CREATING and mends it a moment later; a crash in that moment would
 * leave a table that never becomes ready, so it is written as ACTIVE in the first place.
 */
export const createTable = async (store: TableStore, body: Message): Promise<Message> => {
  const staged = new StagedWrites(store);
  const { TableDescription: description } = await perform(create, staged.store, validated('createTable', body, store));
  const table = active(description as TableRecord);
  await writeRow(staged.store.tableDb, table.TableName, table);
  await staged.commit();
  return { TableDescription: table };
};

const active = (table: TableRecord): TableRecord => {
  const { GlobalSecondaryIndexes: indexes, ...rest } = table;
  return {
    ...rest,
    TableStatus: 'ACTIVE',
    ...(indexes && { GlobalSecondaryIndexes: indexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })) }),
  };
};
