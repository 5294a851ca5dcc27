import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  AlarmState,
  AlarmRule,
  ComparisonOperator,
  CompositeAlarm,
  Dashboard,
  GraphWidget,
  Stats,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALARMS, type AlarmKind } from './alarms.ts';
import type { BundledFunction } from './BundledFunction.ts';

interface WatchProps {
  readonly stage: string;
  readonly alarmsTo: readonly string[];
  readonly api: HttpApi;
  readonly functions: readonly BundledFunction[];
  readonly seal: BundledFunction;
  readonly undelivered: Queue;
  readonly table: TableV2;
}

interface Rule {
  readonly kind: AlarmKind;
  readonly about: string;
  readonly metric: IMetric;
  /** It rings at this value and above. */
  readonly from: number;
  /** Whether it also rings where nothing is heard. */
  readonly silence?: true;
}

const FIVE_MINUTES = Duration.minutes(5);

/** Operations that the store asks for: whatever else somebody does with the table, these are ours. */
const OPERATIONS = [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS];

/** How long a function may take before somebody should look: most of its time, so that it is seen before it fails. */
const SLOW = 0.8;

/**
 * Who watches: one alarm for each thing that can go wrong, one bell for them all, and a board to look at. The bell is a composite alarm, so
 * that one outage is one e-mail and not twenty.
 */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const bell = new Topic(this, 'Bell', { enforceSSL: true, displayName: `Giao Uoc ${props.stage}` });
    for (const address of props.alarmsTo) bell.addSubscription(new EmailSubscription(address));
    const alarms = rulesFor(props).map((rule) => this.#alarm(props.stage, rule));
    const all = new CompositeAlarm(this, 'Any', {
      compositeAlarmName: `giao-uoc-${props.stage}`,
      alarmDescription: 'Something is wrong; the alarms below say what. See docs/operations.md.',
      alarmRule: AlarmRule.anyOf(...alarms.map((one) => AlarmRule.fromAlarm(one, AlarmState.ALARM))),
    });
    all.addAlarmAction(new SnsAction(bell));
    all.addOkAction(new SnsAction(bell));
    this.#board(props);
  }

  #alarm(stage: string, { kind, about, metric, from, silence }: Rule): Alarm {
    return new Alarm(this, `${kind}-${about}`, {
      alarmName: `giao-uoc-${stage}-${kind}-${about}`,
      alarmDescription: `${ALARMS[kind]} (${about}). See docs/operations.md, "${kind}".`,
      metric,
      threshold: from,
      comparisonOperator: silence ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }

  #board({ stage, api, functions, table }: WatchProps): void {
    const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Board', {
      dashboardName: `giao-uoc-${stage}`,
      widgets: [
        [
          graph('Calls', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
          graph('Milliseconds to an answer', [
            api.metricLatency({ statistic: Stats.p(50) }),
            api.metricLatency({ statistic: Stats.p(99) }),
          ]),
        ],
        [
          graph(
            'Failures of functions',
            functions.map(({ lambda }) => lambda.metricErrors()),
          ),
          graph(
            'Milliseconds of functions, p99',
            functions.map(({ lambda }) => lambda.metricDuration({ statistic: Stats.p(99) })),
          ),
        ],
        [
          graph('Units of the table', [table.metricConsumedReadCapacityUnits(), table.metricConsumedWriteCapacityUnits()]),
          graph('Requests that the table turned away', [throttles(table)]),
        ],
      ],
    });
  }
}

const rulesFor = ({ api, functions, seal, undelivered, table }: WatchProps): readonly Rule[] => [
  ...functions.flatMap((one): readonly Rule[] => [
    { kind: 'function-errors', about: one.node.id, metric: one.lambda.metricErrors({ period: FIVE_MINUTES }), from: 1 },
    {
      kind: 'function-slow',
      about: one.node.id,
      metric: one.lambda.metricDuration({ period: FIVE_MINUTES, statistic: Stats.p(99) }),
      from: one.seconds * 1000 * SLOW,
    },
  ]),
  {
    kind: 'function-throttled',
    about: 'any',
    // An alarm may count ten functions at most, and another function of the account that takes up all room is our trouble too.
    metric: Function.metricAllThrottles({ period: FIVE_MINUTES }),
    from: 1,
  },
  {
    kind: 'seal-missing',
    about: 'seal',
    metric: seal.lambda.metricInvocations({ period: Duration.days(1) }),
    from: 1,
    silence: true,
  },
  {
    kind: 'task-undelivered',
    about: 'queue',
    metric: undelivered.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES }),
    from: 1,
  },
  { kind: 'api-server-errors', about: 'api', metric: api.metricServerError({ period: FIVE_MINUTES }), from: 1 },
  {
    kind: 'table-errors',
    about: 'table',
    metric: table.metricSystemErrorsForOperations({ operations: OPERATIONS, period: FIVE_MINUTES }),
    from: 1,
  },
  { kind: 'table-throttled', about: 'table', metric: throttles(table), from: 1 },
];

const throttles = (table: TableV2): IMetric => table.metricThrottledRequestsForOperations({ operations: OPERATIONS, period: FIVE_MINUTES });
