import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { inlineScriptHashes } from './inlineScriptHashes.ts';
import { privateBucket } from './privateBucket.ts';

interface SiteProps {
  /** The folder of the built pane. */
  readonly pane: string;
  readonly api: HttpApi;
  readonly signInAddress: string;
  readonly logsKept: RetentionDays;
}

const FIRST_PAGE = 'taskpane.html';

/**
 * One address for all: the pane's pages, and the API under `/api/`, so that no page ever asks another origin's leave.
 * The pages lie in a private bucket that only this site reads. No `X-Frame-Options` is sent: Excel on the web frames the pane.
 * Throws where the pane was not built.
 */
export class Site extends Construct {
  /** `https://…`, without a slash at its end. */
  readonly address: string;

  constructor(scope: Construct, id: string, { pane, api, signInAddress, logsKept }: SiteProps) {
    super(scope, id);
    if (!existsSync(join(pane, FIRST_PAGE))) throw new Error(`${join(pane, FIRST_PAGE)} is missing; "npm run build" makes it`);
    const pages = privateBucket(this, 'Pages', { versioned: false });
    const distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: FIRST_PAGE,
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(pages),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: pageHeaders(this, contentSecurityPolicy({ scriptHashes: inlineScriptHashes(pane), signInAddress })),
      },
      additionalBehaviors: {
        '/api/*': {
          origin: new HttpOrigin(hostOf(api)),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
        },
      },
    });
    this.address = `https://${distribution.distributionDomainName}`;
    uploadPane(this, pane, pages, logsKept);
  }
}

/** The gateway's own address; it answers to no other host name. */
const hostOf = (api: HttpApi): string => Fn.select(2, Fn.split('/', api.apiEndpoint));

const pageHeaders = (scope: Construct, policy: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'PageHeaders', {
    comment: `${Stack.of(scope).stackName}: pages of the pane`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
  });

/** What lies in `assets/` has its hash in its name and never changes; the pages are asked for anew each time. */
const uploadPane = (scope: Construct, pane: string, pages: IBucket, logsKept: RetentionDays): void => {
  const shared = {
    destinationBucket: pages,
    logGroup: new LogGroup(scope, 'UploadLog', { retention: logsKept }),
    // A pane that is open while a new one comes in still asks for pieces of the old one.
    prune: false,
  };
  const pieces = new BucketDeployment(scope, 'Pieces', {
    ...shared,
    sources: [Source.asset(pane, { exclude: ['*', '!assets', '!assets/**'] })],
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
  });
  const upload = new BucketDeployment(scope, 'Upload', {
    ...shared,
    sources: [Source.asset(pane, { exclude: ['assets', 'assets/**'] })],
    cacheControl: [CacheControl.noCache()],
  });
  upload.node.addDependency(pieces);
};
