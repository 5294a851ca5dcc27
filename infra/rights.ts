import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { Partition, Reach } from '#core/endpoints/reach.ts';
import { tableDefinition } from '../functions/store/tableDefinition.ts';
import type { DataStack } from './DataStack.ts';

/** What a function may do with the objects of the file bucket. A sender never needs to read what it puts. */
export const FILE_RIGHTS: Readonly<Record<Endpoint['files'], readonly string[]>> = {
  none: [],
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
};

/** What a function's signature is good for in the bucket of documents: a leave that it gives out reaches no further than its own rights. */
export const EVIDENCE_RIGHTS: Readonly<Record<Endpoint['access'], readonly string[]>> = {
  public: [],
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
};

const READING = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'];

/**
 * What a role may do with the table: what the store does in the partitions that the function reaches, and no more. A transaction
 * needs the rights of its parts; ours put and check. Nothing is ever deleted, changed in place or scanned, by anybody.
 */
export const tableStatements = ({ table, key }: DataStack, { reads, puts, index = [] }: Reach): readonly PolicyStatement[] => {
  if (reads.length + puts.length + index.length === 0) return [];
  const readingActions = puts.length > 0 ? READING : READING.filter((action) => action !== 'dynamodb:ConditionCheckItem');
  return [
    ...inPartitions(readingActions, table.tableArn, reads),
    ...inPartitions(['dynamodb:PutItem'], table.tableArn, puts),
    ...inPartitions(['dynamodb:Query'], `${table.tableArn}/index/${tableDefinition.index.name}`, index),
    throughService(['kms:Decrypt'], key, 'dynamodb', Stack.of(table).region),
  ];
};

/** An item's partition key, or that of the index, stands in the request; a request without one fits no statement of ours. */
const inPartitions = (actions: readonly string[], resource: string, partitions: readonly Partition[]): readonly PolicyStatement[] =>
  partitions.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: [...actions],
          resources: [resource],
          conditions: {
            'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((partition) => `${partition}#*`) },
            Null: { 'dynamodb:LeadingKeys': 'false' },
          },
        }),
      ];

/** Rights to objects of a bucket by action; where its key is the account's own, with as much of the key as they need. */
export const bucketStatements = (
  scope: Construct,
  bucket: IBucket,
  actions: readonly string[],
  objects = '*',
): readonly PolicyStatement[] => {
  if (actions.length === 0) return [];
  const keyActions = [
    ...(actions.includes('s3:GetObject') ? ['kms:Decrypt'] : []),
    ...(actions.includes('s3:PutObject') ? ['kms:GenerateDataKey'] : []),
  ];
  return [
    new PolicyStatement({ actions: [...actions], resources: [bucket.arnForObjects(objects)] }),
    ...(bucket.encryptionKey ? [throughService(keyActions, bucket.encryptionKey, 's3', Stack.of(scope).region)] : []),
  ];
};

/** The key serves those who come by way of a service, and nobody who comes with a ciphertext in hand. */
const throughService = (actions: readonly string[], key: IKey, service: string, region: string): PolicyStatement =>
  new PolicyStatement({
    actions: [...actions],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
  });
