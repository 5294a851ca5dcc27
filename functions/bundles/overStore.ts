import { behindDoor } from '../http/behindDoor.ts';
import { lambdaOver } from '../http/lambdaOver.ts';
import { logToConsole } from '../http/logToConsole.ts';
import type { HttpLambda } from '../http/PayloadV2.ts';
import type { Served } from '../http/serve.ts';
import { openDoors, type StoreDoors } from '../http/StoreDoors.ts';
import { BucketFiles } from '../store/BucketFiles.ts';
import { systemClock } from '../store/Clock.ts';
import { readCredentials, readFilesSettings, readStoreSettings } from '../store/settings.ts';
import { openStore } from '../store/Store.ts';

/**
 * A Lambda function for the endpoints of one capability. The client is made once, outside the handler, so that a warm function
 * keeps its connections. `DOOR_SECRET`, where it is set, must come with every call. Throws where a variable of the environment is missing: such a function must not start.
 */
export const overStore = (
  served: readonly Served<StoreDoors>[],
  environment: NodeJS.ProcessEnv,
  problemText: StoreDoors['problemText'],
): HttpLambda => {
  const files = new BucketFiles({ ...readFilesSettings(environment), credentials: () => readCredentials(environment) }, systemClock);
  const lambda = lambdaOver(served, openDoors(openStore(readStoreSettings(environment), files), logToConsole, problemText));
  return behindDoor(lambda, environment['DOOR_SECRET']);
};
