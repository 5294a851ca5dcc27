import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { ROOT } from '../../scripts/root.mjs';
import { SCORES, sheetBytes, typed } from '../addin/sampleSheet.ts';
import { openWindow } from '../browser.ts';
import { boardOf } from '../local/sending.ts';
import { setStage } from './stage.ts';

const { buttons, pane: words } = messagesOf('vi');
const { door } = words;

const stage = setStage();

const choose = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: door.choose }).click()]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
};

test('a sheet is given at the short address, mended, saved as a copy and sent, without Excel', async () => {
  const { context, outside } = await openWindow(stage.browser(), { acceptDownloads: true });
  const faults: string[] = [];
  context.on('page', (opened) => opened.on('pageerror', ({ message }) => faults.push(message)));
  const page = await context.newPage();
  await page.goto(`${stage.service().origin}/nop?person=cb2018-stp-staff`);
  await page.getByText(door.drop).waitFor();

  await choose(page, 'STP.xlsx', sheetBytes('STP', { E14: typed.text('48 ') }));
  await page.getByRole('button', { name: buttons.check }).click();
  await page.getByText(door.placeAt({ sheet: SCORES, cell: 'E14' })).waitFor();
  expect(await page.locator('.doorGrid td.isAt').innerText()).toBe('48');

  await page.getByRole('button', { name: buttons.fixCell }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: door.saveMended }).click()]);
  expect(download.suggestedFilename()).toBe('STP (đã sửa).xlsx');
  const saved = readWorkbook(await readFile(await download.path())).sheets.find(({ name }) => name === SCORES);
  expect(saved && cellAt(saved, 13, 4)?.content).toEqual({ type: 'number', number: '48' });

  await page.getByRole('button', { name: words.findings.toSummary }).click();
  const [dialog] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: buttons.send }).click()]);
  await dialog.locator('button[value="cb2018-stp-staff"]').click();
  await page.getByText('CB-IV-2018/0001').waitFor();
  expect(await boardOf(stage.service())).toMatchObject({ sent: 1 });
  expect([faults, outside]).toEqual([[], []]);
  await context.close();
});

test('a sheet that found no network is saved as a package, and sent from another computer by dropping that', async () => {
  const first = await openWindow(stage.browser(), { acceptDownloads: true });
  const page = await first.context.newPage();
  await page.goto(`${stage.service().origin}/nop?person=cb2018-ttt-staff`);
  await choose(page, 'TTT.xlsx', sheetBytes('TTT'));
  await page.getByRole('button', { name: buttons.check }).click();
  await page.getByRole('button', { name: words.findings.toSummary }).click();
  await first.context.setOffline(true);
  await page.getByRole('button', { name: buttons.send }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: buttons.savePackage }).click()]);
  const saved = await readFile(await download.path());
  await first.context.close();

  const { context, outside } = await openWindow(stage.browser());
  const other = await context.newPage();
  await other.goto(`${stage.service().origin}/nop?person=cb2018-ttt-staff`);
  await choose(other, 'TTT.goinop', saved.subarray(0, 900));
  await other.getByText(words.waiting.packageDamaged).waitFor();
  await choose(other, download.suggestedFilename(), saved);
  await other.locator('.messageBar').getByText(words.waiting.title).waitFor();
  const [dialog] = await Promise.all([context.waitForEvent('page'), other.getByRole('button', { name: buttons.retryNow }).click()]);
  await dialog.locator('button[value="cb2018-ttt-staff"]').click();
  await other
    .getByText(/^CB-IV-2018\/000\d$/)
    .first()
    .waitFor();
  expect(outside).toEqual([]);
  await context.close();
});

test('one file checks and mends a sheet with no service and no network, and offers nothing that would need them', async () => {
  const { context, outside } = await openWindow(stage.browser(), { offline: true, acceptDownloads: true });
  const faults: string[] = [];
  context.on('page', (opened) => opened.on('pageerror', ({ message }) => faults.push(message)));
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const file = pathToFileURL(join(ROOT, 'dist/pane/kiem-tra.html')).href;
  await page.goto(file);

  await choose(page, 'STP.xlsx', sheetBytes('STP', { E14: typed.text('48 ') }));
  await page.getByRole('button', { name: buttons.check }).click();
  await page.getByRole('button', { name: buttons.fixCell }).click();
  await page.getByRole('button', { name: words.findings.toSummary }).click();
  await page.getByText(door.cannotSend).waitFor();

  expect(await page.getByRole('button', { name: buttons.send }).count()).toBe(0);
  expect(await page.getByRole('button', { name: door.saveMended }).count()).toBe(1);
  expect(asked.filter((address) => address !== file && !/^(?:data|blob):/.test(address))).toEqual([]);
  expect([faults, outside]).toEqual([[], []]);
  await context.close();
});
