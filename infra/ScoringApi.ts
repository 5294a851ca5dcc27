import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnRoute,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type CfnStage,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';
import { CapabilityFunction, type CapabilityFunctionProps } from './CapabilityFunction.ts';
import { plannedFunctions, type PlannedFunction } from './plannedFunctions.ts';

interface ScoringApiProps extends Omit<CapabilityFunctionProps, 'planned'> {
  readonly endpoints: readonly Endpoint[];
  readonly mostRequests: number;
}

/** Routes whose answers take long to make let fewer calls a second through. */
const SLOW = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 };

/**
 * Every route of the table of endpoints, and none beside them. A route is authorised unless its endpoint is `public`: what is
 * forgotten is closed, not open.
 *
 * The API comes first and its routes later, by `addEndpoints`, because the authorizer has to know the site, and the site the API.
 */
export class ScoringApi extends Construct {
  readonly http: HttpApi;
  readonly #functionProps: Omit<CapabilityFunctionProps, 'planned'>;
  readonly #endpoints: readonly Endpoint[];
  readonly #stage: HttpStage;

  constructor(scope: Construct, id: string, { endpoints, mostRequests, ...functionProps }: ScoringApiProps) {
    super(scope, id);
    this.#endpoints = endpoints;
    this.#functionProps = functionProps;
    this.http = new HttpApi(this, 'Http', { createDefaultStage: false });
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      autoDeploy: true,
      throttle: { rateLimit: mostRequests, burstLimit: 2 * mostRequests },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(new LogGroup(this, 'AccessLog', { retention: functionProps.logsKept })),
        format: ACCESS_LOG,
      },
    });
  }

  /** Puts the routes behind the authorizer and gives back the functions that answer them. */
  addEndpoints(authorizer: IHttpRouteAuthorizer): readonly CapabilityFunction[] {
    const made = plannedFunctions(this.#endpoints).map((planned) => this.#addFunction(planned, authorizer));
    const slow = this.#endpoints.filter((one) => one.function === 'exports').map((one) => [routeKeyOf(one), SLOW] as const);
    const stage = this.#stage.node.defaultChild as CfnStage;
    stage.addPropertyOverride('RouteSettings', Object.fromEntries(slow));
    // The gateway refuses settings of a route that is not there yet.
    for (const child of this.http.node.findAll()) {
      if (child instanceof CfnRoute) stage.addResourceDependency(child);
    }
    return made;
  }

  #addFunction(planned: PlannedFunction, authorizer: IHttpRouteAuthorizer): CapabilityFunction {
    const made = new CapabilityFunction(this, planned.name, { ...this.#functionProps, planned });
    const integration = new HttpLambdaIntegration(planned.name, made.lambda);
    for (const { method, path, access } of planned.endpoints) {
      const guard = access === 'public' ? new HttpNoneAuthorizer() : authorizer;
      this.http.addRoutes({ path, methods: [HttpMethod[method]], integration, authorizer: guard });
    }
    return made;
  }
}

/** Ids, codes and times: neither addresses nor names of people. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    milliseconds: AccessLogField.contextResponseLatency(),
    refused: AccessLogField.contextAuthorizerError(),
    failed: AccessLogField.contextIntegrationErrorMessage(),
  }),
);
