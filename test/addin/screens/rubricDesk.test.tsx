import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { CHAIR, problem, STAFF, startBlocService, type BlocService } from '../blocService.ts';
import { openPaneOver, type PaneOptions } from '../paneOver.tsx';
import { frozen } from '../rubricService.ts';
import { sheetBytes, typed } from '../sampleSheet.ts';
import { rubricBytes } from '../workbooks.ts';

const { buttons, pane, problems } = messagesOf('vi');
const { rubric: say } = pane;
const { desk, difference, publishing, trial } = say;

let service: BlocService;

beforeEach(async () => {
  service = await startBlocService('sha256:0');
  service.person = CHAIR;
});

afterEach(() => service.close());

const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

const press = (name: string): void => void fireEvent.click(button(name));

const shown = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');

/** Signs in from the menu, as somebody who has the rubric open. */
const openDesk = async (bytes = rubricBytes(), options: PaneOptions = {}) => {
  const opened = await openPaneOver(bytes, { api: service.origin, ...options });
  press(pane.frame.more);
  fireEvent.click(await screen.findByRole('menuitem', { name: buttons.signIn }));
  fireEvent.click(await screen.findByRole('button', { name: buttons.signIn }));
  await waitFor(() => expect(shown()).not.toContain(pane.signIn.noNeed));
  return opened;
};

const openPublishing = async (bytes = rubricBytes()) => {
  const opened = await openDesk(bytes);
  await screen.findByRole('heading', { name: desk.inForce({ version: 2 }) });
  press(desk.publish);
  await screen.findByRole('heading', { name: publishing.title });
  return opened;
};

/** What was published is read again, which ends the work on it. */
const published = async (version: number): Promise<void> => {
  await screen.findByText(publishing.done({ version }), { selector: '.strong' });
  await waitFor(() => expect(asked('GET', '/versions/current')).toHaveLength(2));
};

const asked = (method: string, ending: string) => service.asked.filter((one) => one.method === method && one.path.includes(ending));

describe('the rubric of a bloc', () => {
  test('opens for whoever has the rubric open, with number, day, person and check code, and what was published before', async () => {
    await openDesk();
    await screen.findByRole('heading', { name: desk.inForce({ version: 2 }) });
    for (const text of ['20/6/2018', '12/3/2018', 'Trần Kim Oanh', '2222 2222 2222 2222', 'Hội nghị khối thống nhất'])
      expect(shown()).toContain(text);
    expect(document.querySelector('summary')?.textContent).toMatch(/Giả định \(\d+\)/);
  });

  test('tells what a version changed when somebody asks', async () => {
    await openDesk();
    fireEvent.click(await screen.findByRole('button', { name: desk.showChangesOf({ version: 2 }) }));
    await screen.findByText('I.1.a: điểm tối đa 50 → 60');
    expect(shown()).not.toContain(desk.showChangesOf({ version: 1 }));
  });

  test('is downloaded as the workbook to edit', async () => {
    const { saved } = await openDesk();
    await screen.findByText(desk.history);
    press(desk.download);
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['Bộ tiêu chí 2018 - bản lần 2.xlsx']));
  });

  test('cannot be compared, tried or published from a sheet, and says why', async () => {
    await openDesk(sheetBytes('TTT'));
    fireEvent.click(await screen.findByRole('tab', { name: say.title }));
    await screen.findByText(desk.openFirst);
    for (const name of [desk.compare, desk.tryOut, desk.publish]) expect(button(name).disabled).toBe(true);
    expect(button(desk.download).disabled).toBe(false);
  });

  test('that cannot be read says so, and is there at the next press', async () => {
    service.rubricTrouble = { status: 503, body: problem('store.unavailable', { retryAfterSeconds: 5 }) };
    await openDesk();
    await screen.findByRole('heading', { name: desk.notRead });
    expect(shown()).toContain(problems['store.unavailable']({ retryAfterSeconds: 5 }));
    service.rubricTrouble = null;
    press(desk.update);
    await screen.findByRole('heading', { name: desk.inForce({ version: 2 }) });
  });

  test('stays on screen when a newer reading fails', async () => {
    await openDesk();
    await screen.findByText(desk.history);
    service.rubricTrouble = { status: 503, body: problem('store.unavailable', { retryAfterSeconds: 5 }) };
    press(desk.update);
    await screen.findByText(problems['store.unavailable']({ retryAfterSeconds: 5 }));
    expect(screen.getByRole('heading', { name: desk.inForce({ version: 2 }) })).toBeTruthy();
  });
});

describe('who may', () => {
  test('staff read what is published and see none of the chair’s buttons', async () => {
    service.person = STAFF;
    await openDesk(sheetBytes('STP'));
    await screen.findByRole('button', { name: buttons.check });
    press(pane.frame.more);
    fireEvent.click(await screen.findByRole('menuitem', { name: say.published }));
    await screen.findByRole('heading', { name: desk.inForce({ version: 2 }) });
    for (const name of [desk.download, desk.compare, desk.tryOut, desk.publish]) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(document.querySelector('summary')).toBeNull();
    expect(screen.queryByRole('tab', { name: pane.frame.board })).toBeNull();
  });

  test('staff with a rubric open check it and are offered nothing more', async () => {
    service.person = STAFF;
    await openDesk();
    press(say.check);
    await screen.findByRole('button', { name: buttons.checkAgain });
    for (const name of [desk.compare, desk.publish, say.forChair, publishing.toDesk]) expect(screen.queryByText(name)).toBeNull();
  });

  test('a vice-chair compares and does not publish', async () => {
    service.person = { ...CHAIR, memberships: CHAIR.memberships.map((one) => ({ ...one, role: 'viceChair' })) };
    await openDesk();
    await screen.findByText(desk.history);
    expect(screen.queryByRole('button', { name: desk.publish })).toBeNull();
    press(desk.compare);
    await screen.findByText(difference.title({ count: 2, version: 2 }));
    expect(screen.queryByRole('button', { name: desk.publish })).toBeNull();
  });

  test('nobody publishes once the appraisal has begun, and the chair is told why', async () => {
    service.period = { ...service.period, state: 'review' };
    await openDesk();
    await screen.findByText(problems['permission.notNow']({ action: 'publishRubric', state: 'review' }));
    expect(button(desk.publish).disabled).toBe(true);
  });

  test('a trial waits until scores are known, and says so', async () => {
    await openDesk();
    await screen.findByText(problems['permission.notNow']({ action: 'tryRubric', state: 'open' }));
    expect([button(desk.tryOut).disabled, button(desk.compare).disabled]).toEqual([true, false]);
  });
});

describe('comparing', () => {
  test('names each difference in words, and who would have to send again', async () => {
    service.rubric = frozen(service.rubric);
    await openDesk();
    await screen.findByText(desk.history);
    press(desk.compare);
    await screen.findByRole('heading', { name: difference.title({ count: 2, version: 2 }) });
    expect(shown()).toContain('I.1.a: điểm tối đa 50 → 60');
    expect(shown()).toContain(difference.sendAgain({ count: 1, names: 'Sở Tư pháp' }));
  });

  test('leads to the faults where the workbook has some, and asks the bloc nothing', async () => {
    await openDesk(rubricBytes({ G9: typed.text('năm mươi') }));
    await screen.findByText(desk.history);
    press(desk.compare);
    await screen.findByText(say.faults({ count: 1 }), { selector: '.strong' });
    expect(asked('POST', '/rubric/')).toEqual([]);
  });

  test('names what the workbook changes beyond the rubric, and does not publish that', async () => {
    service.rubric.comparison = { ...service.rubric.comparison, beyond: ['members', 'dates.selfScoreDue'] };
    await openPublishing();
    expect(shown()).toContain('đơn vị thành viên, Hạn nộp bảng tự chấm');
    expect(button(publishing.confirm({ version: 3 })).disabled).toBe(true);
  });

  test('is said to be old once the workbook changes', async () => {
    const { change } = await openPublishing();
    change(rubricBytes({ G7: typed.number('60') }));
    await screen.findByText(desk.stale);
    expect(screen.queryByRole('button', { name: publishing.confirm({ version: 3 }) })).toBeNull();
    expect(button(desk.compareAgain).disabled).toBe(false);
  });
});

describe('a trial', () => {
  test('shows totals and ranks before and after, and which sheets no longer fit', async () => {
    service.period = { ...service.period, state: 'closed' };
    await openDesk();
    await screen.findByText(desk.history);
    press(desk.tryOut);
    await screen.findByRole('heading', { name: trial.title({ count: 2 }) });
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Thanh tra tỉnh930 → 936.*\+6.*2 → 1/),
      expect.stringMatching(/^Sở Tư pháp938 → 935,5.*−2,5.*1 → 2/),
    ]);
    expect(shown()).toContain(trial.unfit({ count: 1 }));
    expect(shown()).toContain('Ô E16 ghi quá điểm chuẩn mới.');
    expect(shown()).not.toContain('Ô E17');
    expect(shown()).toContain(trial.others({ count: 2 }));
    expect(shown()).toContain(trial.missing({ names: 'Công an tỉnh' }));
    press('Sở Tư pháp');
    expect(shown()).toContain('I.1.a Học tập, quán triệt: 48 → 45,5');
  });
});

describe('publishing', () => {
  test('shows what changes first, then publishes exactly the workbook that was compared in the place of that version', async () => {
    const bytes = rubricBytes();
    await openPublishing(bytes);
    expect(asked('POST', '/rubric/versions')).toEqual([]);
    press(publishing.confirm({ version: 3 }));
    await published(3);
    expect(shown()).toContain('3333 3333 3333 3333');
    expect(shown()).toContain(difference.sendAgain({ count: 1, names: 'Sở Tư pháp' }));
    const [sent] = asked('POST', '/rubric/versions');
    expect(sent?.headers['if-match']).toBe(`"sha256:${'2'.repeat(64)}"`);
    expect(sent?.path).not.toContain('?');
    expect(new Uint8Array(sent?.body ?? [])).toEqual(bytes);
  });

  test('after an agency has sent asks for a reason, and does nothing without one', async () => {
    service.rubric = frozen(service.rubric);
    await openPublishing();
    const confirm = publishing.confirm({ version: 3 });
    expect(button(confirm).disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: publishing.reason }), { target: { value: '   ' } });
    expect(button(confirm).disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: publishing.reason }), { target: { value: ' Hội nghị thống nhất ' } });
    press(confirm);
    await published(3);
    const [sent] = asked('POST', '/rubric/versions');
    expect(new URLSearchParams(sent?.path.split('?')[1]).get('reason')).toBe('Hội nghị thống nhất');
    expect(sent?.path).toContain('confirm=yes');
  });

  test('that somebody overtook shows the new summary with what happened', async () => {
    await openPublishing();
    service.publishings.push({ status: 409, body: problem('rubric.frozen', { sent: 1, sendAgain: ['STP'] }) });
    service.rubric = frozen(service.rubric);
    press(publishing.confirm({ version: 3 }));
    await screen.findByRole('textbox', { name: publishing.reason });
    expect(shown()).toContain(problems['rubric.frozen']({ sent: 1, sendAgain: ['STP'] }));
    expect(button(publishing.confirm({ version: 3 })).disabled).toBe(true);
  });

  test('an unchanged rubric is not offered', async () => {
    service.rubric.comparison = { ...service.rubric.comparison, changes: [], hash: service.rubric.current.hash };
    await openPublishing();
    expect(shown()).toContain(difference.same({ version: 2 }));
    expect(button(publishing.confirm({ version: 3 })).disabled).toBe(true);
  });
});
