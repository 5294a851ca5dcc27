import { sealTask } from '../seal/sealTask.ts';
import { BucketFiles } from '../store/BucketFiles.ts';
import { BucketObjects } from '../store/BucketObjects.ts';
import { systemClock } from '../store/Clock.ts';
import { readCredentials, readFilesSettings, readSealSettings, readStoreSettings } from '../store/settings.ts';
import { openStore } from '../store/Store.ts';

const credentials = () => readCredentials(process.env);
const files = new BucketFiles({ ...readFilesSettings(process.env), credentials }, systemClock);
const store = openStore(readStoreSettings(process.env), files);
const seals = new BucketObjects({ ...readSealSettings(process.env), credentials }, systemClock);

/** The scheduler starts it once a night. */
export const handler = (): Promise<void> => sealTask(store, seals, (line) => void process.stderr.write(`${line}\n`));
