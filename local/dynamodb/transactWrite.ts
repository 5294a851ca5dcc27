import { errorNameOf, invalid, isApiAnswer, serviceError } from './ApiError.ts';
import {
  dynalite,
  findTable,
  perform,
  readRow,
  validated,
  type Action,
  type Item,
  type Message,
  type TableRecord,
  type TableStore,
} from './dynalite.ts';
import { StagedWrites } from './StagedWrites.ts';

const MOST_ITEMS = 100;
const MOST_BYTES = 4 * 1024 * 1024;

/** A condition on an item that is not written. It takes the same fields as a delete. */
const conditionCheck: Action = (store, data, done) => {
  findTable(store, String(data['TableName']))
    .then(async (table) => {
      const found = await readRow(store.getItemDb(table.TableName), keyOf(data, table));
      const failed = dynalite.db.checkConditional(data, found);
      if (failed) throw failed;
    })
    .then(() => done(null, {}), done);
};

const KINDS = {
  Put: { validation: 'putItem', action: dynalite.action('putItem') },
  Update: { validation: 'updateItem', action: dynalite.action('updateItem') },
  Delete: { validation: 'deleteItem', action: dynalite.action('deleteItem') },
  ConditionCheck: { validation: 'deleteItem', action: conditionCheck },
} as const;

type Kind = keyof typeof KINDS;

interface Step {
  readonly kind: Kind;
  readonly data: Message;
  readonly table: string;
  readonly key: string;
  readonly returnsOld: boolean;
}

interface Reason {
  readonly Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  readonly Message?: string;
  readonly Item?: Item;
}

/**
 * TransactWriteItems: all steps or none, each condition seen against the state before the transaction (no item may occur
 * twice). The caller sees to it that nothing else writes meanwhile.
 */
export const transactWrite = async (store: TableStore, transactItems: unknown): Promise<void> => {
  const steps = await readSteps(store, transactItems);
  const staged = new StagedWrites(store);
  const reasons = await Promise.all(steps.map((step) => attempt(staged.store, store, step)));
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  await staged.commit();
};

const readSteps = async (store: TableStore, transactItems: unknown): Promise<readonly Step[]> => {
  const steps = await Promise.all(listOf(transactItems).map((item) => readStep(store, item)));
  if (new Set(steps.map(({ table, key }) => `${table} ${key}`)).size < steps.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  const bytes = steps.reduce((sum, { data }) => sum + dynalite.db.itemSize((data['Item'] ?? data['Key']) as Item), 0);
  if (bytes > MOST_BYTES) throw invalid('Transaction request size cannot exceed 4 MB');
  return steps;
};

export const listOf = (transactItems: unknown): readonly Message[] => {
  if (Array.isArray(transactItems) && transactItems.length > 0 && transactItems.length <= MOST_ITEMS) return transactItems as Message[];
  throw invalid(
    "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100",
  );
};

const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name);

const readStep = async (store: TableStore, item: Message): Promise<Step> => {
  const [kind, ...others] = Object.keys(item).filter((name) => item[name] !== null && item[name] !== undefined);
  if (kind === undefined || !isKind(kind) || others.length > 0) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const { ReturnValuesOnConditionCheckFailure: returns, ...fields } = item[kind] as Message;
  if (kind === 'ConditionCheck' && !fields['ConditionExpression']) {
    throw invalid("1 validation error detected: Value null at 'conditionExpression' failed to satisfy constraint: Member must not be null");
  }
  const data = validated(KINDS[kind].validation, fields, store);
  const table = await findTable(store, String(data['TableName']));
  const key = keyOf(data, table);
  return { kind, data, table: table.TableName, key, returnsOld: returns === 'ALL_OLD' };
};

const keyOf = (data: Message, table: TableRecord): string => {
  const item = data['Item'] as Item | undefined;
  const key = data['Key'] as Item;
  const fault = item ? dynalite.db.validateItem(item, table) : dynalite.db.validateKey(key, table);
  if (fault) throw fault;
  return dynalite.db.createKey(item ?? key, table);
};

const attempt = async (staged: TableStore, committed: TableStore, step: Step): Promise<Reason> => {
  try {
    await perform(KINDS[step.kind].action, staged, step.data);
    return { Code: 'None' };
  } catch (error) {
    return reasonFor(error, committed, step);
  }
};

const reasonFor = async (error: unknown, committed: TableStore, { table, key, returnsOld }: Step): Promise<Reason> => {
  const name = errorNameOf(error);
  if (name === 'ValidationException' && isApiAnswer(error)) return { Code: 'ValidationError', Message: String(error.body['message']) };
  if (name !== 'ConditionalCheckFailedException') throw error;
  const old = returnsOld ? await readRow(committed.getItemDb(table), key) : undefined;
  return {
    Code: 'ConditionalCheckFailed',
    Message: 'The conditional request failed',
    ...(old !== undefined && { Item: old as Item }),
  };
};

const cancelled = (reasons: readonly Reason[]) =>
  serviceError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    { CancellationReasons: reasons },
  );
