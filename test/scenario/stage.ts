import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { launchBrowser } from '../browser.ts';
import { spawnLocal, type SpawnedLocal } from '../local/spawnLocal.ts';

/** Where a scenario is played; each part stands from the first test of its file to the last. */
export interface Stage {
  readonly folder: () => string;
  readonly service: () => SpawnedLocal;
  readonly browser: () => Browser;
}

/** The local service over an empty folder of its own, and a browser, for the tests of one file. */
export const setStage = (...built: readonly string[]): Stage => {
  let folder: string;
  let service: SpawnedLocal;
  let browser: Browser;
  beforeAll(async () => {
    await ensureBuilt(['functions', 'local', 'pane', ...built]);
    folder = await mkdtemp(join(tmpdir(), 'scenario-'));
    service = await spawnLocal(join(folder, 'data'));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });
  return { folder: () => folder, service: () => service, browser: () => browser };
};
