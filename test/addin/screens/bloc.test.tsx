import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import type { BoardLine, RankingReply } from '../../../addin/client/replies.ts';
import { CHAIR, STAFF, startBlocService, type BlocService } from '../blocService.ts';
import { closedWindow, openPaneOver, type PaneOptions } from '../paneOver.tsx';
import { sheetBytes } from '../sampleSheet.ts';

const { buttons, pane: words, trouble, roles } = messagesOf('vi');

let service: BlocService;

beforeEach(async () => {
  service = await startBlocService('sha256:0');
  service.person = CHAIR;
  service.board = { sent: 2, members: 4, agencies: LINES };
});

afterEach(() => service.close());

const line = (agency: string, name: string, told: Partial<BoardLine> = {}): BoardLine => ({
  agency,
  name,
  state: null,
  version: null,
  number: null,
  receivedAt: null,
  firstReceivedAt: null,
  late: false,
  due: '2018-11-15',
  daysLate: null,
  openUntil: null,
  waitingFor: 'staff',
  sendAgain: false,
  total: null,
  ...told,
});

const LINES: BoardLine[] = [
  line('TTT', 'Thanh tra tỉnh'),
  line('STP', 'Sở Tư pháp', { state: 'sent', version: 2, number: 'CB-2018/0002', receivedAt: '2018-11-14T03:05:00.000Z' }),
  line('CAT', 'Công an tỉnh', { state: 'confirmed', version: 1, receivedAt: '2018-11-16T03:05:00.000Z', late: true }),
  line('TAND', 'Tòa án nhân dân tỉnh', { state: 'withdrawn', version: 1, receivedAt: '2018-11-14T03:05:00.000Z' }),
];

const RANKED: RankingReply['ranking'] = [
  {
    rank: 1,
    agency: 'STP',
    name: 'Sở Tư pháp',
    self: '938',
    appraised: null,
    bonus: '0',
    deduction: '0',
    total: '938',
    grade: 'xuat_sac',
    award: null,
    barred: [],
    why: 'Đơn vị đứng đầu.',
  },
  {
    rank: 2,
    agency: 'TTT',
    name: 'Thanh tra tỉnh',
    self: '887.25',
    appraised: null,
    bonus: '0',
    deduction: '0',
    total: '887.25',
    grade: null,
    award: null,
    barred: [],
    why: 'Kém hạng 1 là 50,75 điểm.',
  },
  {
    rank: null,
    agency: 'CAT',
    name: 'Công an tỉnh',
    self: '930',
    appraised: null,
    bonus: '0',
    deduction: '0',
    total: '930',
    grade: null,
    award: null,
    barred: ['kỷ luật'],
    why: 'Không xét thi đua.',
  },
];

const signInAs = async (options: PaneOptions = {}): Promise<Awaited<ReturnType<typeof openPaneOver>>> => {
  const pane = await openPaneOver(sheetBytes('STP'), { api: service.origin, opensAt: 'signIn', ...options });
  fireEvent.click(screen.getByRole('button', { name: buttons.signIn }));
  return pane;
};

const openBoard = async (): Promise<Awaited<ReturnType<typeof openPaneOver>>> => {
  const pane = await signInAs();
  await screen.findByRole('heading', { name: words.board.sent({ count: 2, all: 4 }) });
  return pane;
};

describe('the board', () => {
  test('opens for the chair, with whom to call first and the own agency last', async () => {
    await openBoard();

    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      words.board.groups.missing({ count: 1 }),
      words.board.groups.sent({ count: 1 }),
      words.board.groups.done({ count: 1 }),
      words.sent.year.title,
    ]);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('.strong')?.textContent)).toEqual([
      'Tòa án nhân dân tỉnh',
      'Sở Tư pháp',
      'Công an tỉnh',
      'Thanh tra tỉnh',
    ]);
    expect(screen.getByText(/nộp lần 2 · biên nhận CB-2018\/0002/)).toBeTruthy();
    expect(screen.getByText(/^Nhận .* sau hạn nộp$/)).toBeTruthy();
  });

  test("says whose board it is: the chair's agency and office, not the sheet's that is open", async () => {
    await openBoard();

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Thanh tra tỉnh');
    expect(screen.getByRole('banner').textContent).toContain(roles.chair);
  });

  test('shows no score before the deadline, and says so', async () => {
    await openBoard();

    expect(screen.queryByText(/tổng tự chấm/)).toBeNull();
    expect(screen.getByText(words.board.noScores)).toBeTruthy();
  });

  test('says whose sheet was made by an older rubric and must be sent again', async () => {
    service.board = {
      sent: 1,
      members: 4,
      agencies: [line('STP', 'Sở Tư pháp', { state: 'sent', receivedAt: '2018-11-14T03:05:00.000Z', sendAgain: true })],
    };
    await signInAs();

    expect(await screen.findByText(new RegExp(words.board.sendAgain))).toBeTruthy();
  });

  test('keeps the last one with its time where it cannot be updated', async () => {
    await openBoard();
    await service.close();

    fireEvent.click(screen.getByRole('button', { name: words.board.update }));

    expect(await screen.findByText(words.board.notUpdated({ moment: '16:40, 14/11/2018' }))).toBeTruthy();
    expect(screen.getByText('Sở Tư pháp')).toBeTruthy();
  });
});

describe('the ranking', () => {
  test('before its time says why there is none, and cannot be downloaded', async () => {
    await openBoard();

    fireEvent.click(screen.getByRole('tab', { name: words.frame.ranking }));

    expect(await screen.findByText(/nên lúc này không xem xếp hạng được/)).toBeTruthy();
    expect(screen.getByRole('button', { name: buttons.downloadRanking }).hasAttribute('disabled')).toBe(true);
    expect(service.asked.some(({ path }) => path.endsWith('/ranking'))).toBe(false);
  });

  test('shows ranks, the own row open, a barred agency unranked, and a reason for each', async () => {
    service.period = { ...service.period, state: 'review' };
    service.ranking = { ...service.ranking, ranking: RANKED, missing: ['TAND'] };
    await openBoard();
    fireEvent.click(screen.getByRole('tab', { name: words.frame.ranking }));

    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.querySelector('.number')?.textContent)).toEqual(['1', '2', '–']);
    expect(rows.map((row) => row.querySelector('.points')?.textContent)).toEqual(['938', '887,25', '930']);
    expect(rows[1]?.textContent).toContain('Kém hạng 1 là 50,75 điểm.');
    expect(rows[2]?.textContent).toContain(words.rankingTable.unranked);
    expect(document.body.textContent).toContain('Chưa có bảng: Tòa án nhân dân tỉnh.');
    fireEvent.click(screen.getByRole('button', { name: 'Sở Tư pháp' }));
    expect(screen.getByText('Đơn vị đứng đầu.')).toBeTruthy();
  });

  test('is saved as a workbook under a name that says what it is', async () => {
    service.period = { ...service.period, state: 'review' };
    const { saved } = await openBoard();
    fireEvent.click(screen.getByRole('tab', { name: words.frame.ranking }));
    const button = await screen.findByRole('button', { name: buttons.downloadRanking });
    await screen.findByRole('table');

    fireEvent.click(button);

    await screen.findByRole('button', { name: buttons.downloadRanking });
    expect(saved.map(({ name }) => name)).toEqual(['cao-bang-noi-chinh-2018 - xếp hạng 2018.xlsx']);
  });
});

describe('signing in', () => {
  test('says which sheet was recognised, and that checking needs none', async () => {
    await openPaneOver(sheetBytes('STP'), { opensAt: 'signIn' });

    expect(await screen.findByText(/Đã nhận ra bảng tự chấm năm 2018 của Sở Tư pháp tỉnh Cao Bằng/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: words.signIn.checkFirst }));
    expect(await screen.findByRole('button', { name: buttons.check })).toBeTruthy();
  });

  test('takes staff back to their sheet', async () => {
    service.person = STAFF;

    await signInAs();

    expect(await screen.findByText(words.frame.signedInAs({ name: 'Bế Thị Mai' }))).toBeTruthy();
  });

  test('a closed window is said, and the button stays', async () => {
    await signInAs({ signIn: closedWindow });

    expect(await screen.findByText(trouble.windowClosed)).toBeTruthy();
    expect(screen.getByRole('button', { name: buttons.signIn }).hasAttribute('disabled')).toBe(false);
  });

  test('signing out forgets the account and keeps the sheet', async () => {
    service.person = STAFF;
    await signInAs();
    await screen.findByText(words.frame.signedInAs({ name: 'Bế Thị Mai' }));

    fireEvent.click(screen.getByRole('button', { name: words.frame.more }));
    fireEvent.click(await screen.findByRole('menuitem', { name: buttons.signOut }));

    expect(await screen.findByText(words.frame.signedOut)).toBeTruthy();
    expect(screen.getByRole('button', { name: buttons.check })).toBeTruthy();
  });
});
