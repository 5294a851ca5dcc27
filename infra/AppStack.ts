import { join } from 'node:path';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { OAuthScope, UserPoolClient, UserPoolClientIdentityProvider, type UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { CapabilityFunction } from './CapabilityFunction.ts';
import type { DataStack } from './DataStack.ts';
import { ScoringApi } from './ScoringApi.ts';
import type { Stage } from './settings.ts';
import { Site } from './Site.ts';

interface AppStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly endpoints: readonly Endpoint[];
  /** The folder of all that was built: `functions/` and `pane/` below it. */
  readonly built: string;
}

/** All that may be taken down and set up again: functions, API, site, and the pane's leave to sign people in. */
export class AppStack extends Stack {
  readonly api: ScoringApi;
  readonly functions: readonly CapabilityFunction[];

  constructor(scope: Construct, id: string, { stage, data, endpoints, built }: AppStackProps) {
    super(scope, id, { description: `Giao Uoc ${stage.name}: functions, API, pane` });
    const { table, files, people } = data;
    const { logsKept, mostRequests } = stage;
    const signInAddress = people.signInPage.baseUrl();

    this.api = new ScoringApi(this, 'Api', { endpoints, bundles: join(built, 'functions'), table, files, logsKept, mostRequests });
    const site = new Site(this, 'Site', { pane: join(built, 'pane'), api: this.api.http, signInAddress, logsKept });
    const client = paneClient(this, people.pool, site.address);
    this.functions = this.api.addEndpoints(new HttpUserPoolAuthorizer('People', people.pool, { userPoolClients: [client] }));

    new CfnOutput(this, 'SiteAddress', { value: site.address, description: 'For the manifest and the people' });
    new CfnOutput(this, 'SignInAddress', { value: signInAddress, description: 'For the build of the pane' });
    new CfnOutput(this, 'SignInClient', { value: client.userPoolClientId, description: 'For the build of the pane' });
  }
}

/** The pane can keep no secret: it signs people in by code with PKCE, and by nothing else. A session lasts a working day. */
const paneClient = (scope: Construct, pool: UserPool, siteAddress: string): UserPoolClient => {
  const back = `${siteAddress}/dialog.html`;
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
