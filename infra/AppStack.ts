import { join } from 'node:path';
import { CfnOutput, Duration, Stack, type App } from 'aws-cdk-lib';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { OAuthScope, UserPoolClient, UserPoolClientIdentityProvider, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { TimedTask } from '#core/endpoints/timedTasks.ts';
import type { CapabilityFunction } from './CapabilityFunction.ts';
import { Clockwork } from './Clockwork.ts';
import type { DataStack } from './DataStack.ts';
import type { FirewallStack } from './FirewallStack.ts';
import { ScoringApi } from './ScoringApi.ts';
import type { Stage } from './settings.ts';
import { Site } from './Site.ts';
import { uploadSite } from './uploadSite.ts';
import { Watch } from './Watch.ts';

interface AppStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly firewall: FirewallStack;
  readonly endpoints: readonly Endpoint[];
  readonly tasks: readonly TimedTask[];
  /** The folder of all that was built: `functions/` and `site/` below it. */
  readonly built: string;
}

/** All that may be taken down and set up again: functions, API, site, clock, alarms, and the pane's leave to sign people in. */
export class AppStack extends Stack {
  readonly api: ScoringApi;
  readonly functions: readonly CapabilityFunction[];
  readonly clockwork: Clockwork;

  constructor(scope: App, id: string, { stage, data, firewall, endpoints, tasks, built }: AppStackProps) {
    super(scope, id, { description: `Giao Uoc ${stage.name}: functions, API, pane`, env: { region: stage.region } });
    const { people } = data;
    const { logDays: logsKept, mostRequests, domain } = stage;
    const signInAddress = people.signInPage.baseUrl();
    const bundles = join(built, 'functions');
    const doorSecret = new Secret(this, 'DoorSecret', {
      description: 'What the site says to the functions: calls that do not say it did not pass the firewall',
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    }).secretValue;

    this.api = new ScoringApi(this, 'Api', { endpoints, bundles, data, logsKept, mostRequests, doorSecret });
    const { http: api } = this.api;
    const site = new Site(this, 'Site', {
      site: join(built, 'site'),
      api,
      data,
      signInAddress,
      domain,
      firewall: firewall.acl.attrArn,
      doorSecret,
    });
    const client = paneClient(this, people.pool, site.address);
    this.functions = this.api.addEndpoints(new HttpUserPoolAuthorizer('People', people.pool, { userPoolClients: [client] }));
    uploadSite(this, { built: join(built, 'site'), site, signInAddress, clientId: client.userPoolClientId, logsKept });
    this.clockwork = new Clockwork(this, 'Clockwork', {
      tasks,
      bundles,
      data,
      logsKept: stage.auditLogDays,
      mailFrom: stage.mailFrom,
      siteAddress: site.address,
    });
    const { functions: timed, undelivered } = this.clockwork;
    const seal = timed.find(({ node }) => node.id === 'seal');
    if (!seal) throw new Error('no task seals the record');
    const functions = [...this.functions, ...timed];
    new Watch(this, 'Watch', { stage: stage.name, alarmsTo: stage.alarmsTo, api, functions, seal, undelivered, table: data.table });

    new CfnOutput(this, 'SiteAddress', { value: site.address, description: 'For people, and for the manifest' });
    new CfnOutput(this, 'ManifestAddress', { value: `${site.address}/manifest.xml`, description: 'The manifest of this very site' });
    new CfnOutput(this, 'SignInAddress', { value: signInAddress });
    new CfnOutput(this, 'SignInClient', { value: client.userPoolClientId });
  }
}

/** The pane can keep no secret: it signs people in by code with PKCE, and by nothing else. A session lasts a working day. */
const paneClient = (scope: Construct, pool: UserPool, siteAddress: string): UserPoolClient => {
  const back = `${siteAddress}/pane/dialog.html`;
  return new UserPoolClient(scope, 'Pane', {
    userPool: pool,
    generateSecret: false,
    // Left empty, it would stand for the service's defaults, passwords by way of SRP among them.
    authFlows: { userSrp: false },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [back],
      logoutUrls: [back],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(10),
  });
};
