import { remindTask } from '../notices/remindTask.ts';
import { sesMail } from '../notices/sesMail.ts';
import { BucketFiles } from '../store/BucketFiles.ts';
import { systemClock } from '../store/Clock.ts';
import { readCredentials, readFilesSettings, readStoreSettings } from '../store/settings.ts';
import { openStore } from '../store/Store.ts';

const credentials = () => readCredentials(process.env);
const settings = readStoreSettings(process.env);
const store = openStore(settings, new BucketFiles({ ...readFilesSettings(process.env), credentials }, systemClock));
const from = process.env['MAIL_FROM'] || null;
const send = from === null ? null : sesMail({ region: settings.region, from, credentials }, systemClock);

/** The scheduler starts it once a day. */
export const handler = (): Promise<void> =>
  remindTask({ store, send, site: process.env['SITE_ADDRESS'] || null }, (line) => void process.stderr.write(`${line}\n`));
