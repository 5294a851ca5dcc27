import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { passingMemory, type Memory } from '../../../addin/host/Memory.ts';
import { sha256 } from '../../sha256.ts';
import { startBlocService, type BlocService } from '../blocService.ts';
import { doubtfulTable, ownLines, ownTable, unnamedTable } from '../ownTables.ts';
import { openPaneOver, type OpenedPane, type PaneOptions } from '../paneOver.tsx';
import { bloc } from '../sampleSheet.ts';
import { blankWorkbook } from '../workbooks.ts';

const { buttons, pane: words, verdicts } = messagesOf('vi');
const { ownTable: said } = words;

let service: BlocService;

beforeEach(async () => {
  (
    window as unknown as { happyDOM: { settings: { fetch: { disableSameOriginPolicy: boolean } } } }
  ).happyDOM.settings.fetch.disableSameOriginPolicy = true;
  service = await startBlocService(hashOf(bloc.rubricJson, sha256));
  service.template = blankWorkbook('STP');
});

afterEach(() => service.close());

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

const choose = (label: string, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });

/** Opens a table that is not ours and signs in, as the first screen proposes. */
const openSignedIn = async (bytes: Uint8Array, options: PaneOptions = {}): Promise<OpenedPane> => {
  const pane = await openPaneOver(bytes, { api: service.origin, ...options });
  press(buttons.signIn);
  fireEvent.click(await screen.findByRole('button', { name: buttons.signIn }));
  return pane;
};

const factsShown = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...document.querySelectorAll('dt')].map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? '']),
  );

const asked = (): string => screen.getByRole('heading', { level: 2 }).textContent ?? '';

const sent = () => service.asked.filter(({ method }) => method === 'POST').map(({ path }) => path);

const sendChecked = async (): Promise<void> => {
  press(said.confirm);
  fireEvent.click(await screen.findByRole('button', { name: buttons.check }));
  fireEvent.click(await screen.findByRole('button', { name: words.findings.toSummary }));
  fireEvent.click(await screen.findByRole('button', { name: buttons.send }));
  await screen.findByText(words.receipt.received, undefined, { timeout: 5000 });
};

describe('a table that the agency made itself', () => {
  test('needs the year of the own bloc: signed out the pane says so, signed in it reads the table', async () => {
    await openPaneOver(ownTable(), { api: service.origin });
    expect(document.body.textContent).toContain(said.signInToRead);
    press(buttons.signIn);
    fireEvent.click(await screen.findByRole('button', { name: buttons.signIn }));
    await screen.findByRole('heading', { name: said.title });
  });

  test('is shown as it was understood: whose, where, which columns, how many rows', async () => {
    await openSignedIn(ownTable());
    await screen.findByRole('heading', { name: said.title });
    expect(factsShown()).toEqual({
      [said.agency]: 'Sở Tư pháp tỉnh Cao Bằng',
      [said.sheet]: 'Sheet1',
      [said.headingRow]: '5',
      'số thứ tự': 'cột A · Số TT',
      'tiêu chí': 'cột B · Tiêu chí',
      'điểm chuẩn': 'cột C · Điểm chuẩn',
      'điểm tự chấm': 'cột D · Điểm tự chấm',
      'kết quả': said.noColumn,
      'tài liệu kiểm chứng': 'cột E · Tài liệu minh chứng',
      'ghi chú': 'cột F · Ghi chú',
      [said.rows]: said.found({ placed: 25, all: 25 }),
    });
  });

  test('counts only once a person has confirmed it, and is sent as it stands', async () => {
    await openSignedIn(ownTable());
    await screen.findByRole('heading', { name: said.title });
    expect(screen.queryByRole('button', { name: buttons.check })).toBeNull();
    await sendChecked();
    expect(sent()).toEqual([`/api/blocs/${bloc.id}/periods/2018/submissions/STP`]);
  });

  test('names what found no place', async () => {
    const stranger = { code: null, label: 'g)', title: 'Chuyển đổi số', max: '50', self: { type: 'number', number: '45' } } as const;
    await openSignedIn(ownTable([...ownLines.slice(0, 3), stranger, ...ownLines.slice(3).filter(({ code }) => code !== 'II.3.a')]));
    await screen.findByRole('heading', { name: said.title });
    expect(document.body.textContent).toContain(said.found({ placed: 24, all: 25 }));
    expect(screen.getByRole('heading', { name: said.missing({ count: 1 }) }).nextElementSibling?.textContent).toContain('II.3.a');
    expect(screen.getByRole('heading', { name: said.strays({ count: 1 }) }).nextElementSibling?.textContent).toContain('g) Chuyển đổi số');
  });

  test('that names nobody is taken for the sender’s', async () => {
    await openSignedIn(ownTable(ownLines, 'BẢNG TỔNG HỢP'.toLowerCase()));
    await screen.findByRole('heading', { name: said.title });
    expect(factsShown()[said.agency]).toBe('Sở Tư pháp tỉnh Cao Bằng');
  });
});

describe('what was understood wrongly', () => {
  test('is corrected column by column, and the correction travels with the sheet', async () => {
    await openSignedIn(doubtfulTable());
    await screen.findByRole('heading', { name: said.title });
    expect(factsShown()['điểm tự chấm']).toBe('cột D · Điểm tự chấm; cột G · Điểm tự chấm');
    press(said.correct);
    choose('điểm tự chấm', 'D');
    press(said.apply);
    await screen.findByText('cột D · Điểm tự chấm');
    await sendChecked();
    expect(sent()[0]).toMatch(/\?mapping=/);
    expect(new URLSearchParams(sent()[0]?.split('?')[1]).get('mapping')).toBe('{"columns":{"self":"D"}}');
  });

  test('may be the agency, which another name above the table stood for', async () => {
    await openSignedIn(ownTable(ownLines, 'Đơn vị: Công an tỉnh'));
    await screen.findByRole('heading', { name: words.refused.title });
    press(said.show);
    choose(said.agency, 'STP');
    press(said.apply);
    await screen.findByRole('heading', { name: said.title });
    expect(factsShown()[said.agency]).toBe('Sở Tư pháp tỉnh Cao Bằng');
  });

  test('may be everything: a table without headings is read by the columns that a person names', async () => {
    await openSignedIn(unnamedTable());
    await screen.findByRole('heading', { name: words.refused.title });
    press(said.show);
    expect(screen.getByLabelText('điểm tự chấm').textContent).toContain('cột D');
    choose(said.headingRow, '5');
    for (const [label, letters] of [
      ['số thứ tự', 'A'],
      ['tiêu chí', 'B'],
      ['điểm chuẩn', 'C'],
      ['điểm tự chấm', 'D'],
    ] as const)
      choose(label, letters);
    press(said.apply);
    await screen.findByRole('heading', { name: said.title });
    expect(factsShown()[said.rows]).toBe(said.found({ placed: 25, all: 25 }));
  });

  test('is found on the screen of findings again', async () => {
    await openSignedIn(doubtfulTable());
    await screen.findByRole('heading', { name: said.title });
    press(said.confirm);
    fireEvent.click(await screen.findByRole('button', { name: buttons.check }));
    await screen.findByRole('tablist');
    expect(asked()).toBe(
      verdicts.errors({ count: ownLines.filter(({ self }) => self && self.type === 'number' && self.number !== '1').length }),
    );
    press(said.again);
    await screen.findByRole('heading', { name: said.title });
  });
});

describe('the year of the own bloc', () => {
  const remembered = async (): Promise<Memory> => {
    const memory = passingMemory();
    const { unmount } = await openSignedIn(ownTable(), { memory });
    await screen.findByRole('heading', { name: said.title });
    unmount();
    return memory;
  };

  test('stays on this machine, so that the table is read without signing in the next time', async () => {
    const memory = await remembered();
    await openPaneOver(ownTable(), { memory });
    expect(asked()).toBe(said.title);
  });

  test('is asked for again after signing in, and what is kept does where the service gives none', async () => {
    const memory = await remembered();
    service.template = null;
    await openPaneOver(ownTable(), { memory, api: service.origin });
    expect(asked()).toBe(said.title);
  });

  test('is not to be had: the table stays unread, and the pane says what it is', async () => {
    service.template = null;
    await openSignedIn(ownTable());
    await screen.findByRole('heading', { name: words.refused.title });
    expect(document.body.textContent).not.toContain(said.signInToRead);
  });
});
