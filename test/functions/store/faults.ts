import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../../functions/store/Store.ts';

/** What may go wrong on the way to DynamoDB: `lostReply` carries the request out and loses the answer. */
export type Fault = 'none' | 'throttle' | 'serverError' | 'lostReply' | 'conflict';

/** How often each fault struck. */
export type FaultTally = Record<Fault, number>;

/**
 * Makes the store's client meet faults, one for each try it makes: below the SDK's own tries, so that those are tested too.
 *
 * @param next Asked before each try, with the operation's name; a conflict only strikes a transaction.
 */
export const injectFaults = ({ client }: Store, next: (operation: string) => Fault): FaultTally => {
  const tally: FaultTally = { none: 0, throttle: 0, serverError: 0, lostReply: 0, conflict: 0 };
  client.middlewareStack.add(
    (deliver, { commandName = '' }) =>
      async (request) => {
        const asked = next(commandName);
        const fault = asked === 'conflict' && commandName !== 'TransactWriteItemsCommand' ? 'none' : asked;
        tally[fault] += 1;
        if (fault === 'throttle') throw answer('ThrottlingException', 400, { throttling: true });
        if (fault === 'serverError') throw answer('InternalServerError', 500, {});
        if (fault === 'conflict') throw conflict();
        const result = await deliver(request);
        if (fault === 'lostReply')
          throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET', $metadata: {} });
        return result;
      },
    { step: 'finalizeRequest', priority: 'low', name: 'injectFaults' },
  );
  return tally;
};

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
