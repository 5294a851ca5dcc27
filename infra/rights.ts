import type { Endpoint } from '#core/endpoints/Endpoint.ts';

const READING = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;

/**
 * What a function may do with the table: what the store does, and no more. A transaction needs the rights of its parts; ours
 * put and check. Nothing is ever deleted or changed in place.
 */
export const TABLE_RIGHTS: Readonly<Record<Endpoint['access'], readonly string[]>> = {
  public: [],
  read: READING,
  write: [...READING, 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'],
};

/** What a function may do with the objects of the file bucket. A sender never needs to read what it puts. */
export const FILE_RIGHTS: Readonly<Record<Endpoint['files'], readonly string[]>> = {
  none: [],
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
};
