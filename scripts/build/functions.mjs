import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/** One function for each capability of the endpoint table, and one for each task of the clock. */
const CAPABILITIES = [
  'me',
  'blocs',
  'rubrics',
  'submissions',
  'ranking',
  'judging',
  'exports',
  'year',
  'archive',
  'verification',
  'evidence',
  'service',
  'seal',
  'reminders',
];

/** Parts of the SDK that its packages ask for by the name of a file, and what stands in their place. */
const STAND_INS = [
  { file: /\/endpointResolver(?:\.js)?$/, of: 'client-dynamodb', by: 'endpointOfRegion' },
  {
    file: /\/(?:Sha256Js|DefaultRateLimiter|AdaptiveRetryStrategy|getInstanceMetadataRegion)(?:\.js)?$/,
    of: '@smithy/core',
    by: 'notAskedFor',
  },
  { file: /\/partitions(?:\.js)?$/, of: '@aws-sdk/core', by: 'notAskedFor' },
  { file: /\/recursionDetectionMiddleware(?:\.js)?$/, of: '@aws-sdk/core', by: 'noRecursionDetection' },
];

const standIns = {
  name: 'stand-ins',
  /** @param {import('esbuild').PluginBuild} build */
  setup: (build) => {
    for (const { file, of, by } of STAND_INS) {
      build.onResolve({ filter: file }, ({ importer }) =>
        importer.replaceAll('\\', '/').includes(of) ? { path: join(ROOT, `functions/bundles/${by}.ts`) } : null,
      );
    }
    // Of the SDK's own description only its version is asked for.
    build.onLoad({ filter: /client-dynamodb[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * The Lambda functions, each one file that needs nothing beside it: a package that is asked for by its file alone would be another
 * one in the cloud than the one that was tested. Some packages are CommonJS and call `require`.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const functions = {
  name: 'functions',
  inputs: ['functions', 'core', 'workbook', 'papers'],
  outputs: CAPABILITIES.map((name) => `dist/functions/${name}.mjs`),
  run: async () => {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: ROOT,
      entryPoints: CAPABILITIES.map((name) => `functions/bundles/${name}.ts`),
      outdir: 'dist/functions',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      mainFields: ['module', 'main'],
      legalComments: 'none',
      alias: {
        '@aws-sdk/credential-provider-node': './functions/bundles/credentialsOfEnvironment.ts',
        '@aws-sdk/endpoint-cache': './functions/bundles/noEndpointDiscovery.ts',
        '@smithy/core/event-streams': './functions/bundles/noEventStreams.ts',
      },
      plugins: [standIns],
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
    });
  },
};
