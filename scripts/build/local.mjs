import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/**
 * The demo on one machine, and the command that prints tokens for it. Packages stay where npm put them: some bring binaries.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const local = {
  name: 'local',
  inputs: [
    ...readdirSync(join(ROOT, 'local'))
      .filter((name) => name !== 'bench')
      .map((name) => `local/${name}`),
    'samples/make',
    'server',
    'papers',
    'functions',
    'core',
    'workbook',
  ],
  outputs: ['dist/local/start.mjs', 'dist/local/token.mjs', 'dist/local/archive.mjs', 'dist/local/demoYear.mjs', 'dist/local/drill.mjs'],
  run: async () => {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: ROOT,
      entryPoints: [
        { in: 'local/start.ts', out: 'start' },
        { in: 'local/tokenCommand.ts', out: 'token' },
        { in: 'local/archiveCommand.ts', out: 'archive' },
        { in: 'local/demoYearCommand.ts', out: 'demoYear' },
        { in: 'local/drillCommand.ts', out: 'drill' },
      ],
      outdir: 'dist/local',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      sourcemap: true,
      logLevel: 'warning',
    });
  },
};
