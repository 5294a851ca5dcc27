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

const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
};
