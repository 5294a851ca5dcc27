import { timingSafeEqual } from 'node:crypto';
import { DOOR_HEADER } from '#core/endpoints/door.ts';
import type { HttpLambda, HttpResult } from './PayloadV2.ts';

/** As the gateway words it. */
const FORBIDDEN: HttpResult = {
  statusCode: 403,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ message: 'Forbidden' }),
};

/**
 * Lets calls through that say the secret, and answers 403 to all others before anything else is looked at: they came to the gateway by
 * its own address, past the firewall. Without a secret all pass.
 */
export const behindDoor = (lambda: HttpLambda, secret: string | undefined): HttpLambda => {
  if (!secret) return lambda;
  const wanted = Buffer.from(secret);
  return async (event, context) => {
    const said = Buffer.from(event.headers[DOOR_HEADER] ?? '');
    return said.length === wanted.length && timingSafeEqual(said, wanted) ? lambda(event, context) : FORBIDDEN;
  };
};
