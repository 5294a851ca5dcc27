import { Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { TimedTask } from '#core/endpoints/timedTasks.ts';
import { BundledFunction } from './BundledFunction.ts';
import type { DataStack } from './DataStack.ts';
import { bucketStatements, tableStatements } from './rights.ts';

interface ClockworkProps {
  readonly tasks: readonly TimedTask[];
  readonly bundles: string;
  readonly data: DataStack;
  readonly logsKept: RetentionDays;
  /** The address that mail comes from; `null` sends none. */
  readonly mailFrom: string | null;
  /** Where the site answers, for what mail says. */
  readonly siteAddress: string;
}

const SECONDS = 300;
const TRIES = 2;

/**
 * What a clock starts: one function and one daily schedule for each task of the table. A task that cannot be started, or
 * that fails three times, ends in a queue, which an alarm watches.
 */
export class Clockwork extends Construct {
  readonly functions: readonly BundledFunction[];
  /** Calls that came to nothing. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, props: ClockworkProps) {
    super(scope, id);
    this.undelivered = new Queue(this, 'Undelivered', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    if (props.mailFrom !== null) new EmailIdentity(this, 'Sender', { identity: Identity.email(props.mailFrom) });
    this.functions = props.tasks.map((task) => this.#add(task, props));
  }

  #add(task: TimedTask, { bundles, data, logsKept, mailFrom, siteAddress }: ClockworkProps): BundledFunction {
    const made = new BundledFunction(this, task.name, {
      description: task.summary,
      bundle: task.name,
      bundles,
      logsKept,
      seconds: SECONDS,
      atOnce: 1,
      failed: { queue: this.undelivered, tries: TRIES },
      environment: {
        TABLE_NAME: data.table.tableName,
        FILES_BUCKET: data.files.bucketName,
        SITE_ADDRESS: siteAddress,
        ...(task.seals === 'write' && { SEALS_BUCKET: data.seals.bucketName }),
        ...(task.mails && { MAIL_FROM: mailFrom ?? '' }),
      },
      rights: [...tableStatements(data, task.reach), ...sealRights(task, data), ...this.#mailRights(task, mailFrom)],
    });
    new Schedule(this, `${task.name}-schedule`, {
      description: task.summary,
      schedule: ScheduleExpression.cron({
        minute: String(task.at.minute),
        hour: String(task.at.hour),
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: new LambdaInvoke(made.lambda, { deadLetterQueue: this.undelivered, retryAttempts: TRIES, maxEventAge: Duration.hours(2) }),
    });
    return made;
  }

  #mailRights({ mails }: TimedTask, mailFrom: string | null): readonly PolicyStatement[] {
    if (!mails || mailFrom === null) return [];
    const sender = this.node.findChild('Sender') as EmailIdentity;
    return [
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [sender.emailIdentityArn],
        conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
      }),
    ];
  }
}

/** Who may list a bucket is told that an object is missing; others are only refused. */
const sealRights = ({ seals }: TimedTask, data: DataStack): readonly PolicyStatement[] =>
  seals === 'none'
    ? []
    : [
        ...bucketStatements(data, data.seals, ['s3:PutObject', 's3:GetObject']),
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [data.seals.bucketArn] }),
      ];
