import { beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { routeKeyOf } from '#core/endpoints/Endpoint.ts';
import { DOOR_HEADER } from '#core/endpoints/door.ts';
import { statementsOf } from './rightsFaults.ts';
import { filledIn, ofType, stackTemplates, type Resource, type Resources, type StackTemplates } from './stackTemplates.ts';

/** What many have stumbled over who built such stacks, and what ours do about it. */

let written: StackTemplates;

beforeAll(() => {
  written = stackTemplates();
});

const propertiesOf = (resources: Resources, type: string): readonly Resource['Properties'][] =>
  ofType(resources, type).map(([, { Properties }]) => Properties);

const only = (resources: Resources, type: string): Resource['Properties'] => {
  const [one, ...others] = propertiesOf(resources, type);
  if (!one || others.length > 0) throw new Error(`not one ${type}`);
  return one;
};

interface Rule {
  readonly Name: string;
  readonly Statement: {
    readonly RateBasedStatement?: { readonly Limit: number };
    readonly ManagedRuleGroupStatement?: {
      readonly RuleActionOverrides?: readonly { readonly Name: string; readonly ActionToUse: object }[];
    };
  };
}

describe('a firewall cannot stand before an HTTP API', () => {
  test('so it stands before the site, in the one region where the site can find it', () => {
    const acl = only(written.firewall, 'AWS::WAFv2::WebACL');
    const { DistributionConfig: site } = only(written.application, 'AWS::CloudFront::Distribution');

    expect(acl['Scope']).toBe('CLOUDFRONT');
    expect(written.app.firewall.region).toBe('us-east-1');
    expect(JSON.stringify((site as { readonly WebACLId: unknown }).WebACLId)).toMatch(/GiaoUoc-production-Firewall/);
    expect(ofType(written.application, 'AWS::WAFv2::WebACLAssociation')).toEqual([]);
  });

  test('so each function wants to hear from the site what only the site knows', () => {
    const { DistributionConfig: site } = only(written.application, 'AWS::CloudFront::Distribution');
    const { Origins: origins } = site as {
      readonly Origins: readonly {
        readonly OriginCustomHeaders?: readonly { readonly HeaderName: string; readonly HeaderValue: unknown }[];
      }[];
    };
    const [said, ...others] = origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
    const capabilities = new Set(allEndpoints.map((one) => `${one.function}.handler`));
    const ours = propertiesOf(written.application, 'AWS::Lambda::Function').filter((one) => capabilities.has(String(one['Handler'])));

    expect(others).toEqual([]);
    expect(said?.HeaderName).toBe(DOOR_HEADER);
    expect(JSON.stringify(said?.HeaderValue)).toMatch(/resolve:secretsmanager/);
    expect(
      ours.map((one) => (one['Environment'] as { readonly Variables: { readonly DOOR_SECRET: unknown } }).Variables.DOOR_SECRET),
    ).toEqual(ours.map(() => said?.HeaderValue));
  });

  test('and a workbook of 4 MB gets through it', () => {
    const rules = only(written.firewall, 'AWS::WAFv2::WebACL')['Rules'] as readonly Rule[];
    const counted = rules.flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? []);

    expect(counted).toContainEqual({ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } });
    expect(rules.flatMap(({ Statement }) => Statement.RateBasedStatement?.Limit ?? [])).toEqual([5000]);
  });

  test('and its log tells no token', () => {
    expect(JSON.stringify(only(written.firewall, 'AWS::WAFv2::LoggingConfiguration')['RedactedFields'])).toMatch(/"Name":"authorization"/);
    expect(only(written.firewall, 'AWS::Logs::LogGroup')['LogGroupName']).toMatch(/^aws-waf-logs-/);
  });
});

describe('the library’s grants give a reader Scan and a writer DeleteItem', () => {
  test('so no role of any stack may scan, delete or change an item in place', () => {
    const roles = [written.data, written.application, written.firewall].flatMap((resources) =>
      ofType(resources, 'AWS::IAM::Role').flatMap(([id]) => statementsOf(resources, id)),
    );
    const actions = roles.flatMap(({ Action = '*' }) => [Action].flat());

    expect(actions.filter((action) => /^(?:\*|dynamodb:(?:\*|Scan|Delete\w*|Update\w*|BatchWrite\w*|PartiQL\w*))$/.test(action))).toEqual(
      [],
    );
    expect(actions).toContain('dynamodb:PutItem');
  });

  test('so nobody may take an object away but the uploader of the pages, in their own bucket', () => {
    const removing = ofType(written.application, 'AWS::IAM::Role')
      .flatMap(([id]) => statementsOf(written.application, id))
      .filter(({ Action = '*' }) => [Action].flat().some((action) => /^s3:(?:\*|Delete)/.test(action)));

    expect(removing).not.toEqual([]);
    expect(removing.filter(({ Resource: resource }) => !JSON.stringify(resource).includes('SitePages'))).toEqual([]);
  });
});

describe('a log that nobody made is kept for ever', () => {
  test('so every function names its own', () => {
    const unnamed = propertiesOf(written.application, 'AWS::Lambda::Function').filter((one) => !('LoggingConfig' in one));

    expect(unnamed).toEqual([]);
  });
});

describe('CloudFront writes its logs with an access list', () => {
  test('so the bucket of logs lets the writer own what it writes, and has no key of ours', () => {
    const [logs] = ofType(written.data, 'AWS::S3::Bucket').filter(([id]) => id.startsWith('AccessLogs'));

    expect(logs?.[1].Properties).toMatchObject({
      OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 400, Status: 'Enabled' }] },
    });
  });

  test('and every other bucket writes its own log there', () => {
    const buckets = [...ofType(written.data, 'AWS::S3::Bucket'), ...ofType(written.application, 'AWS::S3::Bucket')];
    const unlogged = buckets.filter(([id, { Properties }]) => !id.startsWith('AccessLogs') && !('LoggingConfiguration' in Properties));

    expect(buckets).toHaveLength(6);
    expect(unlogged).toEqual([]);
  });
});

describe('an HTTP API knows no plans for callers', () => {
  test('so its stage is throttled, and the routes that take long more than the rest', () => {
    const { DefaultRouteSettings, RouteSettings } = only(written.application, 'AWS::ApiGatewayV2::Stage');
    const slow = allEndpoints.filter((one) => one.function === 'exports').map(routeKeyOf);

    expect(DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    expect(Object.keys(RouteSettings as object).sort()).toEqual([...slow].sort());
    expect(Object.values(RouteSettings as object)).toContainEqual({ ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 });
  });

  test('and data lies in a stack of its own, which is protected, capped and kept', () => {
    expect(written.app.data.terminationProtection).toBe(true);
    expect(ofType(written.application, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
    expect(ofType(written.application, 'AWS::Cognito::UserPool')).toEqual([]);
    const table = JSON.stringify(only(written.data, 'AWS::DynamoDB::GlobalTable'));
    expect(table).toContain('"MaxReadRequestUnits":2000');
    expect(table).toContain('"MaxWriteRequestUnits":1000');
  });
});

describe('what is kept is encrypted with the account’s own key', () => {
  test('which turns each year and cannot be lost with its stack', () => {
    const [key] = ofType(written.data, 'AWS::KMS::Key');

    expect(key?.[1]).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 } });
  });

  test.each(['Files', 'Evidence', 'Exports', 'Seals'])('as is the bucket %s', (id) => {
    const [found] = ofType(written.data, 'AWS::S3::Bucket').filter(([logical]) => logical.startsWith(id));

    expect(JSON.stringify(found?.[1].Properties['BucketEncryption'])).toMatch(
      /"BucketKeyEnabled":true.*KMSMasterKeyID.*Key|KMSMasterKeyID.*aws:kms/,
    );
  });

  test('as is the table', () => {
    const { SSESpecification, Replicas } = only(written.data, 'AWS::DynamoDB::GlobalTable');

    expect(SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    expect(JSON.stringify(Replicas)).toMatch(/KMSMasterKeyId/);
  });

  test('and seals are locked for the years of the stage', () => {
    const [seals] = ofType(written.data, 'AWS::S3::Bucket').filter(([id]) => id.startsWith('Seals'));

    expect(seals?.[1].Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3660 } } },
    });
  });

  test('and exports empty themselves', () => {
    const [exports] = ofType(written.data, 'AWS::S3::Bucket').filter(([id]) => id.startsWith('Exports'));

    expect(exports?.[1].Properties).toMatchObject({ LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7 }] } });
  });
});

describe('the pages that are handed out', () => {
  test('name the site’s own address and sign-in, whatever stood in the build', () => {
    const uploads = JSON.stringify(propertiesOf(written.application, 'Custom::CDKBucketDeployment'));

    expect(uploads).toMatch(/SiteDistribution\w+","DomainName/);
    expect(uploads).toMatch(/SignInPage/);
    expect(uploads).toMatch(/Pane\w+"/);
  });

  test('name a domain of one’s own where there is one, over TLS 1.2 at least', () => {
    const domain = { name: 'thidua.example.gov.vn', certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b' };
    const { application } = stackTemplates(() => undefined, { stage: filledIn({ domain }) });
    const { DistributionConfig: site } = only(application, 'AWS::CloudFront::Distribution');

    expect(site).toMatchObject({ Aliases: [domain.name], ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } });
    expect(only(application, 'AWS::Cognito::UserPoolClient')['CallbackURLs']).toEqual(['https://thidua.example.gov.vn/pane/dialog.html']);
  });
});

test('the first administrator gets an account by e-mail, and without one none is made', () => {
  expect(only(written.data, 'AWS::Cognito::UserPoolUser')).toMatchObject({
    Username: 'quan.tri@example.gov.vn',
    DesiredDeliveryMediums: ['EMAIL'],
  });

  const { data } = stackTemplates(() => undefined, { stage: filledIn({ administrator: null }) });
  expect(ofType(data, 'AWS::Cognito::UserPoolUser')).toEqual([]);
});
