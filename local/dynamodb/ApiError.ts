import type { Message } from './dynalite.ts';

/** An answer that DynamoDB gives instead of a result. dynalite's own errors have the same two fields. */
export interface ApiAnswer {
  readonly statusCode: number;
  readonly body: Message;
}

export class ApiError extends Error implements ApiAnswer {
  override readonly name = 'ApiError';
  readonly statusCode = 400;
  readonly body: Message;

  constructor(type: string, message: string, more: Message = {}) {
    super(message);
    this.body = { __type: type, message, ...more };
  }
}

const SERVICE = 'com.amazonaws.dynamodb.v20120810#';

export const serviceError = (name: string, message: string, more: Message = {}): ApiError =>
  new ApiError(`${SERVICE}${name}`, message, more);

export const invalid = (message: string): ApiError => new ApiError('com.amazon.coral.validate#ValidationException', message);

export const isApiAnswer = (error: unknown): error is ApiAnswer =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && 'body' in error;

/** `ConditionalCheckFailedException` of such an answer; `null` where the error is none of DynamoDB's. */
export const errorNameOf = (error: unknown): string | null =>
  isApiAnswer(error) ? (String(error.body['__type']).split('#')[1] ?? null) : null;
