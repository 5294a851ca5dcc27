import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';
import { reachOf, type Reach } from '#core/endpoints/reach.ts';
import { functionBehind } from './routeFaults.ts';
import { ofType, targetOf, type Resource, type Resources } from './stackTemplates.ts';

const READING = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const FILES: Readonly<Record<Endpoint['files'], readonly string[]>> = { none: [], read: ['s3:GetObject'], write: ['s3:PutObject'] };
const DOCUMENTS: Readonly<Record<Endpoint['access'], readonly string[]>> = { public: [], read: ['s3:GetObject'], write: ['s3:PutObject'] };
const KEYS: Readonly<Record<string, string>> = { 's3:GetObject': 'kms:Decrypt', 's3:PutObject': 'kms:GenerateDataKey' };
const COMMON = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords'];

/**
 * Where the function behind a route may do more or less with the table than its reach says, action by action and partition by
 * partition, or with the files than the `files` of the routes that it answers; where a right over the table stands without a fence;
 * and where any other role of the template may touch the table at all.
 *
 * @param others roles, by the beginning of their logical ids, that answer no route and have a reach of their own
 * @returns one sentence a fault
 */
export const rightsFaults = (
  resources: Resources,
  endpoints: readonly Endpoint[],
  others: Readonly<Record<string, Reach>> = {},
): readonly string[] => {
  const faults = endpoints.flatMap((endpoint) => endpointFaults(resources, endpoint, endpoints));
  const answering = new Set(endpoints.map((endpoint) => roleBehind(resources, endpoint)));
  const strangers = ofType(resources, 'AWS::IAM::Role').filter(([id]) => !answering.has(id));
  return [...faults, ...strangers.flatMap(([id]) => strangerFaults(resources, id, others))];
};

const strangerFaults = (resources: Resources, id: string, others: Readonly<Record<string, Reach>>): readonly string[] => {
  const [, reach] = Object.entries(others).find(([start]) => id.startsWith(start)) ?? [];
  if (reach) return tableFaults(statementsOf(resources, id), reach).map((fault) => `${id}: ${fault}`);
  return statementsOf(resources, id)
    .flatMap(actionsIn)
    .filter((action) => /^(?:\*|dynamodb:)/.test(action))
    .map((action) => `${id}: may ${action}`);
};

const endpointFaults = (resources: Resources, endpoint: Endpoint, endpoints: readonly Endpoint[]): readonly string[] => {
  const role = roleBehind(resources, endpoint);
  if (role === null) return [`${routeKeyOf(endpoint)}: no role`];
  const sameFunction = endpoints.filter((one) => roleBehind(resources, one) === role);
  const reach = reachOf(endpoint);
  const files = [
    ...new Set(sameFunction.flatMap((one) => [...FILES[one.files], ...(one.function === 'evidence' ? DOCUMENTS[one.access] : [])])),
  ];
  const allowed = new Set([...COMMON, ...files, ...files.map((action) => KEYS[action] ?? ''), ...tableActions(reach)]);
  const statements = statementsOf(resources, role);
  const held = statements.flatMap(actionsIn);
  const faults = [
    ...held.filter((action) => !allowed.has(action)).map((action) => `may ${action}`),
    ...[...allowed].filter((action) => !held.includes(action)).map((action) => `may not ${action}`),
    ...tableFaults(statements, reach),
    ...managedPolicies(resources[role]).map((policy) => `holds ${policy}`),
  ];
  return faults.map((fault) => `${routeKeyOf(endpoint)}: ${fault}`);
};

/** What the store asks for: it reads by key and by partition, and puts in transactions, of which reading partitions is a part. */
const tableActions = ({ reads, puts, index = [] }: Reach): readonly string[] => [
  ...(reads.length > 0 ? READING : []),
  ...(puts.length > 0 ? ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'] : []),
  ...(index.length > 0 ? ['dynamodb:Query'] : []),
  ...(reads.length + puts.length > 0 ? ['kms:Decrypt'] : []),
];

const tableFaults = (statements: readonly Statement[], { reads, puts, index = [] }: Reach): readonly string[] =>
  statements.flatMap((statement) =>
    actionsIn(statement)
      .filter((action) => action.startsWith('dynamodb:'))
      .flatMap((action) => {
        const wanted = action === 'dynamodb:PutItem' ? puts : isOfIndex(statement) ? index : reads;
        const fence = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
        const mustSay = statement.Condition?.['Null']?.['dynamodb:LeadingKeys'] === 'false';
        if (!mustSay) return [`${action} stands without a fence`];
        const expected = wanted.map((partition) => `${partition}#*`);
        return [
          ...fence.filter((one) => !expected.includes(one)).map((one) => `${action} reaches ${one}`),
          ...expected.filter((one) => !fence.includes(one)).map((one) => `${action} does not reach ${one}`),
        ];
      }),
  );

const roleBehind = (resources: Resources, endpoint: Endpoint): string | null => {
  const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(([, route]) => route);
  const route = routes.find(({ Properties }) => Properties['RouteKey'] === routeKeyOf(endpoint));
  const id = route ? functionBehind(route, resources) : null;
  return id === null ? null : targetOf(resources[id]?.Properties['Role']);
};

export interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>> & {
    readonly 'ForAllValues:StringLike'?: Readonly<Record<string, readonly string[]>>;
  };
}

const isOfIndex = ({ Resource: resource }: Statement): boolean => JSON.stringify(resource).includes('/index/');

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}

const actionsIn = ({ Action = '*' }: Statement): readonly string[] => [Action].flat();

/** All that a role is allowed, from policies of its own and from those that name it. */
export const statementsOf = (resources: Resources, role: string): readonly Statement[] => {
  const attached = [...ofType(resources, 'AWS::IAM::Policy'), ...ofType(resources, 'AWS::IAM::ManagedPolicy')]
    .map(([, { Properties }]) => Properties)
    .filter(({ Roles }) => Array.isArray(Roles) && Roles.some((one) => targetOf(one) === role));
  const own = (resources[role]?.Properties['Policies'] ?? []) as readonly Policy[];
  const statements = [...(attached as unknown as readonly Policy[]), ...own].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return statements.filter(({ Effect }) => Effect === 'Allow');
};

const managedPolicies = (role: Resource | undefined): readonly string[] =>
  ((role?.Properties['ManagedPolicyArns'] ?? []) as readonly unknown[]).map((arn) => JSON.stringify(arn));
