import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openWindow, type GuardedWindow } from '../browser.ts';

export interface OpenedBench extends GuardedWindow {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What broke in any page of the window. */
  readonly faults: readonly string[];
}

/** The address that `npm start` prints, as somebody who sits there; with another workbook than theirs where one is named. */
export const openBenchAs = async (
  browser: Browser,
  origin: string,
  person: string,
  sample?: string,
  bench: Readonly<Record<string, string>> = {},
): Promise<OpenedBench> => {
  const guarded = await openWindow(browser, { viewport: { width: 1400, height: 850 }, acceptDownloads: true });
  const faults: string[] = [];
  guarded.context.on('page', (opened) => opened.on('pageerror', ({ message }) => faults.push(message)));
  const page = await guarded.context.newPage();
  const asked = new URLSearchParams({ person, ...(sample !== undefined && { sample }), ...bench });
  await page.goto(`${origin}/bench/?${asked.toString()}`);
  return { ...guarded, page, faults, pane: page.frameLocator('#pane iframe') };
};

/** Does what opens the sign-in's window, and picks the person there. */
export const signInBy = async ({ context }: OpenedBench, person: string, act: () => Promise<void>): Promise<void> => {
  const [dialog] = await Promise.all([context.waitForEvent('page'), act()]);
  await dialog.locator(`button[value="${person}"]`).click();
};
