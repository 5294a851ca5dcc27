import { invalid } from './ApiError.ts';
import { findTable, writeRow, type Message, type TableStore } from './dynalite.ts';
import { StagedWrites } from './StagedWrites.ts';

/** Where a table's record keeps its setting; dynalite has no name for it. */
const FIELD = 'TimeToLive';

/** UpdateTimeToLive: the setting is kept and told again. Items are never deleted; readers compare the time themselves. */
export const updateTimeToLive = async (store: TableStore, body: Message): Promise<Message> => {
  const { AttributeName: attribute, Enabled: enabled } = (body['TimeToLiveSpecification'] ?? {}) as Message;
  if (typeof attribute !== 'string' || typeof enabled !== 'boolean')
    throw invalid('TimeToLiveSpecification must name an attribute and be enabled or disabled');
  const table = await findTable(store, String(body['TableName']));
  const staged = new StagedWrites(store);
  await writeRow(staged.store.tableDb, table.TableName, { ...table, [FIELD]: enabled ? attribute : null });
  await staged.commit();
  return { TimeToLiveSpecification: body['TimeToLiveSpecification'] };
};

export const describeTimeToLive = async (store: TableStore, body: Message): Promise<Message> => {
  const { [FIELD]: attribute } = await findTable(store, String(body['TableName']));
  return {
    TimeToLiveDescription:
      typeof attribute === 'string' ? { TimeToLiveStatus: 'ENABLED', AttributeName: attribute } : { TimeToLiveStatus: 'DISABLED' },
  };
};
