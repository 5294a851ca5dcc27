import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../../functions/store/Store.ts';

/**
 * What may go wrong on the way to DynamoDB: `lostReply` carries the request out and loses the answer, `timeout` never carries it
 * out, and `late` carries it out some moments after the sender has given it up, when the next try may be there already.
 */
export type Fault = 'none' | 'throttle' | 'serverError' | 'lostReply' | 'timeout' | 'late' | 'conflict';

/** How often each fault struck. */
export type FaultTally = Record<Fault, number>;

export interface BadLine {
  readonly tally: FaultTally;
  /** Resolves when nothing is under way any more that was given up. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes the store's client meet faults, one for each try it makes: below the SDK's own tries, so that those are tested too.
 *
 * @param next Asked before each try, with the operation's name; a conflict only strikes a transaction.
 */
export const injectFaults = ({ client }: Store, next: (operation: string) => Fault): BadLine => {
  const tally: FaultTally = { none: 0, throttle: 0, serverError: 0, lostReply: 0, timeout: 0, late: 0, conflict: 0 };
  const givenUp = new Set<Promise<unknown>>();
  client.middlewareStack.add(
    (deliver, { commandName = '' }) =>
      async (request) => {
        const asked = next(commandName);
        const fault = asked === 'conflict' && commandName !== 'TransactWriteItemsCommand' ? 'none' : asked;
        tally[fault] += 1;
        if (fault === 'throttle') throw answer('ThrottlingException', 400, { throttling: true });
        if (fault === 'serverError') throw answer('InternalServerError', 500, {});
        if (fault === 'conflict') throw conflict();
        if (fault === 'timeout') throw noAnswer();
        if (fault === 'late') {
          const delivery = soon(() => deliver(request)).finally(() => givenUp.delete(delivery));
          givenUp.add(delivery);
          throw noAnswer();
        }
        const result = await deliver(request);
        if (fault === 'lostReply') throw noAnswer();
        return result;
      },
    { step: 'finalizeRequest', priority: 'low', name: 'injectFaults' },
  );
  return {
    tally,
    settled: async () => {
      await Promise.all(givenUp);
    },
  };
};

/** Nobody hears what becomes of it. */
const soon = (deliver: () => Promise<unknown>): Promise<unknown> =>
  new Promise((resolve) => setTimeout(() => void deliver().then(resolve, resolve), 3));

const noAnswer = () => Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET', $metadata: {} });

/** Meets the faults of a list, then none. */
export const oneAfterAnother = (faults: readonly Fault[]): ((operation: string) => Fault) => {
  const left = [...faults];
  return () => left.shift() ?? 'none';
};

const answer = (name: string, httpStatusCode: number, $retryable: object) =>
  Object.assign(new Error(name), { name, code: 'EAGAIN', $retryable, $metadata: { httpStatusCode } });

const conflict = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
  });
