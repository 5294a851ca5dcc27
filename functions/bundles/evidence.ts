import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { behindDoor } from '../http/behindDoor.ts';
import { evidence } from '../http/evidence.ts';
import { lambdaOver } from '../http/lambdaOver.ts';
import { logToConsole } from '../http/logToConsole.ts';
import { openDoors } from '../http/StoreDoors.ts';
import { BucketFiles } from '../store/BucketFiles.ts';
import { systemClock } from '../store/Clock.ts';
import { bucketEvidence } from '../store/EvidenceStore.ts';
import { readCredentials, readEvidenceSettings, readFilesSettings, readStoreSettings } from '../store/settings.ts';
import { openStore } from '../store/Store.ts';

const credentials = () => readCredentials(process.env);
const files = new BucketFiles({ ...readFilesSettings(process.env), credentials }, systemClock);
const documents = bucketEvidence({ ...readEvidenceSettings(process.env), credentials }, systemClock);
const open = openDoors(openStore(readStoreSettings(process.env), files), logToConsole, plainProblemText);

export const handler = behindDoor(
  lambdaOver(evidence, () => ({ ...open(), evidence: documents })),
  process.env['DOOR_SECRET'],
);
