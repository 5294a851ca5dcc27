import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { boardOf } from '../local/sending.ts';
import { CAO_BANG } from '../local/spawnLocal.ts';
import { sampleBloc } from '../sampleBlocs.ts';
import { openBenchAs, signInBy } from './onBench.ts';
import { cellsOf, mendedBytes, provisionalCell, rankByCommand } from './rankedByCommand.ts';
import { picture } from './picture.ts';
import { setStage } from './stage.ts';

const { buttons, pane: words } = messagesOf('vi');

const bloc = sampleBloc(CAO_BANG);

const stage = setStage('bench');

/** Rank, agency and total of a row, as they stand on the screen. */
const shownPlace = (row: string): readonly (string | undefined)[] => {
  const texts = row.split(/[\t\n]+/).filter((text) => text.trim() !== '');
  return [texts[0], texts[1], texts.at(-1)];
};

test('a sheet is checked and sent in the pane, the board fills up, and the chair downloads the ranking that the command line makes', async () => {
  const staff = await openBenchAs(stage.browser(), stage.service().origin, 'cb2018-stp-staff');
  await staff.pane.getByRole('button', { name: buttons.check }).click();
  await staff.pane.getByRole('button', { name: words.findings.toSummary }).click();
  await signInBy(staff, 'cb2018-stp-staff', () => staff.pane.getByRole('button', { name: buttons.send }).click());
  await staff.pane.getByText('CB-IV-2018/0001').waitFor();
  await picture(staff.page, 'can-bo-bien-nhan');
  expect(await boardOf(stage.service())).toMatchObject({ sent: 1 });

  await staff.page.getByRole('button', { name: 'Gửi nốt các bảng mẫu' }).click();
  await staff.page.getByText('CB-IV-2018/0008').waitFor();
  expect([staff.faults, staff.outside]).toEqual([[], []]);
  await staff.context.close();

  const chair = await openBenchAs(stage.browser(), stage.service().origin, 'cb2018-chair');
  await chair.pane.getByRole('button', { name: words.frame.more }).click();
  await chair.pane.getByRole('menuitem', { name: buttons.signIn }).click();
  await signInBy(chair, 'cb2018-chair', () => chair.pane.getByRole('button', { name: buttons.signIn, exact: true }).click());
  await chair.pane.getByText(words.board.sent({ count: 8, all: 8 })).waitFor();
  await picture(chair.page, 'truong-khoi-tien-do');
  await chair.pane.getByRole('tab', { name: words.frame.ranking }).click();
  await chair.pane.locator('table.ranks tbody tr').nth(7).waitFor();
  await picture(chair.page, 'truong-khoi-xep-hang');
  const rows = await chair.pane.locator('table.ranks tbody tr').allInnerTexts();
  const [download] = await Promise.all([
    chair.page.waitForEvent('download'),
    chair.pane.getByRole('button', { name: buttons.downloadRanking }).click(),
  ]);
  const saved = readWorkbook(readFileSync(await download.path()));
  expect([chair.faults, chair.outside]).toEqual([[], []]);
  await chair.context.close();

  const command = await rankByCommand(bloc, stage.folder(), (agency) => mendedBytes(bloc, agency));
  expect(rows.map(shownPlace)).toEqual(command.json.ranking.map(({ rank, name, total }) => [String(rank), name, total]));
  const cells = cellsOf(saved);
  cells.delete(provisionalCell(saved));
  expect([...cells]).toEqual([...cellsOf(command.workbook)]);
});

test('a sheet with faults is read, marked and cleared at the oldest level of Excel, in English and by keyboard alone', async () => {
  const english = messagesOf('en');
  const asked = { level: '1.4', lang: 'en' };
  const { page, pane, context, faults, outside } = await openBenchAs(
    stage.browser(),
    stage.service().origin,
    'cb2018-vksnd-staff',
    undefined,
    asked,
  );
  await pane.getByRole('button', { name: english.buttons.check }).focus();
  await page.keyboard.press('Control+Enter');
  const heads = pane.locator('.findingHead');
  await heads.first().waitFor();
  expect(await pane.locator('[data-heading]').evaluate((heading) => heading === document.activeElement)).toBe(true);

  await heads.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await heads.nth(1).getAttribute('aria-expanded')).toBe('true');
  await pane.getByRole('button', { name: english.buttons.markCells }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: english.buttons.clearMarks }).waitFor();
  await picture(page, 'can-bo-kiem-tra');
  await pane.getByRole('button', { name: english.buttons.clearMarks }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: english.buttons.markCells }).waitFor();

  expect([faults, outside]).toEqual([[], []]);
  await context.close();
});

test('the bench plays an Excel that refuses, a network that is gone and a file that is dropped; the pane says each and loses nothing', async () => {
  const { trouble } = messagesOf('vi');
  const { page, pane, context, outside } = await openBenchAs(stage.browser(), stage.service().origin, 'cb2018-stp-staff');
  await pane.getByRole('button', { name: buttons.check }).waitFor();
  await page.getByText('Điều kiện thử').click();
  expect(await page.locator('.panel option:disabled').allInnerTexts()).toEqual([
    expect.stringContaining('https'),
    expect.stringContaining('Mac'),
  ]);

  await page.getByLabel('Excel báo lỗi').selectOption('RequestAborted');
  await pane.getByRole('button', { name: buttons.check }).click();
  await pane.getByText(trouble.excelBusy).waitFor();
  await page.getByLabel('Excel báo lỗi').selectOption('');
  await pane.getByRole('button', { name: buttons.check }).click();
  await pane.getByRole('button', { name: words.findings.toSummary }).click();

  await page.getByLabel('Ngắt mạng của khung').check();
  await pane.getByRole('button', { name: buttons.send }).click();
  await pane.getByRole('button', { name: buttons.savePackage }).waitFor();
  await pane.getByRole('button', { name: words.waiting.drop }).click();
  await pane.getByRole('button', { name: buttons.check }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu bảng đang mở thành .xlsx' }).click(),
  ]);
  expect(readWorkbook(readFileSync(await download.path())).sheets.map(({ name }) => name)).toContain('Tự chấm');
  expect(outside).toEqual([]);
  await context.close();
});
