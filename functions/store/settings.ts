import type { Credentials } from './signature.ts';
import type { StoreSettings } from './Store.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `TABLE_NAME`, `AWS_REGION` and, for a DynamoDB of one's own, `DYNAMODB_ENDPOINT`.
 * Throws an error that names the variable that is missing: a function that cannot know its table must not start.
 */
export const readStoreSettings = (environment: Environment): StoreSettings => ({
  tableName: required(environment, 'TABLE_NAME'),
  region: required(environment, 'AWS_REGION'),
  endpoint: environment['DYNAMODB_ENDPOINT'] || null,
});

/** Where files go: the bucket, and a store of one's own that answers for it. */
export interface FilesSettings {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint: string | null;
}

/** Reads `FILES_BUCKET`, `AWS_REGION` and, for an object store of one's own, `S3_ENDPOINT`. Throws like `readStoreSettings`. */
export const readFilesSettings = (environment: Environment): FilesSettings => ({
  bucket: required(environment, 'FILES_BUCKET'),
  region: required(environment, 'AWS_REGION'),
  endpoint: environment['S3_ENDPOINT'] || null,
});

/** Reads `EVIDENCE_BUCKET` beside the region; the rest is as for files. */
export const readEvidenceSettings = (environment: Environment): FilesSettings => ({
  bucket: required(environment, 'EVIDENCE_BUCKET'),
  region: required(environment, 'AWS_REGION'),
  endpoint: environment['S3_ENDPOINT'] || null,
});

/** Reads `SEALS_BUCKET` beside the region; the rest is as for files. */
export const readSealSettings = (environment: Environment): FilesSettings => ({
  bucket: required(environment, 'SEALS_BUCKET'),
  region: required(environment, 'AWS_REGION'),
  endpoint: environment['S3_ENDPOINT'] || null,
});

/** Reads what Lambda gives each function to sign with. Throws an error that names what is missing, never what is there. */
export const readCredentials = (environment: Environment): Credentials => ({
  keyId: required(environment, 'AWS_ACCESS_KEY_ID'),
  secret: required(environment, 'AWS_SECRET_ACCESS_KEY'),
  session: environment['AWS_SESSION_TOKEN'] || null,
});

const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
};
