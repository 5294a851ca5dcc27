import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { Problem } from '#core/problem.ts';
import { withDeadline, type Store } from './Store.ts';

const RETRY_AFTER_SECONDS = 2;

/** Answers of DynamoDB, other than those with status 5xx, that say "later" and not "wrong". */
const BUSY = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'TransactionConflictException',
]);

/** Errors of the way there: they come without an answer. */
const UNANSWERED = new Set(['AbortError', 'TimeoutError', 'NetworkingError']);

export const unavailable = (cause?: unknown): Problem<'store.unavailable'> =>
  new Problem('store.unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS }, { cause });

/**
 * Asks something of a server within what is left of the request's time.
 * A server that is slow, busy, broken or gone becomes `store.unavailable`; every other error stays what it is.
 */
export const reach = async <Answer>(store: Store, ask: (options: { abortSignal: AbortSignal }) => Promise<Answer>): Promise<Answer> => {
  const left = timeLeft(store);
  if (left <= 0) throw unavailable();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), left);
  try {
    return await Promise.race([ask({ abortSignal: controller.signal }), aborted(controller.signal)]);
  } catch (cause) {
    throw isOutage(cause) ? unavailable(cause) : cause;
  } finally {
    clearTimeout(timer);
  }
};

/** Waits a moment before another try, at random so that those who collided part. Throws where the time would be over. */
export const pause = async (store: Store, tries: number): Promise<void> => {
  const delay = Math.floor(store.clock.random() * Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** tries));
  if (delay >= timeLeft(store)) throw unavailable();
  await store.clock.sleep(delay);
};

const SHORTEST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 400;

const timeLeft = (store: Store): number => {
  const { until, clock } = withDeadline(store);
  return (until ?? 0) - clock.now();
};

/** Some waits inside the SDK do not listen to the signal; the caller must not wait along. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof DynamoDBServiceException) return BUSY.has(error.name) || (error.$metadata.httpStatusCode ?? 0) >= 500;
  return UNANSWERED.has(error.name) || isSystemError(error);
};

/** ECONNREFUSED, ENOTFOUND and their like. */
const isSystemError = (error: Error): boolean => 'code' in error && typeof error.code === 'string' && /^E[A-Z_]+$/.test(error.code);
