import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOf } from '#core/endpoints/addressOf.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { CAO_BANG } from '../local/spawnLocal.ts';
import { openBenchAs, signInBy, type OpenedBench } from './onBench.ts';
import { setStage } from './stage.ts';

const { buttons, pane: words } = messagesOf('vi');
const { rubric: say } = words;

const CRITERIA = 'Tiêu chí';
const CHAIR = 'cb2018-chair';
const RIGHT = 'Trừ theo phần trăm còn thiếu';
const WRONG = 'Trừ theo phần trăm còn thiéu';

const stage = setStage('bench');

const frameOf = ({ page }: OpenedBench): Frame => {
  const frame = page.frames().find((one) => one.url().includes('/pane/'));
  if (!frame) throw new Error('no pane');
  return frame;
};

const select = (frame: Frame, address: string): Promise<void> =>
  frame.evaluate(
    ([sheet, cell]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    [CRITERIA, address] as const,
  );

/** Where the cursor is, and what stands there. */
const selected = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address,values');
      await context.sync();
      return [range.address, range.values[0]?.[0]] as unknown;
    }),
  );

const place = (cell: string): string => `'${CRITERIA}'!${cell}`;

/** Types into a cell as a person does: the keyboard goes to the grid once it was clicked. */
const type = async ({ page }: OpenedBench, frame: Frame, cell: string, text: string): Promise<void> => {
  await page.locator('#univer-sheet-main-canvas_bench').click({ position: { x: 300, y: 200 } });
  await select(frame, cell);
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await select(frame, cell), selected(frame))).toEqual([place(cell), text]);
};

const publishedVersions = async (): Promise<ReplyOf<typeof endpoints.listRubricVersions>> => {
  const address = addressOf(endpoints.listRubricVersions, { bloc: CAO_BANG, edition: '2018' });
  const reply = await fetch(`${stage.service().origin}${address}`, { headers: { authorization: await stage.service().bearer(CHAIR) } });
  return (await reply.json()) as ReplyOf<typeof endpoints.listRubricVersions>;
};

test('the chair is led to a misspelt cell of the rubric, mends it, and publishes the next version', async () => {
  const chair = await openBenchAs(stage.browser(), stage.service().origin, CHAIR, `${CAO_BANG}/rubric`);
  const { pane } = chair;
  await pane.getByRole('button', { name: say.checkFirst }).click();
  await pane.getByRole('button', { name: say.check }).waitFor();
  const frame = frameOf(chair);

  await type(chair, frame, 'H8', WRONG);
  await pane.getByText(say.changed).waitFor();
  await pane.getByRole('button', { name: say.check }).click();
  await pane.getByText(say.meant({ title: RIGHT })).waitFor();
  await select(frame, 'A1');
  await pane.locator('.lines .findingHead').first().click();
  await expect.poll(() => selected(frame)).toEqual([place('H8'), WRONG]);

  await type(chair, frame, 'H8', RIGHT);
  await pane.getByText(/Bảng đã thay đổi từ lần kiểm tra/).waitFor();
  await pane.getByRole('button', { name: buttons.checkAgain }).click();
  await pane.locator('.messageBar.ok').getByText(say.clean).waitFor();

  await pane.getByRole('button', { name: say.forChair }).click();
  await signInBy(chair, CHAIR, () => pane.getByRole('button', { name: buttons.signIn, exact: true }).click());
  await pane.getByText(say.desk.inForce({ version: 1 })).waitFor();
  await type(chair, frame, 'D8', 'Tham mưu văn bản đúng hạn');
  await pane.getByRole('button', { name: say.desk.publish, exact: true }).click();
  await pane.getByRole('heading', { name: say.publishing.title }).waitFor();
  await pane.getByText('Tham mưu văn bản đúng hạn').waitFor();
  expect((await publishedVersions()).current).toBe(1);
  await pane.getByRole('button', { name: say.publishing.confirm({ version: 2 }) }).click();
  await pane
    .locator('.messageBar.ok')
    .getByText(say.publishing.done({ version: 2 }))
    .waitFor();

  expect(await publishedVersions()).toMatchObject({ current: 2, frozen: false, versions: [{ version: 1 }, { version: 2, reason: null }] });
  expect([chair.faults, chair.outside]).toEqual([[], []]);
  await chair.context.close();
});
