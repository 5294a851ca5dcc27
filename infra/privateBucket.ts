import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

interface PrivateBucketProps {
  /** Whether what is written over or deleted can be brought back. */
  readonly versioned: boolean;
}

/** A bucket that nobody reaches from outside, encrypted, spoken to over TLS only, and kept when its stack goes. */
export const privateBucket = (scope: Construct, id: string, { versioned }: PrivateBucketProps): IBucket =>
  // The library's own class fails its own interface under exactOptionalPropertyTypes.
  new Bucket(scope, id, {
    versioned,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
  }) as IBucket;
