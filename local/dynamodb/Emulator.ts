import { ApiError, errorNameOf, isApiAnswer } from './ApiError.ts';
import { createTable } from './createTable.ts';
import { dynalite, findTable, perform, readRow, validated, type Item, type Message, type TableStore } from './dynalite.ts';
import { KnownTables } from './KnownTables.ts';
import { quickReads } from './quickReads.ts';
import { RequestTokens } from './RequestTokens.ts';
import { StagedWrites } from './StagedWrites.ts';
import { describeTimeToLive, updateTimeToLive } from './timeToLive.ts';
import { listOf, transactWrite } from './transactWrite.ts';
import { Turnstile } from './Turnstile.ts';

type Operation = (body: Message) => Promise<Message>;

/**
 * DynamoDB's operations over one local store. Reads see what is committed; writes come one after the other, each of them one
 * atomic fsynced batch.
 *
 * Unlike DynamoDB: indexes are never behind, nothing is throttled, transactions never collide, time to live deletes nothing,
 * and nobody's signature is checked.
 */
export class Emulator {
  readonly #store: TableStore;
  readonly #tables: KnownTables;
  readonly #writers = new Turnstile();
  readonly #tokens = new RequestTokens();
  readonly #operations: ReadonlyMap<string, Operation>;

  constructor(base: TableStore) {
    this.#tables = new KnownTables(quickReads(base));
    const { store } = this.#tables;
    this.#store = store;
    this.#operations = new Map<string, Operation>([
      ['CreateTable', (body) => this.#writers.pass(() => this.#changingTables(createTable(store, body)))],
      ['UpdateTimeToLive', (body) => this.#writers.pass(() => this.#changingTables(updateTimeToLive(store, body)))],
      ['DescribeTimeToLive', (body) => describeTimeToLive(store, body)],
      ['DescribeTable', this.#read('describeTable')],
      ['GetItem', this.#read('getItem')],
      ['BatchGetItem', this.#read('batchGetItem')],
      ['Query', this.#read('query')],
      ['Scan', this.#read('scan')],
      ['PutItem', this.#write('putItem')],
      ['UpdateItem', this.#write('updateItem')],
      ['DeleteItem', this.#write('deleteItem')],
      ['BatchWriteItem', this.#write('batchWriteItem')],
      ['TransactGetItems', (body) => this.#transactGet(body)],
      ['TransactWriteItems', (body) => this.#transactWrite(body)],
    ]);
  }

  /** Carries out one operation. Throws an `ApiAnswer` where DynamoDB would answer with an error. */
  async perform(operation: string, body: Message): Promise<Message> {
    const known = this.#operations.get(operation);
    if (!known) throw new ApiError('com.amazon.coral.service#UnknownOperationException', `not emulated: ${operation}`);
    return known(body);
  }

  async close(): Promise<void> {
    await this.#writers.idle();
    await this.#store.db.close();
  }

  #changingTables(work: Promise<Message>): Promise<Message> {
    return work.finally(() => this.#tables.forget());
  }

  #read(name: string): Operation {
    const action = dynalite.action(name);
    return async (body) => perform(action, this.#store, validated(name, body, this.#store));
  }

  #write(name: string): Operation {
    const action = dynalite.action(name);
    return async ({ ReturnValuesOnConditionCheckFailure: returns, ...body }) => {
      const data = validated(name, body, this.#store);
      return this.#writers.pass(async () => {
        const staged = new StagedWrites(this.#store);
        const result = await perform(action, staged.store, data).catch(async (error: unknown) => {
          throw returns === 'ALL_OLD' ? await this.#withOldItem(error, data) : error;
        });
        await staged.commit();
        return result;
      });
    };
  }

  async #withOldItem(error: unknown, data: Message): Promise<unknown> {
    if (!isApiAnswer(error) || errorNameOf(error) !== 'ConditionalCheckFailedException') return error;
    const table = await findTable(this.#store, String(data['TableName']));
    const key = dynalite.db.createKey((data['Key'] ?? data['Item']) as Item, table);
    const old = await readRow(this.#store.getItemDb(table.TableName), key);
    if (old === undefined) return error;
    return new ApiError(String(error.body['__type']), String(error.body['message']), { Item: old });
  }

  async #transactGet(body: Message): Promise<Message> {
    const getItem = dynalite.action('getItem');
    const requests = listOf(body['TransactItems']).map(({ Get: get }) => validated('getItem', get as Message, this.#store));
    const found = await this.#writers.pass(() => Promise.all(requests.map((data) => perform(getItem, this.#store, data))));
    return { Responses: found.map(({ Item: item }) => (item === undefined ? {} : { Item: item })) };
  }

  #transactWrite({ TransactItems: items, ClientRequestToken: token }: Message): Promise<Message> {
    return this.#writers.pass(async () => {
      if (typeof token === 'string' && this.#tokens.hasDone(token, items)) return {};
      await transactWrite(this.#store, items);
      if (typeof token === 'string') this.#tokens.remember(token, items);
      return {};
    });
  }
}
