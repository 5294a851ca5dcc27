import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readPackage } from '../../../addin/effects/sendingPackage.ts';
import { HostTrouble } from '../../../addin/host/HostTrouble.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { LOST, problem, receiptOf, STAFF, startBlocService, type BlocService } from '../blocService.ts';
import { closedWindow, granted, openPaneOver, type OpenedPane, type PaneOptions } from '../paneOver.tsx';
import { sha256 } from '../../sha256.ts';
import { bloc, sheetBytes, typed } from '../sampleSheet.ts';

const { buttons, pane: words, trouble, problems } = messagesOf('vi');

let service: BlocService;

beforeEach(async () => {
  Object.assign(window, { happyDOM: Object.assign((window as unknown as { happyDOM: { settings: object } }).happyDOM) });
  (
    window as unknown as { happyDOM: { settings: { fetch: { disableSameOriginPolicy: boolean } } } }
  ).happyDOM.settings.fetch.disableSameOriginPolicy = true;
  service = await startBlocService(hashOf(bloc.rubricJson, sha256));
});

afterEach(() => service.close());

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const posts = () => service.asked.filter(({ method }) => method === 'POST');

const openSummary = async (options: PaneOptions = {}, agency = 'STP'): Promise<OpenedPane> => {
  const pane = await openPaneOver(sheetBytes(agency), { api: service.origin, ...options });
  press(buttons.check);
  fireEvent.click(await screen.findByRole('button', { name: words.findings.toSummary }));
  await screen.findByRole('button', { name: buttons.send });
  return pane;
};

const received = (): Promise<HTMLElement> => screen.findByText(words.receipt.received, undefined, { timeout: 5000 });

describe('Send', () => {
  test('signs in where that is needed, goes on by itself, and shows the receipt', async () => {
    const { copied } = await openSummary();

    press(buttons.send);
    await received();

    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.headers['if-match']).toBeUndefined();
    expect(document.body.textContent).toContain('CB-2018/0001');
    expect(document.body.textContent).toContain('Trong hạn, sớm hơn 1 ngày.');
    expect(screen.getByRole('figure', { name: words.receipt.qr({ number: 'CB-2018/0001' }) })).toBeTruthy();
    press(buttons.copyCode);
    await screen.findByText(messagesOf('vi').afterButtons.copied);
    expect(copied).toEqual(['CB-2018/0001 · 7F3A 91C2 5B0E D846']);
  });

  test('sends the very bytes that were checked', async () => {
    await openSummary();

    press(buttons.send);
    await received();

    expect([...(posts()[0]?.body ?? [])]).toEqual([...sheetBytes('STP')]);
  });

  test('cannot be pressed twice', async () => {
    await openSummary();
    const button = screen.getByRole('button', { name: buttons.send });

    fireEvent.click(button);
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter', ctrlKey: true });
    await received();

    expect(posts()).toHaveLength(1);
  });

  test('a sign-in window that is closed leaves all as it was', async () => {
    await openSummary({ signIn: closedWindow });

    press(buttons.send);

    expect(await screen.findByText(trouble.windowClosed)).toBeTruthy();
    expect(screen.getByRole('button', { name: buttons.send }).hasAttribute('disabled')).toBe(false);
    expect(posts()).toEqual([]);
  });

  test('a sign-in window that tells nothing is given up by a button on the screen, and the sheet can be sent then', async () => {
    let isClosed = false;
    const silent = (_address: string, signal: AbortSignal): Promise<string> =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isClosed = true;
          reject(new HostTrouble({ because: 'windowClosed' }));
        });
      });
    await openSummary({ signIn: silent });

    press(buttons.send);
    expect(await screen.findByText(words.signIn.waiting)).toBeTruthy();
    press(words.signIn.giveUp);

    expect(await screen.findByText(trouble.windowClosed)).toBeTruthy();
    expect(isClosed).toBe(true);
    expect(screen.queryByText(words.signIn.waiting)).toBeNull();
    expect(screen.getByRole('button', { name: buttons.send }).hasAttribute('disabled')).toBe(false);
  });

  test('somebody who belongs to no agency is told whom to ask', async () => {
    service.person = { ...STAFF, memberships: [] };
    await openSummary();

    press(buttons.send);

    expect(await screen.findByText(trouble.noAgency({ email: 'mai@stp.example' }))).toBeTruthy();
    expect(posts()).toEqual([]);
  });

  test("the sheet of another agency than the account's is never sent", async () => {
    await openSummary({}, 'TTT');

    press(buttons.send);

    expect(await screen.findByText('Bảng của đơn vị khác')).toBeTruthy();
    expect(posts()).toEqual([]);
  });

  test("a colleague's version is shown before it is replaced, and then followed by If-Match", async () => {
    service.latest = receiptOf('STP', 3, { id: 'another', name: 'Phan Thị Lý' });
    await openSummary();

    press(buttons.send);
    expect(await screen.findByText(/^Phan Thị Lý đã nộp một bản khác lúc 16:42/)).toBeTruthy();
    expect(posts()).toEqual([]);
    press(buttons.sendAgain);
    await received();

    expect(posts()[0]?.headers['if-match']).toBe('"3"');
  });
});

describe('an answer that goes missing', () => {
  test('is asked for again with the same key, and counts once', async () => {
    service.sendings.push(LOST);
    await openSummary();

    press(buttons.send);
    await received();

    const keys = posts().map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('a busy service is given the time that it asks for', async () => {
    service.sendings.push({ status: 503, body: problem('store.unavailable', { retryAfterSeconds: 7 }), headers: { 'retry-after': '7' } });
    const { waited } = await openSummary();

    press(buttons.send);
    await received();

    expect(waited).toContain(7000);
  });

  test('an ended session is renewed, and the sending goes on under the same key', async () => {
    service.sendings.push({ status: 401, body: { message: 'Unauthorized' } });
    let windows = 0;
    await openSummary({ signIn: async () => granted(`token ${++windows}`.replace(' ', '-')) });

    press(buttons.send);
    await received();

    expect(windows).toBe(2);
    expect(posts().map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(new Set(posts().map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });
});

describe('a refusal', () => {
  test("shows what the bloc's own check found", async () => {
    const finding = {
      code: 'score.aboveMax',
      severity: 'error',
      sheet: 'Tự chấm',
      cell: 'E16',
      criterion: 'I.1.c',
      seen: '55',
      expected: { is: 'score', min: 0, max: 50_000 },
      article: null,
      facts: {},
      repairs: [],
    };
    service.sendings.push({ status: 422, body: problem('submission.hasErrors', { errors: 1, findings: [finding] }) });
    await openSummary();

    press(buttons.send);

    expect(await screen.findByText(messagesOf('vi').verdicts.blocFoundMore({ count: 1 }))).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Phải sửa 1' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.findings.toSummary })).toBeNull();
  });

  test.each([
    [409, 'submission.keyReused', { agency: 'STP' }, problems['submission.keyReused']({ agency: 'STP' })],
    [409, 'submission.periodClosed', { state: 'closed' }, problems['submission.periodClosed']({ state: 'closed' })],
    [413, 'request.tooLarge', { bytes: 5_000_000, limit: 4_194_304 }, problems['request.tooLarge']({ bytes: 5_000_000, limit: 4_194_304 })],
  ])('%d %s is said in its own words, and Send can be pressed again', async (status, code, facts, sentence) => {
    service.sendings.push({ status, body: problem(code, facts) });
    await openSummary();

    press(buttons.send);

    expect(await screen.findByText(sentence)).toBeTruthy();
    press(buttons.send);
    await received();
    expect(new Set(posts().map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  test('a version that came first is shown, and the next press follows it', async () => {
    service.sendings.push(() => {
      service.latest = receiptOf('STP', 2, { id: 'another', name: 'Phan Thị Lý' });
      return { status: 412, body: problem('submission.stale', { expected: null, found: 2 }) };
    });
    await openSummary();

    press(buttons.send);
    await screen.findByText(/^Phan Thị Lý đã nộp một bản khác/);
    press(buttons.sendAgain);
    await received();

    expect(posts().map(({ headers }) => headers['if-match'])).toEqual([undefined, '"2"']);
  });
});

describe('without a network', () => {
  test('the sheet is kept under its key, offered again when the pane is opened anew, and gone once it has arrived', async () => {
    const memory = passingMemory();
    const first = await openSummary({ memory, isOnline: () => false });
    press(buttons.send);
    expect(await screen.findByRole('button', { name: buttons.retryNow })).toBeTruthy();
    expect(document.body.textContent).toContain(words.waiting.title);
    expect(service.asked).toEqual([]);
    first.unmount();

    const second = await openPaneOver(new Uint8Array([0]), { api: service.origin, memory });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sở Tư pháp tỉnh Cao Bằng');
    press(buttons.retryNow);
    await received();
    expect([...(posts()[0]?.body ?? [])]).toEqual([...sheetBytes('STP')]);
    expect(posts()[0]?.headers['idempotency-key']).toBe('key-of-click-1');
    second.unmount();

    await openPaneOver(sheetBytes('STP'), { memory });
    expect(screen.getByRole('button', { name: buttons.check })).toBeTruthy();
  });

  test('a line that stays broken ends in keeping, and says how often it was tried', async () => {
    service.sendings.push(LOST, LOST, LOST);
    await openSummary();

    press(buttons.send);

    expect(await screen.findByRole('button', { name: buttons.retryNow }, { timeout: 5000 })).toBeTruthy();
    expect(document.body.textContent).toContain(words.waiting.triedTimes({ count: 1, time: '16:40' }));
  });

  test('what waits can be dropped, and the sheet is there again', async () => {
    await openSummary({ isOnline: () => false });
    press(buttons.send);
    fireEvent.click(await screen.findByRole('button', { name: words.waiting.drop }));

    expect(await screen.findByRole('button', { name: buttons.check })).toBeTruthy();
  });

  test('what waits is saved as a package, and goes on waiting', async () => {
    const { saved } = await openSummary({ isOnline: () => false });
    press(buttons.send);
    fireEvent.click(await screen.findByRole('button', { name: buttons.savePackage }));
    await waitFor(() => expect(saved).toHaveLength(1));

    expect(saved[0]?.name).toBe('STP - gói nộp 2018.goinop');
    expect(await readPackage(saved[0]?.bytes ?? new Uint8Array())).toMatchObject({
      key: 'key-of-click-1',
      agency: 'STP',
      due: '2018-11-15',
      bytes: sheetBytes('STP'),
    });
    expect(screen.getByRole('button', { name: buttons.retryNow })).toBeTruthy();
  });

  test('a window that keeps nothing says so', async () => {
    await openSummary({ isOnline: () => false });

    press(buttons.send);

    expect(await screen.findByText(words.frame.notLasting)).toBeTruthy();
  });
});

describe('receipts', () => {
  test('stay on this machine and can be opened later', async () => {
    const memory = passingMemory();
    const first = await openSummary({ memory });
    press(buttons.send);
    await received();
    first.unmount();

    await openPaneOver(sheetBytes('STP', { E18: typed.blank }), { memory });
    fireEvent.click(screen.getByRole('button', { name: words.frame.more }));
    fireEvent.click(await screen.findByRole('menuitem', { name: words.frame.receipts }));
    fireEvent.click(await screen.findByRole('button', { name: words.receipts.open({ number: 'CB-2018/0001' }) }));

    expect(await screen.findByText('7F3A 91C2 5B0E D846')).toBeTruthy();
  });
});
