import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { auditWrites, type Deed } from './auditTrail.ts';
import { auditHeadKey, type Key } from './keys.ts';
import { pause, reach, unavailable } from './reach.ts';
import { readItems } from './readItems.ts';
import { withDeadline, type Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { toTransactItem, type Write } from './Write.ts';

/** Bytes that go to the file store, under their hash. */
export interface KeptFile {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** What to write, what goes on the record, and what the caller is told once it is written. */
export interface Change<Answer> {
  readonly writes: readonly Write[];
  readonly files?: readonly KeptFile[];
  readonly deed: Deed;
  readonly answer: Answer;
}

/** Nothing is to be written: it was done before. */
export interface NoChange<Answer> {
  readonly writes: null;
  readonly answer: Answer;
}

export type Found<Name extends string> = Readonly<Record<Name, StoredItem | null>>;

/**
 * Changes a bloc: one transaction that writes everything, with exactly one event at the end of the bloc's record, or nothing.
 *
 * `plan` sees the items as they are and says what to write, on condition that they still are so; where it throws, nothing was
 * written. When another change comes in between, items are read again and `plan` is asked again, so it alone decides what a
 * later state means. It is called once or more and must do nothing but look.
 *
 * Errors: those of `plan`; `store.unavailable` when the time is over or the table was busy five times. After it the change may
 * have been made all the same: whoever repeats it must be able to recognise it.
 */
export const changeBloc = async <Name extends string, Answer>(
  untimed: Store,
  bloc: string,
  keys: Readonly<Record<Name, Key>>,
  plan: (found: Found<Name>) => Change<Answer> | NoChange<Answer>,
): Promise<Answer> => {
  const store = withDeadline(untimed);
  return store.turns.take(bloc, async () => {
    for (let tries = 0, busy = 0; ; tries += 1) {
      const found = await readItems<Name | typeof AUDIT>(store, { ...keys, [AUDIT]: auditHeadKey(bloc) });
      const change = plan(found);
      if (change.writes === null) return change.answer;
      await keepFiles(store, change.files ?? []);
      const at = new Date(store.clock.now()).toISOString();
      const outcome = await transact(store, [...change.writes, ...auditWrites(bloc, found[AUDIT], change.deed, at)]);
      if (outcome === 'written') return change.answer;
      if (outcome === 'busy' && (busy += 1) === MOST_TRIES) throw unavailable();
      await pause(store, tries);
    }
  });
};

/** No key of a caller's: theirs are letters. */
const AUDIT = '#audit';

const MOST_TRIES = 5;

const keepFiles = async (store: Store, files: readonly KeptFile[]): Promise<void> => {
  for (const { hash, bytes } of files) await reach(store, ({ abortSignal }) => store.files.put(hash, bytes, abortSignal));
};

/** `moved`: an item is no longer as it was read. `busy`: DynamoDB would not take it now. Nothing was written in either case. */
type Outcome = 'written' | 'moved' | 'busy';

/** The SDK adds a token of its own, so that its own tries cannot write twice; it does not try again after a conflict. */
const transact = async (store: Store, writes: readonly Write[]): Promise<Outcome> => {
  const items = writes.map((write) => toTransactItem(store, write));
  try {
    await reach(store, (options) => store.client.send(new TransactWriteItemsCommand({ TransactItems: items }), options));
    return 'written';
  } catch (error) {
    if (error instanceof TransactionCanceledException) return outcomeOf(error);
    throw error;
  }
};

const BUSY = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const outcomeOf = (error: TransactionCanceledException): Outcome => {
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  if (codes.some((code) => BUSY.has(code))) return 'busy';
  if (codes.includes('ConditionalCheckFailed')) return 'moved';
  throw error;
};
