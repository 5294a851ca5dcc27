import { ofType, targetOf, type Resource, type Resources } from './stackTemplates.ts';

/**
 * Tables and buckets that would go with their stack, that lie open, or that are not encrypted; tables that cannot be put back to
 * an earlier moment; buckets that may be spoken to in the clear.
 *
 * @returns one sentence a fault
 */
export const keepingFaults = (resources: Resources): readonly string[] => [
  ...ofType(resources, 'AWS::DynamoDB::GlobalTable').flatMap(([id, table]) => [...retentionFaults(id, table), ...tableFaults(id, table)]),
  ...ofType(resources, 'AWS::DynamoDB::Table').map(([id]) => `${id}: a table that these checks do not know`),
  ...ofType(resources, 'AWS::S3::Bucket').flatMap(([id, bucket]) => [
    ...retentionFaults(id, bucket),
    ...bucketFaults(id, bucket),
    ...(isTlsOnly(resources, id) ? [] : [`${id}: may be spoken to without TLS`]),
  ]),
];

const retentionFaults = (id: string, { DeletionPolicy, UpdateReplacePolicy }: Resource): readonly string[] => [
  ...(DeletionPolicy === 'Retain' ? [] : [`${id}: is deleted with its stack`]),
  ...(UpdateReplacePolicy === 'Retain' ? [] : [`${id}: is deleted when it is replaced`]),
];

interface Replica {
  readonly DeletionProtectionEnabled?: boolean;
  readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled?: boolean };
}

const tableFaults = (id: string, { Properties }: Resource): readonly string[] => {
  const replicas = Properties['Replicas'] as readonly Replica[];
  const encryption = Properties['SSESpecification'] as { readonly SSEEnabled?: boolean } | undefined;
  return [
    ...(replicas.every((one) => one.DeletionProtectionEnabled === true) ? [] : [`${id}: may be deleted`]),
    ...(replicas.every((one) => one.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled === true)
      ? []
      : [`${id}: cannot be put back`]),
    ...(encryption?.SSEEnabled === true ? [] : [`${id}: is not encrypted`]),
  ];
};

const CLOSED = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

const bucketFaults = (id: string, { Properties }: Resource): readonly string[] => {
  const access = (Properties['PublicAccessBlockConfiguration'] ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...(Object.keys(CLOSED).every((key) => access[key] === true) ? [] : [`${id}: may be made public`]),
    ...('BucketEncryption' in Properties ? [] : [`${id}: is not encrypted`]),
  ];
};

interface Denial {
  readonly Effect: string;
  readonly Action: unknown;
  readonly Condition?: { readonly Bool?: { readonly 'aws:SecureTransport'?: string } };
}

const isTlsOnly = (resources: Resources, bucket: string): boolean =>
  ofType(resources, 'AWS::S3::BucketPolicy')
    .filter(([, { Properties }]) => targetOf(Properties['Bucket']) === bucket)
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { readonly Statement: readonly Denial[] }).Statement)
    .some(
      ({ Effect, Action, Condition }) => Effect === 'Deny' && Action === 's3:*' && Condition?.Bool?.['aws:SecureTransport'] === 'false',
    );
