import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, isApiAnswer, type ApiAnswer } from './ApiError.ts';
import type { Message } from './dynalite.ts';
import type { Emulator } from './Emulator.ts';

const JSON_TYPE = 'application/x-amz-json-1.0';
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Answers one HTTP request in DynamoDB's JSON protocol.
 * `report` hears of faults of the emulator itself; the caller gets DynamoDB's bare 500 for them.
 */
export const answerRequest = async (
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
  report: (fault: unknown) => void,
): Promise<void> => {
  const { statusCode, body } = await answerTo(emulator, request).catch((fault: unknown): ApiAnswer => {
    if (isApiAnswer(fault)) return fault;
    report(fault);
    return { statusCode: 500, body: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'Internal error' } };
  });
  const text = JSON.stringify(body);
  response.writeHead(statusCode, {
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(text);
};

const answerTo = async (emulator: Emulator, request: IncomingMessage): Promise<ApiAnswer> => {
  const bytes = await readBody(request);
  requireSignedJson(request);
  const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  return { statusCode: 200, body: await emulator.perform(operation, readMessage(bytes)) };
};

/** Both headers are more than a foreign web page may send unasked: the browser of whoever runs this cannot be made to write here. */
const requireSignedJson = ({ method, headers }: IncomingMessage): void => {
  const [type] = (headers['content-type'] ?? '').split(';');
  if (method !== 'POST' || type !== JSON_TYPE)
    throw new ApiError('com.amazon.coral.service#UnknownOperationException', 'not a request of DynamoDB');
  if (!headers.authorization?.startsWith('AWS4-')) {
    throw new ApiError('com.amazon.coral.service#MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  }
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new ApiError('com.amazon.coral.service#RequestTooLarge', 'Request body is larger than 16 MB');
  return Buffer.concat(chunks);
};

const readMessage = (bytes: Buffer): Message => {
  const serialization = 'com.amazon.coral.service#SerializationException';
  try {
    const message: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message as Message;
  } catch {
    throw new ApiError(serialization, 'the body is not JSON');
  }
  throw new ApiError(serialization, 'the body is not a JSON object');
};
