import type { IncomingMessage } from 'node:http';

/** What an HTTP API takes in at most. */
export const GATEWAY_LIMIT = 10 * 1024 * 1024;

/** So much more than the limit is let by, so that the sender hears the refusal instead of a broken line. */
const PATIENCE = 4;

/**
 * The whole body; `null` where it is longer than the limit: then the rest is let by unkept, and the line is cut where it does
 * not end soon. Throws where the sender breaks off.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > limit * PATIENCE) return null;
  }
  return size > limit ? null : Buffer.concat(chunks);
};
