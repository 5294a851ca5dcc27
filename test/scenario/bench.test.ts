import { execFileSync } from 'node:child_process';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '#workbook/address.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { launchBrowser, openWindow, type GuardedWindow } from '../browser.ts';
import { sampleBytes } from '../local/bench/host/sampleWorkbook.ts';
import { answerTo, serveBench, type ServedBench } from './bench/serveBench.ts';

const SAMPLES = [
  { id: 'a', title: 'Cục THADS tỉnh – Bảng tự chấm 2018.xlsx', agency: 'THADS', file: 'a.xlsx' },
  { id: 'b', title: 'Sở Tư pháp – Bảng tự chấm 2018.xlsx', agency: 'STP', file: 'b.xlsx' },
];
const PEOPLE = [
  { id: 'p1', title: 'Cán bộ – Cục THADS tỉnh', agency: 'THADS' },
  { id: 'p2', title: 'Cán bộ – Sở Tư pháp', agency: 'STP' },
];

const FILES = { 'samples.json': SAMPLES, 'people.json': PEOPLE, 'a.xlsx': sampleBytes(), 'b.xlsx': sampleBytes() };

let served: ServedBench;
let browser: Browser;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'pipe'] });
  served = await serveBench(FILES);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

interface OpenBench extends GuardedWindow {
  readonly page: Page;
  readonly pane: Frame;
  /** What went wrong in the page or the pane. */
  readonly faults: readonly string[];
}

const paneOf = async (page: Page): Promise<Frame> => {
  await page.waitForFunction(() =>
    Boolean((document.querySelector<HTMLIFrameElement>('#pane iframe')?.contentWindow as { ready?: unknown } | null | undefined)?.ready),
  );
  const pane = page.frames().find((frame) => frame.url().includes('/pane/'));
  if (!pane) throw new Error('no pane');
  return pane;
};

const openBench = async (search = ''): Promise<OpenBench> => {
  const guarded = await openWindow(browser);
  const page = await guarded.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  await page.goto(`${served.address}/bench/${search}`);
  return { ...guarded, page, faults, pane: await paneOf(page) };
};

/** As much of Univer's sheet as tells what is on the screen. */
interface VisibleSheet {
  readonly getVisibleRange: () => { readonly startRow: number; readonly endRow: number } | null;
}

/** Values of an area of the open sheet, as the pane sees them through Excel's own client. */
const valuesOf = (pane: Frame, address: string): Promise<unknown> =>
  pane.evaluate(
    (area) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(area);
        range.load('values');
        await context.sync();
        return range.values as unknown;
      }),
    address,
  );

const selectCell = (pane: Frame, sheet: string, address: string): Promise<void> =>
  pane.evaluate(
    ([name, area]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(area).select();
        await context.sync();
      }),
    [sheet, address] as const,
  );

/** Types into the cell that is selected; the grid listens to the keyboard once it was clicked. */
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press('Enter');
};

const bytesOf = async (pane: Frame): Promise<Uint8Array> =>
  Uint8Array.from(await pane.evaluate(() => (window as unknown as { fileBytes: () => Promise<number[]> }).fileBytes()));

const cellOf = (bytes: Uint8Array, row: number, column: number) => {
  const [sheet] = readWorkbook(bytes).sheets;
  const cell = sheet && cellAt(sheet, row, column);
  return cell && [addressOf(row, column), cell.formula, cell.content];
};

describe('the bench, Excel for Windows over plain http', () => {
  test('shows the person, the file and the sheet, and the true client finds itself in Excel', async () => {
    const { context: tab, page, pane, faults, outside } = await openBench();

    expect(await pane.evaluate(() => (window as unknown as { ready: unknown }).ready)).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(
      await page.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text)),
    ).toEqual(['Cán bộ – Cục THADS tỉnh', 'Cục THADS tỉnh – Bảng tự chấm 2018.xlsx', 'trên Windows', '1.14', 'không']);
    expect(await page.locator('#sheet canvas').count()).toBeGreaterThan(0);
    expect(await page.getByText('Tự chấm', { exact: true }).count()).toBeGreaterThan(0);
    expect([faults, outside]).toEqual([[], []]);
    await tab.close();
  });

  test('a score that is typed recalculates the sum, and pane and file see both', async () => {
    const { context: tab, page, pane, faults } = await openBench();
    await selectCell(pane, 'Tự chấm', 'C3');
    await type(page, '7,25');
    await expect.poll(() => valuesOf(pane, 'C2:C5')).toEqual([[8.5], [7.25], ['#DIV/0!'], [expect.anything()]]);
    await selectCell(pane, 'Tự chấm', 'C4');
    await type(page, '2');
    await expect.poll(() => valuesOf(pane, 'C5')).toEqual([[17.75]]);

    const bytes = await bytesOf(pane);
    expect(cellOf(bytes, 2, 2)).toEqual(['C3', null, { type: 'number', number: '7.25' }]);
    expect(cellOf(bytes, 4, 2)).toEqual(['C5', 'SUM(C2:C4)', { type: 'number', number: '17.75' }]);
    expect(faults).toEqual([]);
    await tab.close();
  });

  test('the pane selects and colours a cell, and is told what a person changes', async () => {
    const { context: tab, page, pane, faults } = await openBench();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Tự chấm');
        sheet.onChanged.add(async ({ address }) => {
          (window as unknown as { changed?: string }).changed = address;
        });
        const range = sheet.getRange('C3');
        range.format.fill.color = '#FFC7CE';
        range.select();
        await context.sync();
      }),
    );
    await type(page, '6');
    await pane.waitForFunction(() => (window as unknown as { changed?: string }).changed === 'C3');
    const look = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Tự chấm').getRange('C3');
        range.load('values,text,format/fill/color');
        await context.sync();
        return [range.values, range.text, range.format.fill.color] as unknown[];
      }),
    );

    expect(look).toEqual([[[6]], [['6']], '#FFC7CE']);
    expect(faults).toEqual([]);
    await tab.close();
  });

  test('a cell that the pane selects comes into the picture, on another sheet too', async () => {
    const { context: tab, page, pane, faults } = await openBench();
    const seesRow = (row: number) =>
      page.evaluate((index) => {
        const { api } = (window as unknown as { bench: { api: { getActiveWorkbook: () => { getActiveSheet: () => VisibleSheet } } } })
          .bench;
        const range = api.getActiveWorkbook().getActiveSheet().getVisibleRange();
        return range !== null && index >= range.startRow && index < range.endRow;
      }, row);
    expect(await seesRow(40)).toBe(false);
    await selectCell(pane, 'Tự chấm', 'C41');
    await expect.poll(() => seesRow(40)).toBe(true);
    await selectCell(pane, 'Khoa', 'A35');
    await expect.poll(() => seesRow(34)).toBe(true);

    expect(faults).toEqual([]);
    await tab.close();
  });

  test('a locked cell takes no typing and says so; an unlocked one beside it does', async () => {
    const { context: tab, page, pane, faults } = await openBench();
    await selectCell(pane, 'Khoa', 'A1');
    await type(page, 'sửa');
    await page.getByRole('status').getByText('Ô này được khóa').waitFor();
    await selectCell(pane, 'Khoa', 'A1');
    await page.keyboard.press('Delete');
    await selectCell(pane, 'Khoa', 'B1');
    await type(page, 'mở');

    await expect.poll(() => valuesOf(pane, 'A1:B1')).toEqual([['khóa', 'mở']]);
    expect(faults).toEqual([]);
    await tab.close();
  });

  test('the file is the one that was opened, byte for byte, while nobody changes it', async () => {
    const { context: tab, pane } = await openBench();
    await selectCell(pane, 'Khoa', 'B1');

    expect(Buffer.from(await bytesOf(pane)).equals(Buffer.from(sampleBytes()))).toBe(true);
    await tab.close();
  });

  test('a dialog that walks to another page and back tells the pane its message', async () => {
    const { context: tab, page, pane, faults } = await openBench();
    const [dialog] = await Promise.all([page.waitForEvent('popup'), pane.locator('#dialog').click()]);
    await pane.waitForFunction(() => Boolean((window as unknown as { dialogSaid?: unknown }).dialogSaid));

    expect(await pane.evaluate(() => (window as unknown as { dialogSaid: unknown }).dialogSaid)).toEqual({
      message: '{"code":"abc"}',
      origin: served.address,
    });
    await expect.poll(() => dialog.isClosed()).toBe(true);
    expect(faults).toEqual([]);
    await tab.close();
  });

  test('changing the person opens their file, and reset takes back what was typed', async () => {
    const { context: tab, page, pane } = await openBench();
    await selectCell(pane, 'Tự chấm', 'C3');
    await type(page, '9');
    await expect.poll(() => valuesOf(pane, 'C3')).toEqual([[9]]);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Đặt lại' }).click();
    await expect.poll(async () => valuesOf(await paneOf(page), 'C3')).toEqual([['7,25 ']]);
    await page.getByRole('combobox', { name: 'Vai', exact: true }).selectOption('p2');
    await expect.poll(() => page.getByRole('combobox', { name: 'Tệp', exact: true }).inputValue()).toBe('b');

    await expect.poll(async () => (await paneOf(page)).url()).toContain('person=p2');
    await tab.close();
  });

  test('the hints go away for good, and English is one press away', async () => {
    const { context: tab, page } = await openBench();
    await page.getByRole('button', { name: 'Ẩn' }).click();
    await page.reload();
    await paneOf(page);
    expect(await page.locator('#hints').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'EN' }).click();
    await page.getByText('Illustrative data').waitFor();

    expect((await paneOf(page)).url()).toContain('lang=en');
    await tab.close();
  });
});

describe('the bench, Excel on the web', () => {
  /** The client of Excel on the web demands https; the browser is answered here, so that no certificate is needed. */
  const openOverHttps = async () => {
    const guarded = await openWindow(browser);
    await guarded.context.route('https://localhost/**', async (route) => {
      const { status, type: contentType, body } = await answerTo(FILES, new URL(route.request().url()).pathname);
      await route.fulfill({ status, contentType, body });
    });
    const page = await guarded.context.newPage();
    await page.goto('https://localhost/bench/?client=web');
    return { ...guarded, page, pane: await paneOf(page) };
  };

  test('the true web client reads, writes, is told of changes and takes the file', async () => {
    const { context: tab, page, pane, outside } = await openOverHttps();
    expect(await pane.evaluate(() => (window as unknown as { ready: unknown }).ready)).toMatchObject({
      host: 'Excel',
      platform: 'OfficeOnline',
    });
    expect(Buffer.from(await bytesOf(pane)).equals(Buffer.from(sampleBytes()))).toBe(true);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Tự chấm');
        sheet.onChanged.add(async ({ address }) => {
          (window as unknown as { changed?: string }).changed = address;
        });
        sheet.getRange('C4').values = [[1.5]];
        sheet.getRange('C3').select();
        await context.sync();
      }),
    );
    await type(page, '4');
    await pane.waitForFunction(() => (window as unknown as { changed?: string }).changed === 'C3');

    await expect.poll(() => valuesOf(pane, 'C2:C5')).toEqual([[8.5], [4], [1.5], [14]]);
    expect(outside).toEqual([]);
    await tab.close();
  });
});
