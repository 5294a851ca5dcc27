import { describe, expect, test } from 'vitest';
import { DOOR_HEADER } from '#core/endpoints/door.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { behindDoor } from '../../../functions/http/behindDoor.ts';
import { eventFor } from './eventFor.ts';

describe('a function behind the site’s door', () => {
  const context = { awsRequestId: 'r', functionName: 'f', getRemainingTimeInMillis: () => 1000 };
  const answers = async () => ({ statusCode: 200 });
  const statusWith = async (headers: Readonly<Record<string, string>>, secret: string | undefined) =>
    (await behindDoor(answers, secret)(eventFor(endpoints.health, { headers }), context)).statusCode;

  test('answers a call that says the word', async () => {
    expect(await statusWith({ [DOOR_HEADER]: 'sesame' }, 'sesame')).toBe(200);
  });

  test.each([{}, { [DOOR_HEADER]: '' }, { [DOOR_HEADER]: 'sesam' }, { [DOOR_HEADER]: 'Sesame' }, { [DOOR_HEADER]: 'sesame,sesame' }])(
    'answers 403 to %j',
    async (headers) => {
      expect(await statusWith(headers, 'sesame')).toBe(403);
    },
  );

  test.each([undefined, ''])('answers everybody where there is no word (%j)', async (secret) => {
    expect(await statusWith({}, secret)).toBe(200);
  });
});
