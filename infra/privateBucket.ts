import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket, type ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

interface PrivateBucketProps {
  /** Whether what is written over or deleted can be brought back. */
  readonly versioned: boolean;
  /** Where it writes down who asked for what. */
  readonly logs: IBucket;
  /** The account's own key; without one, S3 encrypts with its own. */
  readonly key?: IKey;
  /** When objects go by themselves. */
  readonly goneAfter?: Duration;
  /** How long every object stays as it is, whoever wants it gone. */
  readonly lockedFor?: ObjectLockRetention;
}

/** Parts of an upload that was never finished cost money and are seen by nobody. */
const UNFINISHED = Duration.days(7);

/** A bucket that nobody reaches from outside, encrypted, spoken to over TLS only, and kept when its stack goes. */
export const privateBucket = (scope: Construct, id: string, { versioned, logs, key, goneAfter, lockedFor }: PrivateBucketProps): IBucket =>
  // The library's own class fails its own interface under exactOptionalPropertyTypes.
  new Bucket(scope, id, {
    versioned,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: `${id.toLowerCase()}/`,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: UNFINISHED, ...(goneAfter && { expiration: goneAfter }) }],
    ...(lockedFor && { objectLockEnabled: true, objectLockDefaultRetention: lockedFor }),
    removalPolicy: RemovalPolicy.RETAIN,
  }) as IBucket;
