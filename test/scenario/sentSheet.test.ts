import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { yearWordsOf } from '#core/messages/yearWordsOf.ts';
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

/** Takes the year a step on as its chair, past what this day is not about. */
const stepTo = async (from: string, to: string): Promise<void> => {
  const { ok, status } = await fetch(`${stage.service().origin}/api/blocs/${bloc.id}/periods/${bloc.edition}/moves`, {
    method: 'POST',
    headers: { authorization: await stage.service().bearer('cb2018-chair'), 'content-type': 'application/json' },
    body: JSON.stringify({ from, to, reason: 'Theo kế hoạch năm' }),
  });
  expect([ok, status]).toEqual([true, 200]);
};

const openTab = ({ page }: Visit, name: string): Promise<void> => page.getByRole('tab', { name }).click();

test('another sheet is appraised with a reason, answered by its agency, concluded by the meeting, and voted on in secret', async () => {
  const { frame, done } = words;
  const { appraisals, appraisal, meeting, people } = yearWordsOf('vi');
  const agency = bloc.members.find(({ code }) => code === 'BCHQS')?.name ?? '';
  await stepTo('closed', 'open');
  const { ok } = await fetch(`${stage.service().origin}/local/send-samples?bloc=${bloc.id}`, { method: 'POST' });
  expect(ok).toBe(true);
  await stepTo('open', 'closed');
  await stepTo('closed', 'review');
  const appraiser = await enterAs('cb2018-appraiser');
  await openTab(appraiser, frame.appraisals);
  await appraiser.page.getByRole('button', { name: appraisals.open({ name: agency }) }).click();
  await appraiser.page.getByRole('button', { name: /^Hiện \d+ tiêu chí khớp$/ }).click();
  await appraiser.page.getByRole('button', { name: /^I\.1\.b/ }).click();
  await appraiser.page.getByLabel(appraisal.score, { exact: true }).fill('30');
  await appraiser.page.getByLabel(appraisal.reason, { exact: true }).fill('Thiếu báo cáo quý III.');
  await appraiser.page.getByRole('button', { name: appraisal.keepScore }).click();
  await appraiser.page.getByText(done.scored({ count: 1 }), { exact: true }).waitFor();
  await appraiser.context.close();

  const chair = await enterAs('cb2018-chair');
  await openTab(chair, frame.appraisals);
  await chair.page.getByRole('button', { name: appraisals.open({ name: agency }) }).click();
  await chair.page.getByRole('button', { name: appraisal.close }).click();
  await chair.page.getByRole('region', { name: appraisal.close }).getByRole('button', { name: appraisal.close }).click();
  await chair.page.getByText(done.turnClosed, { exact: true }).waitFor();
  await stepTo('review', 'explanation');

  const head = await enterAs('cb2018-bchqs-head');
  await head.page.getByRole('button', { name: sent.answer }).click();
  await head.page.getByText('Thiếu báo cáo quý III.').waitFor();
  await head.page.getByRole('button', { name: appraisal.acceptRest({ count: 1 }) }).click();
  await head.page.getByText(done.answered({ count: 1 }), { exact: true }).waitFor();
  await stepTo('explanation', 'secondReview');
  await stepTo('secondReview', 'meeting');

  await chair.page.getByRole('tab', { name: frame.board }).click();
  await openTab(chair, frame.meeting);
  await chair.page.getByRole('button', { name: meeting.changeAttendance }).click();
  await chair.page.getByRole('checkbox', { name: agency }).check();
  await chair.page.getByRole('button', { name: meeting.save, exact: true }).click();
  await chair.page.getByText(done.saved, { exact: true }).waitFor();
  await chair.page.getByRole('button', { name: meeting.openMotion }).click();
  await chair.page.getByLabel(meeting.kind, { exact: true }).selectOption('award');
  await chair.page.getByLabel(meeting.motionTitle, { exact: true }).fill('Đề nghị tặng Cờ thi đua');
  await chair.page.getByRole('checkbox', { name: agency }).check();
  await chair.page.getByRole('button', { name: meeting.issue }).click();
  await chair.page.getByText(done.motionOpened, { exact: true }).waitFor();

  await head.page.getByRole('button', { name: frame.back }).click();
  await head.page.getByRole('button', { name: sent.meeting }).click();
  await head.page.getByRole('checkbox', { name: agency }).check();
  await head.page.getByRole('button', { name: meeting.toCast }).click();
  await head.page.getByRole('button', { name: meeting.cast }).click();
  await head.page.getByText(done.voted, { exact: true }).waitFor();
  await head.context.close();

  await chair.page.getByRole('button', { name: meeting.countOf({ title: 'Đề nghị tặng Cờ thi đua' }) }).click();
  await chair.page.getByRole('region').getByRole('button', { name: meeting.count, exact: true }).click();
  await chair.page.getByText(meeting.counted({ issued: 1, collected: 1, valid: 1 })).waitFor();
  await chair.context.close();

  const administrator = await enterAs('cb2018-administrator');
  await openTab(administrator, frame.bloc);
  await administrator.page.getByRole('button', { name: people.title }).click();
  await administrator.page.getByRole('button', { name: people.add }).click();
  await administrator.page.getByLabel(people.account, { exact: true }).fill('nong-van-son');
  await administrator.page.getByLabel(people.role, { exact: true }).selectOption('secretary');
  await administrator.page.getByLabel(people.name, { exact: true }).fill('Nông Văn Sơn');
  await administrator.page.getByRole('button', { name: people.save, exact: true }).click();
  await administrator.page.getByText('Nông Văn Sơn').waitFor();
  await administrator.context.close();
});
