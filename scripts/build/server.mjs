import { ROOT } from '../root.mjs';

/**
 * The service for those who host it themselves: one file that needs Node and nothing beside it. Some packages are CommonJS and call `require`.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const server = {
  name: 'server',
  inputs: ['server', 'functions', 'core', 'workbook'],
  outputs: ['dist/server/service.mjs'],
  run: async () => {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['server/service.ts'],
      outdir: 'dist/server',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      mainFields: ['module', 'main'],
      legalComments: 'none',
      banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
      logLevel: 'warning',
    });
  },
};
