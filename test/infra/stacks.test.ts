import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { reachOf, type Partition } from '#core/endpoints/reach.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';
import { plannedFunctions } from '../../infra/plannedFunctions.ts';
import { tableDefinition } from '../../functions/store/tableDefinition.ts';
import { INLINE_SCRIPT } from './builtFolder.ts';
import { functionFaults, isOurs } from './functionFaults.ts';
import { keepingFaults } from './keepingFaults.ts';
import { rightsFaults } from './rightsFaults.ts';
import { routeFaults } from './routeFaults.ts';
import { ofType, stackTemplates, targetOf, type Resources, type StackTemplates } from './stackTemplates.ts';

let written: StackTemplates;

/** The roles of what a clock starts, by the beginning of their logical ids. */
const timedReach = Object.fromEntries(timedTasks.map(({ name, reach }) => [`Clockwork${name}Role`, reach]));

beforeAll(() => {
  written = stackTemplates();
});

const bucket = (id: string): Readonly<Record<string, unknown>> => {
  const [found] = ofType(written.data, 'AWS::S3::Bucket').filter(([logical]) => logical.startsWith(id));
  if (!found) throw new Error(`no bucket ${id}`);
  return found[1].Properties;
};

const only = (resources: Resources, type: string): Readonly<Record<string, unknown>> => {
  const [one, ...others] = ofType(resources, type);
  if (!one || others.length > 0) throw new Error(`${others.length + (one ? 1 : 0)} resources of ${type}`);
  return one[1].Properties;
};

describe('routes', () => {
  test('are those of the table of endpoints, authorised unless they are public', () => {
    expect(routeFaults(written.application, allEndpoints)).toEqual([]);
  });

  test('are guarded by the people’s own service, for tokens of the pane alone', () => {
    const { JwtConfiguration, IdentitySource } = only(written.application, 'AWS::ApiGatewayV2::Authorizer');
    const { Issuer, Audience } = JwtConfiguration as { readonly Issuer: unknown; readonly Audience: readonly unknown[] };

    expect(IdentitySource).toEqual(['$request.header.Authorization']);
    expect(JSON.stringify(Issuer)).toMatch(/https:\/\/cognito-idp\.ap-southeast-1\.amazonaws\.com\/.*People/);
    expect(Audience.map((one) => written.application[targetOf(one) ?? '']?.Type)).toEqual(['AWS::Cognito::UserPoolClient']);
  });

  test('send the events that the functions read', () => {
    const versions = ofType(written.application, 'AWS::ApiGatewayV2::Integration').map(
      ([, { Properties }]) => Properties['PayloadFormatVersion'],
    );

    expect(new Set(versions)).toEqual(new Set(['2.0']));
  });
});

describe('functions', () => {
  test('may do what their endpoints say and nothing more', () => {
    expect(rightsFaults(written.application, allEndpoints, timedReach)).toEqual([]);
  });

  test('open ballots and frozen rankings to those alone who need them', () => {
    const planned = plannedFunctions(allEndpoints).map(({ name, capability, access }) => ({
      name,
      reach: reachOf({ function: capability, access }),
    }));
    const openTo = (side: 'reads' | 'puts', partition: Partition) =>
      planned.filter(({ reach }) => reach[side].includes(partition)).map(({ name }) => name);

    // Who counts them, and who takes a whole bloc away.
    expect(openTo('reads', 'BALLOT').sort()).toEqual(['archive-read', 'judging-write']);
    expect(openTo('puts', 'BALLOT')).toEqual(['judging-write']);
    expect(openTo('puts', 'SNAPSHOT')).toEqual(['ranking-write']);
  });

  test('run on arm64 for ten seconds at most, and their logs end', () => {
    expect(functionFaults(written.application, 'nodejs24.x')).toEqual([]);
  });

  test('are one for each capability and access, and one for each task of the clock', () => {
    const wanted = new Set([...allEndpoints.map((one) => `${one.function} ${one.access}`), ...timedTasks.map(({ name }) => name)]);

    expect(ofType(written.application, 'AWS::Lambda::Function').filter(([, one]) => isOurs(one))).toHaveLength(wanted.size);
  });

  test('know their table and their bucket', () => {
    const [, one] = ofType(written.application, 'AWS::Lambda::Function').find(([, found]) => isOurs(found)) ?? [];

    expect(JSON.stringify(one?.Properties['Environment'])).toMatch(
      /FILES_BUCKET.*Files.*TABLE_NAME.*Records|TABLE_NAME.*Records.*FILES_BUCKET.*Files/,
    );
  });
});

describe('what is kept', () => {
  test('outlives its stack, private and encrypted', () => {
    expect([...keepingFaults(written.data), ...keepingFaults(written.application)]).toEqual([]);
    expect(written.app.data.terminationProtection).toBe(true);
  });

  test('has the keys, the index and the time to live of the store', () => {
    const { partitionKey, sortKey, index, timeToLive } = tableDefinition;
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];

    expect(only(written.data, 'AWS::DynamoDB::GlobalTable')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        { IndexName: index.name, KeySchema: keys(index.partitionKey, index.sortKey), Projection: { ProjectionType: 'ALL' } },
      ],
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
    });
  });

  test('brings back a workbook that was written over', () => {
    expect(bucket('Files')).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
  });
});

describe('people', () => {
  test('do not register by themselves, sign in with two factors, and are not lost', () => {
    expect(only(written.data, 'AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      DeletionProtection: 'ACTIVE',
    });
  });

  test('come back from signing in to the site, by code and without a secret', () => {
    const client = only(written.application, 'AWS::Cognito::UserPoolClient');

    expect(client).toMatchObject({ AllowedOAuthFlows: ['code'], GenerateSecret: false, ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] });
    expect(JSON.stringify(client['CallbackURLs'])).toMatch(/Distribution.*DomainName.*\/pane\/dialog\.html/);
  });
});

describe('the site', () => {
  const policyOf = (resources: Resources): string =>
    JSON.stringify(only(resources, 'AWS::CloudFront::ResponseHeadersPolicy')['ResponseHeadersPolicyConfig']);

  test('lets Office frame the pane, and runs no script that it does not know', () => {
    const policy = policyOf(written.application);
    const hash = createHash('sha256').update(INLINE_SCRIPT).digest('base64');

    expect(policy).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
    expect(policy).toContain(`script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com 'sha256-${hash}';`);
    expect(policy).not.toContain('FrameOptions');
  });

  test('lets the pane reach the sign-in service', () => {
    expect(policyOf(written.application)).toMatch(/connect-src 'self' https:\/\/.*SignInPage.*amazoncognito\.com/);
  });

  test('reads the bucket under its own name, and hands calls on to the API uncached', () => {
    const { DistributionConfig } = only(written.application, 'AWS::CloudFront::Distribution');
    const { CacheBehaviors, Origins } = DistributionConfig as {
      readonly CacheBehaviors: readonly Readonly<Record<string, unknown>>[];
      readonly Origins: readonly Readonly<Record<string, unknown>>[];
    };

    const managed = {
      ViewerProtocolPolicy: 'https-only',
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    };
    expect(Origins.map((origin) => ['OriginAccessControlId', 'CustomOriginConfig'].map((kind) => Boolean(origin[kind])))).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
    // The managed policies "CachingDisabled" and "AllViewerExceptHostHeader".
    expect(CacheBehaviors).toMatchObject([
      { PathPattern: '/api/*', ...managed },
      { PathPattern: '/evidence/*', ...managed },
    ]);
  });
});

test('no account is named, and no region but where the data lies and that of the firewall', () => {
  const text = JSON.stringify([written.data, written.application, written.firewall]);

  expect([...new Set(text.match(/\b[a-z]{2}-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d\b/g))]).toEqual([
    'ap-southeast-1',
    'us-east-1',
  ]);
  expect(text).not.toMatch(/arn:aws:[a-z0-9-]*:[a-z0-9-]*:\d{12}/);
});
