import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { ClosingLine } from './scripts/vitest/ClosingLine.mjs';

// Set here, before any worker starts, because a worker that is already running has read them.
process.env['TZ'] = 'UTC';
// A build in the process that starts the run leaves `production` behind, under which Node's modules are missing on a screen's environment.
process.env['NODE_ENV'] = 'test';
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
process.env['CDK_VALIDATION'] = 'false';

const SECOND = 1000;

interface ProjectOptions {
  readonly environment?: 'node' | 'happy-dom';
  readonly setupFiles?: string[];
  readonly testTimeout?: number;
  readonly hookTimeout?: number;
  readonly isolate?: boolean;
}

const project = (name: string, options: ProjectOptions = {}): TestProjectConfiguration => ({
  extends: true,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options },
});

/** The core knows no clock, no chance and no machine, so that its tests leave nothing behind: they share the modules that one of them loaded. */
const PURE = { isolate: false };
const WITH_SERVERS = { testTimeout: 30 * SECOND, hookTimeout: 60 * SECOND };
const WITH_BROWSER = { testTimeout: 90 * SECOND, hookTimeout: 180 * SECOND };
const ON_SCREEN: ProjectOptions = { environment: 'happy-dom', setupFiles: ['test/setup/cleanScreen.ts'], testTimeout: 15 * SECOND };

const folder = (name: string): string => fileURLToPath(new URL(`./${name}/`, import.meta.url));

export default defineConfig({
  // The bench is a package of its own, where the `imports` of the root's package.json do not reach.
  resolve: {
    alias: [
      { find: /^#core\//, replacement: folder('core') },
      { find: /^#workbook\//, replacement: folder('workbook') },
    ],
  },
  test: {
    reporters: ['default', new ClosingLine()],
    setupFiles: ['test/setup/fixedSeed.ts'],
    // Left to itself, the runner keeps one processor free, which on a machine of two is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      project('core', { testTimeout: 15 * SECOND, ...PURE }),
      project('workbook', { testTimeout: 30 * SECOND }),
      project('cli', WITH_SERVERS),
      project('functions', WITH_SERVERS),
      project('server', WITH_SERVERS),
      project('local', WITH_SERVERS),
      project('infra', { testTimeout: 60 * SECOND, hookTimeout: 60 * SECOND }),
      project('house', WITH_SERVERS),
      project('addin', ON_SCREEN),
      project('scenario', WITH_BROWSER),
    ],
  },
});
