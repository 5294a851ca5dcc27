import { RemovalPolicy } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey, type CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { TableV2, AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { GiaoUoc } from '../../infra/GiaoUoc.ts';
import { functionFaults } from './functionFaults.ts';
import { keepingFaults } from './keepingFaults.ts';
import { rightsFaults } from './rightsFaults.ts';
import { routeFaults } from './routeFaults.ts';
import { stackTemplates, type StackTemplates } from './stackTemplates.ts';

const RANKING = 'GET /api/blocs/{bloc}/periods/{edition}/ranking';

const openRanking = ({ application }: GiaoUoc): void => {
  const routes = application.node.findAll().filter((one): one is HttpRoute => one instanceof HttpRoute);
  const cfn = routes.find(({ path, node }) => path?.endsWith('/ranking') && node.defaultChild)?.node.defaultChild as CfnRoute;
  cfn.authorizationType = 'NONE';
};

const addRoute = ({ application }: GiaoUoc): void => {
  const made = new Function(application, 'Beside', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'beside.handler',
    code: Code.fromInline('exports.handler = async () => 1;'),
    environment: { TABLE_NAME: 'Records' },
  });
  new HttpRoute(application, 'BesideRoute', {
    httpApi: application.api.http,
    routeKey: HttpRouteKey.with('/api/all', HttpMethod.GET),
    integration: new HttpLambdaIntegration('Beside', made),
    authorizer: new HttpNoneAuthorizer(),
  });
};

const roleOf = ({ application }: GiaoUoc, name: string): Role => {
  const role = application.api.node.findChild(name).node.findChild('Role');
  if (!(role instanceof Role)) throw new Error(`${name} has no role`);
  return role;
};

const widenRights = (app: GiaoUoc): void => {
  app.data.table.grantReadWriteData(roleOf(app, 'exports-read'));
  roleOf(app, 'me-read').addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
  roleOf(app, 'submissions-read').addToPolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: ['*'],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['AUDIT#*'] }, Null: { 'dynamodb:LeadingKeys': 'false' } },
    }),
  );
  roleOf(app, 'blocs-read').addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AmazonDynamoDBFullAccess'));
  const stranger = new Role(app.application, 'Stranger', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  stranger.addToPolicy(new PolicyStatement({ actions: ['*'], resources: ['*'] }));
};

const keepBadly = ({ data }: GiaoUoc): void => {
  new Bucket(data, 'Open', { removalPolicy: RemovalPolicy.DESTROY });
  new TableV2(data, 'Loose', { partitionKey: { name: 'pk', type: AttributeType.STRING }, removalPolicy: RemovalPolicy.DESTROY });
};

let broken: StackTemplates;

beforeAll(() => {
  broken = stackTemplates((app) => {
    openRanking(app);
    addRoute(app);
    widenRights(app);
    keepBadly(app);
  });
});

describe('routeFaults', () => {
  test('finds the route that was opened and the one beside the table', () => {
    expect(routeFaults(broken.application, allEndpoints)).toEqual(['GET /api/all: stands in no table', `${RANKING}: asks for no token`]);
  });

  test('finds a route that is missing and one that is closed against the table', () => {
    const [first, ...others] = allEndpoints;
    if (!first) throw new Error('no endpoints');
    const changed = [{ ...first, path: '/api/new' as const }, ...others.map((one) => ({ ...one, access: 'public' as const }))];

    expect(routeFaults(broken.application, changed)).toEqual(
      expect.arrayContaining([
        'GET /api/new: has no route',
        'POST /api/blocs/{bloc}/periods/{edition}/submissions/{agency}: is public and asks for a token',
      ]),
    );
  });
});

describe('rightsFaults', () => {
  const faults = (): readonly string[] => rightsFaults(broken.application, allEndpoints);

  test.each(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Scan'])('finds a reader that may %s', (action) => {
    expect(faults()).toContain(`${RANKING}: may dynamodb:${action}`);
  });

  test('finds all rights at once, rights from elsewhere, and a stranger', () => {
    expect(faults()).toContain('GET /api/me: may dynamodb:*');
    expect(faults().join('\n')).toMatch(/GET \/api\/blocs\/\{bloc\}\/periods\/\{edition\}: holds .*AmazonDynamoDBFullAccess/);
    expect(faults().join('\n')).toMatch(/Stranger\w*: may \*/);
  });

  test('finds a right over the table that stands without a fence, and one whose fence is wider', () => {
    expect(faults()).toContain(`${RANKING}: dynamodb:PutItem stands without a fence`);
    expect(faults()).toContain('GET /api/blocs/{bloc}/periods/{edition}/submissions: dynamodb:Query reaches AUDIT#*');
  });

  test('finds a reader whose endpoint shares a function with a writer', () => {
    const changed = allEndpoints.map((one) => (one.access === 'write' ? { ...one, access: 'read' as const } : one));

    expect(faults()).not.toContain('POST /api/blocs/{bloc}/periods/{edition}/submissions/{agency}: may dynamodb:PutItem');
    expect(rightsFaults(broken.application, changed)).toContain(
      'POST /api/blocs/{bloc}/periods/{edition}/submissions/{agency}: may dynamodb:PutItem',
    );
  });
});

describe('keepingFaults', () => {
  test.each([
    /Open\w*: is deleted with its stack/,
    /Open\w*: is deleted when it is replaced/,
    /Open\w*: may be made public/,
    /Open\w*: may be spoken to without TLS/,
    /Loose\w*: is deleted with its stack/,
    /Loose\w*: may be deleted/,
    /Loose\w*: cannot be put back/,
    /Loose\w*: is not encrypted/,
  ])('finds %s', (fault) => {
    expect(keepingFaults(broken.data).join('\n')).toMatch(fault);
  });

  test('leaves those of ours alone', () => {
    expect(keepingFaults(broken.data).filter((fault) => !/^(?:Open|Loose)/.test(fault))).toEqual([]);
  });
});

describe('functionFaults', () => {
  test('finds another runtime, processor, size and time, and a log that is kept for ever', () => {
    const faults = functionFaults(broken.application, 'nodejs24.x').map((fault) => fault.replace(/^Beside\w*/, 'Beside'));

    expect(faults).toEqual([
      'Beside: Runtime is "nodejs22.x"',
      'Beside: Architectures is undefined',
      'Beside: TracingConfig is undefined',
      'Beside: MemorySize is undefined',
      'Beside: Timeout is undefined',
      'Beside: writes to a log that nobody made',
    ]);
  });
});
