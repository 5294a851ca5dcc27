import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { HostTrouble } from '../../../addin/host/HostTrouble.ts';
import { openPaneOver, type OpenedPane, type PaneOptions } from '../paneOver.tsx';
import { sheetBytes, typed } from '../sampleSheet.ts';

const { buttons, pane: words, afterButtons, verdicts } = messagesOf('vi');

/** One number with a space behind it, one above its maximum, one not filled in. */
const FAULTY = { E14: typed.text('48 '), E16: typed.number('55'), E18: typed.blank };

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const openChecked = async (cells: Parameters<typeof sheetBytes>[1] = FAULTY, options: PaneOptions = {}): Promise<OpenedPane> => {
  const pane = await openPaneOver(sheetBytes('STP', cells), options);
  press(buttons.check);
  await screen.findByRole('tablist');
  return pane;
};

const heads = (): HTMLElement[] =>
  screen.getAllByRole('button', { expanded: false }).concat(screen.queryAllByRole('button', { expanded: true }));
const headOf = (title: string): HTMLElement => {
  const found = heads().find((head) => head.textContent?.includes(title));
  if (!found) throw new Error(`no finding ${title}`);
  return found;
};

describe('the first screen', () => {
  test('says who, which bloc and year, and when', async () => {
    await openPaneOver(sheetBytes('STP'));

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sở Tư pháp tỉnh Cao Bằng');
    expect(screen.getByRole('banner').textContent).toContain('Năm 2018');
    expect(document.body.textContent).toContain('Hạn nộp hết 15/11/2018 · còn 1 ngày');
  });

  test('counts what is not filled in, and leads to its cell', async () => {
    const { selected } = await openPaneOver(sheetBytes('STP', { E18: typed.blank }));

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(words.ready.unfilled({ count: 1 }));
    press(/^Đến ô E18/);
    expect(selected).toEqual([{ sheet: 'Tự chấm', cell: 'E18' }]);
    expect(await screen.findByText(afterButtons.arrived({ cell: 'E18' }))).toBeTruthy();
  });

  test('says that everything is filled in where it is', async () => {
    await openPaneOver(sheetBytes('STP'));

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(words.ready.allFilled);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('25');
  });

  test('a workbook that is none of ours gets exactly one finding, and the way to the template', async () => {
    await openPaneOver(new Uint8Array([1, 2, 3, 4]));

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(words.refused.title);
    expect(screen.getAllByRole('status').filter(({ textContent }) => textContent !== '')).toHaveLength(1);
    expect(screen.getByRole('button', { name: buttons.downloadTemplate })).toBeTruthy();
  });

  test('a file over 4 MB is refused by its size', async () => {
    await openPaneOver(new Uint8Array(4 * 1024 * 1024 + 1));

    expect(document.body.textContent).toContain('Tệp quá lớn');
  });
});

describe('the findings', () => {
  test('stand in sheet order, the first one open, with the count that is left', async () => {
    await openChecked();

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(verdicts.errors({ count: 3 }));
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['Phải sửa 3', 'Xem lại 0', 'Lưu ý 0']);
    expect(headOf('Ô E14').getAttribute('aria-expanded')).toBe('true');
    expect([...document.querySelectorAll('.findingHead .place')].map(({ textContent }) => textContent?.slice(0, 6))).toEqual([
      'Ô E14 ',
      'Ô E16 ',
      'Ô E18 ',
    ]);
  });

  test('name the signs that nobody sees', async () => {
    await openChecked();

    expect(document.querySelector('.findingBody .sign')?.textContent).toBe('dấu cách');
  });

  test('the total leaves out what is not sure', async () => {
    await openChecked();

    expect(screen.getByRole('contentinfo').textContent).toContain('Tổng tạm tính, chưa tính 3 tiêu chí');
  });

  test('an empty level says so', async () => {
    await openChecked();

    fireEvent.click(screen.getByRole('tab', { name: /Lưu ý/ }));
    expect(await screen.findByText(messagesOf('vi').empty.noFindings)).toBeTruthy();
  });

  test('a level is not a page: the heading of the screen stays', async () => {
    await openChecked();
    const heading = screen.getByRole('heading', { level: 2 });

    fireEvent.click(screen.getByRole('tab', { name: /Xem lại/ }));

    expect(screen.getByRole('heading', { level: 2 })).toBe(heading);
  });

  test('a change of the sheet makes the result stale, and nothing can be sent or mended by it', async () => {
    const { change } = await openChecked({});
    expect(screen.getByRole('button', { name: words.findings.toSummary })).toBeTruthy();

    change(sheetBytes('STP', { E16: typed.number('55') }));

    expect(await screen.findByText(/^Bảng đã thay đổi từ lần kiểm tra 16:40/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.findings.toSummary })).toBeNull();
    press(buttons.checkAgain);
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(verdicts.errors({ count: 1 })));
  });
});

describe('the keyboard', () => {
  test('arrows, Home and End move along the findings without opening them', async () => {
    await openChecked();
    const [first, second, third] = ['Ô E14', 'Ô E16', 'Ô E18'].map(headOf);
    const key = (name: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

    first?.focus();
    key('ArrowDown');
    expect(document.activeElement).toBe(second);
    key('End');
    expect(document.activeElement).toBe(third);
    key('ArrowDown');
    expect(document.activeElement).toBe(third);
    key('ArrowUp');
    expect(document.activeElement).toBe(second);
    key('Home');
    expect(document.activeElement).toBe(first);
    expect(second?.getAttribute('aria-expanded')).toBe('false');
  });

  test('Esc closes the open finding from within and gives the focus back to its head', async () => {
    await openChecked();
    const inside = screen.getByRole('button', { name: buttons.goTo({ cell: 'E14' }) });
    inside.focus();

    fireEvent.keyDown(inside, { key: 'Escape' });

    await waitFor(() => expect(headOf('Ô E14').getAttribute('aria-expanded')).toBe('false'));
    expect(document.activeElement).toBe(headOf('Ô E14'));
  });

  test('Ctrl+Enter presses the main button from anywhere', async () => {
    await openPaneOver(sheetBytes('STP'));

    fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: 'Enter', ctrlKey: true });

    expect(await screen.findByRole('tablist')).toBeTruthy();
  });

  test('a new screen gives the focus to its heading', async () => {
    await openChecked({});

    press(words.findings.toSummary);

    await waitFor(() => expect(document.activeElement?.hasAttribute('data-heading')).toBe(true));
  });
});

describe('a repair', () => {
  test('shows before it is made what it does to the cell, the criterion and the total', async () => {
    await openChecked();

    const preview = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(preview[0]).toBe('Ô E1448dấu cách→48');
    expect(preview[1]).toBe('Điểm I.1.achưa có→48');
    expect(preview[2]).toMatch(/^Tổng tạm tính\d+→\d+$/);
  });

  test('mends the cell, says so, goes on to the next finding, and can be undone', async () => {
    await openChecked();

    press(buttons.fixCell);
    expect(await screen.findByText(afterButtons.fixed({ cell: 'E14' }))).toBeTruthy();
    expect(headOf('Ô E16').getAttribute('aria-expanded')).toBe('true');

    press(buttons.undo);
    expect(await screen.findByText(afterButtons.undone({ cell: 'E14' }))).toBeTruthy();
    expect(headOf('Ô E14')).toBeTruthy();
  });

  test('one that changes a score is named for what it puts there and never done with others', async () => {
    await openChecked({ E14: typed.text('48 '), E18: typed.text('46 '), E16: typed.number('55') });

    press(buttons.fixForms({ count: 2 }));
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual(['E1448dấu cách48', 'E1846dấu cách46']);
    press(words.findings.apply({ count: 2 }));

    expect(await screen.findByText(words.findings.formsDone({ count: 2 }))).toBeTruthy();
    expect(headOf('Ô E16').getAttribute('aria-expanded')).toBe('true');
    expect(screen.queryByRole('button', { name: buttons.fixCell })).toBeNull();
    expect(screen.getByRole('button', { name: 'Đặt bằng 50' })).toBeTruthy();
  });

  test('of a protected sheet says how to go on, and everything stays', async () => {
    await openChecked(FAULTY, {
      change: async (at) => {
        throw new HostTrouble({ because: 'sheetProtected', ...at });
      },
    });

    press(buttons.fixCell);

    expect(await screen.findByText(/^Trang Tự chấm đang khoá nên không sửa giúp ô E14 được/)).toBeTruthy();
    expect(headOf('Ô E14').getAttribute('aria-expanded')).toBe('true');
  });
});

describe('the language', () => {
  test('switches everything on the screen, and is remembered', async () => {
    const { memory, unmount } = await openChecked();

    fireEvent.click(screen.getByRole('button', { name: words.frame.more }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'English' }));
    expect(await screen.findByRole('tab', { name: /Must fix 3/ })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    unmount();

    await openPaneOver(sheetBytes('STP'), { memory });
    expect(screen.getByRole('button', { name: messagesOf('en').buttons.check })).toBeTruthy();
  });
});
