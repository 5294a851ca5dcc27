import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** As long as an audit may look back. */
const KEPT = Duration.days(400);

/**
 * Where buckets and the site write down who asked for what. CloudFront writes its logs with an access list, so the objects belong to
 * whoever writes them; and it writes to no bucket with a key of one's own.
 */
export const accessLogBucket = (scope: Construct, id: string): IBucket =>
  new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    lifecycleRules: [{ expiration: KEPT }],
    removalPolicy: RemovalPolicy.RETAIN,
  }) as IBucket;
