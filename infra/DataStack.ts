import { Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { People } from './People.ts';
import { privateBucket } from './privateBucket.ts';
import { RecordTable } from './RecordTable.ts';
import type { Stage } from './settings.ts';

/** All that must never be lost. It stands apart, so that the rest can be taken down and set up again around it. */
export class DataStack extends Stack {
  readonly table: RecordTable;
  /** The workbooks that were sent, each under its hash, and texts too long for the table. */
  readonly files: IBucket;
  readonly people: People;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, { description: `Giao Uoc ${stage.name}: records, sent workbooks, accounts`, terminationProtection: true });
    this.table = new RecordTable(this, 'Records', stage);
    this.files = privateBucket(this, 'Files', { versioned: true });
    this.people = new People(this, 'People', stage);
  }
}
