/** A refusal as Excel words it; the client turns it into an `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const invalidArgument = (detail = ''): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format.${detail && ` (${detail})`}`, 400);

export const accessDenied = (): HostError => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400);

export const invalidSelection = (): HostError =>
  new HostError('InvalidSelection', 'The current selection is invalid for this operation.', 400);

export const payloadTooLarge = (): HostError =>
  new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 400);

/** The member is newer than the level that the host shows. */
export const apiTooNew = (member: string, level: string): HostError =>
  new HostError('ApiNotFound', `The API you are trying to use could not be found: ${member} needs ExcelApi ${level}.`, 404);

/** The member may exist in Excel; here nobody has written what it does, and nothing is guessed. */
export const notImplemented = (member: string): HostError =>
  new HostError('ApiNotFound', `The bench host does not implement ${member}.`, 404);
