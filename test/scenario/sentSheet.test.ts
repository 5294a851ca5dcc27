import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { bloc, sheetBytes } from '../addin/sampleSheet.ts';
import { openWindow } from '../browser.ts';
import { boardOf } from '../local/sending.ts';
import { setStage } from './stage.ts';

const { buttons, pane: words, periodStates } = messagesOf('vi');
const { door, sent } = words;

const REASON = 'Báo cáo sơ kết chưa ghi số, ngày ban hành.';

const stage = setStage();

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
}

const visitAs = async (person: string, asked = ''): Promise<Visit> => {
  const { context } = await openWindow(stage.browser(), { viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(`${stage.service().origin}/nop?person=${person}${asked}`);
  return { context, page };
};

const signInBy = async ({ context }: Visit, person: string, act: () => Promise<void>): Promise<void> => {
  const [dialog] = await Promise.all([context.waitForEvent('page'), act()]);
  await dialog.locator(`button[value="${person}"]`).click();
};

const enterAs = async (person: string): Promise<Visit> => {
  const visit = await visitAs(person, '&open=signIn');
  await signInBy(visit, person, () => visit.page.getByRole('button', { name: buttons.signIn, exact: true }).click());
  return visit;
};

test('a sheet is sent, confirmed by the head on a telephone, and given back by the chair with a reason that its agency reads', async () => {
  const staff = await visitAs('cb2018-cat-staff');
  const [chooser] = await Promise.all([
    staff.page.waitForEvent('filechooser'),
    staff.page.getByRole('button', { name: door.choose }).click(),
  ]);
  await chooser.setFiles({ name: 'CAT.xlsx', mimeType: '', buffer: Buffer.from(sheetBytes('CAT')) });
  await staff.page.getByRole('button', { name: buttons.check }).click();
  await staff.page.getByRole('button', { name: words.findings.toSummary }).click();
  await signInBy(staff, 'cb2018-cat-staff', () => staff.page.getByRole('button', { name: buttons.send }).click());
  await staff.page.getByText('CB-IV-2018/0001').waitFor();

  const head = await enterAs('cb2018-cat-head');
  await head.page.getByRole('button', { name: sent.confirm.act }).click();
  await head.page.getByText(sent.confirm.done).waitFor();
  expect(await boardOf(stage.service())).toMatchObject({
    agencies: expect.arrayContaining([expect.objectContaining({ state: 'confirmed' })]),
  });
  await head.context.close();

  const chair = await enterAs('cb2018-chair');
  await chair.page.getByRole('button', { name: sent.open({ name: bloc.members.find(({ code }) => code === 'CAT')?.name ?? '' }) }).click();
  await chair.page.getByRole('button', { name: sent.return.open }).click();
  await chair.page.getByLabel(sent.return.reason, { exact: true }).fill(REASON);
  await chair.page.getByLabel(sent.return.criteria).fill('I.1.a');
  await chair.page.getByRole('button', { name: sent.return.act }).click();
  await chair.page.getByText(sent.returned({ count: 1 })).waitFor();
  await chair.page.getByRole('button', { name: words.frame.back }).click();
  await chair.page.getByRole('button', { name: sent.year.choose({ state: periodStates.closed }) }).click();
  await chair.page.getByLabel(sent.year.reason, { exact: true }).fill('Đã đủ bảng của các đơn vị.');
  await chair.page.getByRole('button', { name: sent.year.act }).click();
  await chair.page.getByText(sent.year.done({ state: periodStates.closed })).waitFor();
  await chair.context.close();

  await staff.page.getByRole('button', { name: sent.withdraw.open }).click();
  await staff.page.getByText(REASON).waitFor();
  expect(await staff.page.getByRole('button', { name: sent.toSheet }).count()).toBe(1);
  await staff.context.close();
});
