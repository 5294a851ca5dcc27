import { CfnOutput, Duration, RemovalPolicy, Stack, type App } from 'aws-cdk-lib';
import { CfnUserPoolUser } from 'aws-cdk-lib/aws-cognito';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ObjectLockRetention, type IBucket } from 'aws-cdk-lib/aws-s3';
import { accessLogBucket } from './accessLogBucket.ts';
import { People } from './People.ts';
import { privateBucket } from './privateBucket.ts';
import { RecordTable } from './RecordTable.ts';
import type { Stage } from './settings.ts';

const DAYS_A_YEAR = 366;

/**
 * All that must never be lost. It stands apart, so that the rest can be taken down and set up again around it. What people have sent
 * is encrypted with a key of the account's own, which CloudTrail tells each use of.
 */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: RecordTable;
  /** The workbooks that were sent, each under its hash, and texts too long for the table. */
  readonly files: IBucket;
  /** Supporting documents, each under bloc, year, agency and hash. */
  readonly evidence: IBucket;
  /** What is made to be taken away: exports of the table for a backup. It empties itself. */
  readonly exports: IBucket;
  /** The nightly seals of the blocs' records. Nobody can change or remove one before its time. */
  readonly seals: IBucket;
  readonly accessLogs: IBucket;
  readonly people: People;

  constructor(scope: App, id: string, stage: Stage) {
    super(scope, id, {
      description: `Giao Uoc ${stage.name}: records, sent workbooks, documents, accounts`,
      terminationProtection: true,
      env: { region: stage.region },
    });
    this.key = new Key(this, 'Key', {
      description: `Giao Uoc ${stage.name}: records, workbooks, documents`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.accessLogs = accessLogBucket(this, 'AccessLogs');
    const shared = { key: this.key, logs: this.accessLogs };
    this.table = new RecordTable(this, 'Records', { ...stage, key: this.key });
    this.files = privateBucket(this, 'Files', { ...shared, versioned: true });
    this.evidence = privateBucket(this, 'Evidence', { ...shared, versioned: true });
    this.exports = privateBucket(this, 'Exports', { ...shared, versioned: false, goneAfter: Duration.days(7) });
    this.seals = privateBucket(this, 'Seals', {
      ...shared,
      versioned: true,
      lockedFor: ObjectLockRetention.compliance(Duration.days(stage.sealYears * DAYS_A_YEAR)),
    });
    this.people = new People(this, 'People', stage);
    addAdministrator(this, stage);
    new CfnOutput(this, 'TableName', { value: this.table.tableName, description: 'For npm run found, backups' });
    new CfnOutput(this, 'EvidenceBucket', { value: this.evidence.bucketName, description: 'For backups' });
    new CfnOutput(this, 'FilesBucket', { value: this.files.bucketName, description: 'For npm run found, backups' });
    new CfnOutput(this, 'ExportsBucket', { value: this.exports.bucketName, description: 'For backups' });
    new CfnOutput(this, 'PeoplePool', { value: this.people.pool.userPoolId, description: 'For npm run found' });
  }
}

/** The first account. Its owner gets an e-mail with a password for once; what they are in which bloc, `npm run found` says. */
const addAdministrator = (stack: DataStack, { administrator }: Stage): void => {
  if (administrator === null) return;
  const user = new CfnUserPoolUser(stack, 'Administrator', {
    userPoolId: stack.people.pool.userPoolId,
    username: administrator,
    desiredDeliveryMediums: ['EMAIL'],
    userAttributes: [
      { name: 'email', value: administrator },
      { name: 'email_verified', value: 'true' },
      { name: 'name', value: administrator },
    ],
  });
  user.applyRemovalPolicy(RemovalPolicy.RETAIN);
};
