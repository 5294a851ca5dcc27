import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures go; none are taken where nothing is said: `PICTURES=docs/guides/pictures npm test -- test/scenario/onScreen.test.ts`. */
const FOLDER = process.env['PICTURES'];

/** Takes a picture for the guides of what a test has on the screen, so that guides show what the program shows. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
};
