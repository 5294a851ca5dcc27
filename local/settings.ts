import { resolve } from 'node:path';
import { readPort } from '../server/settings.ts';

/** Which of the sample blocs are there: all, none, or the one whose folder is named. */
export type WantedSamples = 'all' | 'none' | { readonly bloc: string };

/** What `npm start` is told from outside. */
export interface LocalSettings {
  /** 0 takes any free one. */
  readonly port: number;
  /** The folder, as an absolute path, that keeps everything between runs. */
  readonly dataDir: string;
  readonly samples: WantedSamples;
}

/** A setting that cannot be used; its message is one sentence for whoever started the program. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `PORT`, `DATA_DIR` and `SAMPLES`; what is not set is 3000, `.data` and all of them.
 * Throws `SettingRefused` with the first fault.
 *
 * @param folder what a relative `DATA_DIR` is relative to
 */
export const readLocalSettings = (environment: Environment, folder: string): LocalSettings => ({
  port: portIn(environment),
  dataDir: resolve(folder, environment['DATA_DIR'] || '.data'),
  samples: samplesIn(environment['SAMPLES'] || 'all'),
});

const portIn = (environment: Environment): number => {
  try {
    return readPort(environment);
  } catch (cause) {
    throw new SettingRefused(cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

const samplesIn = (text: string): WantedSamples => {
  if (text === 'all' || text === 'none') return text;
  if (!/^[\w-]+$/.test(text)) throw new SettingRefused(`SAMPLES must be all, none or the name of a folder of samples/, not "${text}"`);
  return { bloc: text };
};
