import { Duration, Fn, Stack, type SecretValue } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DOOR_HEADER } from '#core/endpoints/door.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import type { DataStack } from './DataStack.ts';
import { inlineScriptHashes } from './inlineScriptHashes.ts';
import { DOOR_PAGE, paneFolder } from './paneFolder.ts';
import { privateBucket } from './privateBucket.ts';
import type { Domain } from './settings.ts';

interface SiteProps {
  /** The folder of the built site: `pane/` and `manifest.xml`. */
  readonly site: string;
  readonly api: HttpApi;
  readonly data: DataStack;
  readonly signInAddress: string;
  readonly domain: Domain | null;
  readonly firewall: string;
  /** Told to the API with each call, so that functions know it came by way of the firewall. */
  readonly doorSecret: SecretValue;
}

/**
 * One address for all: the pane's pages under `/pane/`, the API under `/api/`, documents under `/evidence/`, so that no page ever asks
 * another origin's leave. The pages lie in a private bucket that only this site reads; documents are reached with the signatures that
 * the API gives out. No `X-Frame-Options` is sent: Excel on the web frames the pane.
 */
export class Site extends Construct {
  /** `https://…`, without a slash at its end. */
  readonly address: string;
  readonly distribution: Distribution;
  readonly pages: IBucket;

  constructor(scope: Construct, id: string, { site, api, data, signInAddress, domain, firewall, doorSecret }: SiteProps) {
    super(scope, id);
    const pane = paneFolder(site);
    this.pages = privateBucket(this, 'Pages', { versioned: false, logs: data.accessLogs });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: pane, API, documents`,
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: firewall,
      logBucket: data.accessLogs,
      logFilePrefix: 'site/',
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(domain && { domainNames: [domain.name], certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificate) }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.pages),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: pageHeaders(this, contentSecurityPolicy({ scriptHashes: inlineScriptHashes(pane), signInAddress })),
        functionAssociations: [{ function: firstPage(this), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/api/*': handedOn(
          new HttpOrigin(hostOf(api), {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            originSslProtocols: [OriginSslPolicy.TLS_V1_2],
            customHeaders: { [DOOR_HEADER]: doorSecret.unsafeUnwrap() },
          }),
        ),
        '/evidence/*': handedOn(
          new HttpOrigin(data.evidence.bucketRegionalDomainName, {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          }),
        ),
      },
    });
    this.address = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
  }
}

/** The gateway's own address; it answers to no other host name. */
const hostOf = (api: HttpApi): string => Fn.select(2, Fn.split('/', api.apiEndpoint));

/** Never kept, and with all that the caller sent but the name of this site: origins know themselves by their own. */
const handedOn = (origin: HttpOrigin): BehaviorOptions => ({
  origin,
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
});

/** The bare address, the web door's short one, and those that the manifest names for help: the door's page says how to go on. */
const SHORT = ['/', '/nop', '/nop/', '/ho-tro', '/huong-dan'];

/** Who types the bare address, or opens the web door by its short name, gets the page that checks a dropped workbook; what was asked goes along. */
const firstPage = (scope: Construct): EdgeFunction =>
  new EdgeFunction(scope, 'FirstPage', {
    comment: 'Leads from the short addresses to the web door',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      [
        'function handler(event) {',
        '  var uri = event.request.uri;',
        `  if (${JSON.stringify(SHORT)}.indexOf(uri) < 0) return event.request;`,
        '  var asked = event.request.querystring;',
        "  var names = Object.keys(asked).map(function (name) { return name + '=' + asked[name].value; });",
        `  var page = '/${DOOR_PAGE}' + (names.length > 0 ? '?' + names.join('&') : '');`,
        "  return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: page } } };",
        '}',
      ].join('\n'),
    ),
  });

const pageHeaders = (scope: Construct, policy: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'PageHeaders', {
    comment: `${Stack.of(scope).stackName}: pages of the pane`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()', override: true }],
    },
  });
