import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';
import { functionBehind } from './routeFaults.ts';
import { ofType, targetOf, type Resource, type Resources } from './stackTemplates.ts';

const READING = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITING = [...READING, 'dynamodb:ConditionCheckItem', 'dynamodb:PutItem'];
const TABLE: Readonly<Record<Endpoint['access'], readonly string[]>> = { public: [], read: READING, write: WRITING };
const FILES: Readonly<Record<Endpoint['files'], readonly string[]>> = { none: [], read: ['s3:GetObject'], write: ['s3:PutObject'] };
const LOG = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/**
 * Where the function behind a route may do more or less with the table than the route's own `access` says, or with the files than
 * the `files` of the routes that it answers; and where any other role of the template may touch the table at all.
 *
 * @returns one sentence a fault
 */
export const rightsFaults = (resources: Resources, endpoints: readonly Endpoint[]): readonly string[] => {
  const faults = endpoints.flatMap((endpoint) => endpointFaults(resources, endpoint, endpoints));
  const answering = new Set(endpoints.map((endpoint) => roleBehind(resources, endpoint)));
  const others = ofType(resources, 'AWS::IAM::Role').filter(([id]) => !answering.has(id));
  const strangers = others.flatMap(([id]) =>
    actionsOf(resources, id)
      .filter((action) => /^(?:\*|dynamodb:)/.test(action))
      .map((action) => `${id}: may ${action}`),
  );
  return [...faults, ...strangers];
};

const endpointFaults = (resources: Resources, endpoint: Endpoint, endpoints: readonly Endpoint[]): readonly string[] => {
  const role = roleBehind(resources, endpoint);
  if (role === null) return [`${routeKeyOf(endpoint)}: no role`];
  const sameFunction = endpoints.filter((one) => roleBehind(resources, one) === role);
  const allowed = [...LOG, ...TABLE[endpoint.access], ...sameFunction.flatMap(({ files }) => FILES[files])];
  const held = actionsOf(resources, role);
  return [
    ...held.filter((action) => !allowed.includes(action)).map((action) => `${routeKeyOf(endpoint)}: may ${action}`),
    ...allowed.filter((action) => !held.includes(action)).map((action) => `${routeKeyOf(endpoint)}: may not ${action}`),
    ...managedPolicies(resources[role]).map((policy) => `${routeKeyOf(endpoint)}: holds ${policy}`),
  ];
};

const roleBehind = (resources: Resources, endpoint: Endpoint): string | null => {
  const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(([, route]) => route);
  const route = routes.find(({ Properties }) => Properties['RouteKey'] === routeKeyOf(endpoint));
  const id = route ? functionBehind(route, resources) : null;
  return id === null ? null : targetOf(resources[id]?.Properties['Role']);
};

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
}

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}

/** All that a role is allowed, from policies of its own and from those that name it. */
const actionsOf = (resources: Resources, role: string): readonly string[] => {
  const attached = [...ofType(resources, 'AWS::IAM::Policy'), ...ofType(resources, 'AWS::IAM::ManagedPolicy')]
    .map(([, { Properties }]) => Properties)
    .filter(({ Roles }) => Array.isArray(Roles) && Roles.some((one) => targetOf(one) === role));
  const own = (resources[role]?.Properties['Policies'] ?? []) as readonly Policy[];
  const statements = [...(attached as unknown as readonly Policy[]), ...own].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action = '*' }) => Action);
};

const managedPolicies = (role: Resource | undefined): readonly string[] =>
  ((role?.Properties['ManagedPolicyArns'] ?? []) as readonly unknown[]).map((arn) => JSON.stringify(arn));
