import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2, type Attribute } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableDefinition } from '../functions/store/tableDefinition.ts';
import type { Stage } from './settings.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

interface RecordTableProps extends Pick<Stage, 'mostReads' | 'mostWrites'> {
  readonly key: IKey;
}

/**
 * The one table, as the store defines it. It outlives its stack, refuses to be deleted, and can be put back to any second of the
 * last 35 days.
 */
export class RecordTable extends TableV2 {
  constructor(scope: Construct, id: string, { mostReads, mostWrites, key }: RecordTableProps) {
    const { partitionKey, sortKey, index, timeToLive } = tableDefinition;
    super(scope, id, {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      globalSecondaryIndexes: [{ indexName: index.name, partitionKey: text(index.partitionKey), sortKey: text(index.sortKey) }],
      timeToLiveAttribute: timeToLive,
      billing: Billing.onDemand({ maxReadRequestUnits: mostReads, maxWriteRequestUnits: mostWrites }),
      encryption: TableEncryptionV2.customerManagedKey(key),
      contributorInsightsSpecification: { enabled: false },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
