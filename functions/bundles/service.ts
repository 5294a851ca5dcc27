import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { behindDoor } from '../http/behindDoor.ts';
import { lambdaOf } from '../http/lambdaOf.ts';
import { logToConsole } from '../http/logToConsole.ts';
import { newReference } from '../http/newReference.ts';
import { service } from '../http/service.ts';

/** What the service tells of itself concerns nobody, so this function reaches no store. */
const answering = lambdaOf(service, {
  findMemberships: async () => [],
  findPeriod: async () => null,
  now: Date.now,
  newReference,
  problemText: plainProblemText,
  log: logToConsole,
});

export const handler = behindDoor(answering, process.env['DOOR_SECRET']);
