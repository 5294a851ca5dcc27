import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { paneFolder } from './paneFolder.ts';
import type { Site } from './Site.ts';

interface UploadProps {
  /** The folder of the built site. */
  readonly built: string;
  readonly site: Site;
  readonly signInAddress: string;
  readonly clientId: string;
  readonly logsKept: RetentionDays;
}

/** The address that stands in what was built, wherever the true one belongs. */
export const PLACEHOLDER = 'https://giaouoc.example';

/** The built pages that name the site's own address. Throws where a piece does, whose name says that it never changes. */
const addressedIn = (built: string): readonly string[] => {
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files
    .map(({ name, parentPath }) => join(parentPath, name))
    .filter((path) => /\.(?:xml|html|js|mjs|css|json)$/.test(path) && readFileSync(path, 'utf8').includes(PLACEHOLDER))
    .map((path) => relative(built, path).replaceAll('\\', '/'))
    .sort();
  const piece = named.find((path) => path.startsWith('pane/assets/'));
  if (piece !== undefined) throw new Error(`${piece} names ${PLACEHOLDER}, and pieces are uploaded as they are`);
  return named;
};

/**
 * Puts the built site where people find it: pieces first, pages after, each page with the address that the site turned out to have, and
 * the settings by which the pane finds its sign-in. So the manifest that the site hands out is the one for this very site.
 *
 * What lies in `assets/` has its hash in its name and never changes; the pages are asked for anew each time.
 */
export const uploadSite = (scope: Construct, { built, site, signInAddress, clientId, logsKept }: UploadProps): void => {
  const shared = {
    destinationBucket: site.pages,
    logGroup: new LogGroup(scope, 'UploadLog', { retention: logsKept }),
    // A pane that is open while a new one comes in still asks for pieces of the old one.
    prune: false,
  };
  const pieces = new BucketDeployment(scope, 'Pieces', {
    ...shared,
    destinationKeyPrefix: 'pane',
    sources: [Source.asset(paneFolder(built), { exclude: ['*', '!assets', '!assets/**'] })],
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
  });
  const addressed = addressedIn(built);
  const pages = addressed.map((name) => Source.data(name, readFileSync(join(built, name), 'utf8').replaceAll(PLACEHOLDER, site.address)));
  const upload = new BucketDeployment(scope, 'Upload', {
    ...shared,
    sources: [
      Source.asset(built, { exclude: ['pane/assets', 'pane/assets/**', 'pane/settings.json', ...addressed] }),
      ...pages,
      Source.jsonData('pane/settings.json', paneSettings(signInAddress, clientId)),
    ],
    cacheControl: [CacheControl.noCache()],
  });
  upload.node.addDependency(pieces);
};

/** What the pane reads beside its page: where to sign in, and as which client. The API is its own site's. */
const paneSettings = (signInAddress: string, clientId: string) => ({
  api: '',
  authorization: `${signInAddress}/oauth2/authorize`,
  token: `${signInAddress}/oauth2/token`,
  clientId,
  scope: 'openid profile email',
});
