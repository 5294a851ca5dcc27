import { createHash } from 'node:crypto';
import { serviceError } from './ApiError.ts';

const REMEMBERED_MS = 600_000;

/** Remembers for ten minutes, as DynamoDB does, which transactions were made under a `ClientRequestToken`. */
export class RequestTokens {
  readonly #seen = new Map<string, { readonly digest: string; readonly at: number }>();

  /** Whether this very request has been carried out; throws where the token stood for another one. */
  hasDone(token: string, request: unknown): boolean {
    this.#forgetOld();
    const seen = this.#seen.get(token);
    if (seen !== undefined && seen.digest !== digestOf(request)) {
      throw serviceError('IdempotentParameterMismatchException', 'The client request token was used before with other parameters.');
    }
    return seen !== undefined;
  }

  remember(token: string, request: unknown): void {
    this.#seen.set(token, { digest: digestOf(request), at: Date.now() });
  }

  #forgetOld(): void {
    const oldest = Date.now() - REMEMBERED_MS;
    // A map keeps the order of arrival, so the first that is still young ends the search.
    for (const [token, { at }] of this.#seen) {
      if (at >= oldest) return;
      this.#seen.delete(token);
    }
  }
}

const digestOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');
