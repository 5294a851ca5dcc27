/** An error that Office gives in the place of an answer: as the rich API names it, and as the older part of Office numbers it. */
export interface OfficeFault {
  readonly code: string;
  readonly number: number;
  readonly message: string;
}

/**
 * What Excel is known to answer where it cannot do what it is asked. Source: "Error handling with the application-specific
 * JavaScript APIs" and "Troubleshoot error messages" of office-js-docs-pr; the numbers by OSF.DDA.ErrorCodeManager of the client.
 */
export const OFFICE_FAULTS: readonly OfficeFault[] = [
  { code: 'InvalidOperationInCellEditMode', number: 5001, message: 'Excel is in cell-editing mode.' },
  { code: 'ActivityLimitReached', number: 5102, message: 'Activity limit has been reached.' },
  { code: 'RequestPayloadSizeLimitExceeded', number: 5103, message: 'The request payload size has exceeded the limit.' },
  { code: 'ResponsePayloadSizeLimitExceeded', number: 5104, message: 'The response payload size has exceeded the limit.' },
  { code: 'InvalidOrTimedOutSession', number: 5012, message: 'Your Office session has expired or is invalid.' },
  { code: 'RequestAborted', number: 5016, message: 'The request was aborted during run time.' },
  { code: 'ServiceNotAvailable', number: 5001, message: 'The service is unavailable.' },
  { code: 'AccessDenied', number: 7000, message: 'You cannot perform the requested operation.' },
  { code: 'GeneralException', number: 5001, message: 'There was an internal error while processing the request.' },
  { code: 'Conflict', number: 5001, message: 'Request could not be processed because of a conflict.' },
  { code: 'UnsupportedOperation', number: 5000, message: 'The operation being attempted is not supported.' },
];

/** Counts the calls that reach Excel, and gives the errors that were planned for some of them. */
export class PlannedFaults {
  #plan: { readonly fault: OfficeFault; readonly from: number; readonly to: number } | null = null;
  #calls = 0;

  /** How many calls there were. */
  get calls(): number {
    return this.#calls;
  }

  /** Every call fails until that is taken back by `null`. */
  always(fault: OfficeFault | null): void {
    this.#plan = fault && { fault, from: 0, to: Infinity };
  }

  /** The call with this number fails, counted from 1 and from the first of all. */
  at(call: number, fault: OfficeFault): void {
    this.#plan = { fault, from: call, to: call };
  }

  /** Whoever makes a call asks this first. `null`: it goes well. */
  take(): OfficeFault | null {
    this.#calls += 1;
    const plan = this.#plan;
    return plan && this.#calls >= plan.from && this.#calls <= plan.to ? plan.fault : null;
  }
}
