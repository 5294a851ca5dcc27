import type { Fault } from '../state/Fault.ts';

/** Why a request brought nothing: the one error that the client throws. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly asFault: Fault;
  /** Of the answer; `null` where none came. */
  readonly status: number | null;
  /** How long the service asks to be left alone; `null` where it does not say. */
  readonly retryAfterSeconds: number | null;

  constructor(asFault: Fault, status: number | null, retryAfterSeconds: number | null = null, options?: ErrorOptions) {
    super(`${asFault.kind}${status === null ? '' : ` ${status}`}`, options);
    this.asFault = asFault;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Nobody knows whether the request arrived: the same one may be sent again under the same key. */
  get isUnanswered(): boolean {
    return this.status === null || this.status === 502 || this.status === 504;
  }
}

export const isApiFault = (error: unknown): error is ApiFault => error instanceof ApiFault;
