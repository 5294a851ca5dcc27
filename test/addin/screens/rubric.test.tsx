import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { openPaneOver } from '../paneOver.tsx';
import { bloc, typed } from '../sampleSheet.ts';
import { rubricBytes } from '../workbooks.ts';

const { buttons, pane, afterButtons } = messagesOf('vi');
const { rubric: say } = pane;

const SHAPE = 'Trừ theo phần trăm còn thiếu';
/** A slip of the keyboard in the way of scoring of I.1.b, and points that are no number. */
const FAULTY = { H8: typed.text('Trừ theo phần trăm còn thiéu'), G9: typed.text('năm mươi') };

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const shown = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');

const faultLines = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.lines .findingHead')];

const openChecked = async (bytes: Uint8Array) => {
  const opened = await openPaneOver(bytes);
  press(say.check);
  await screen.findByRole('button', { name: buttons.checkAgain });
  return opened;
};

describe('a rubric workbook that is open', () => {
  test('is known by its content, and says which bloc, which year and how large it is', async () => {
    await openPaneOver(rubricBytes(), { fileName: 'bảng tự chấm.xlsx' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(bloc.name);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(say.title);
    for (const text of ['2018', '25', '1000 / 1000', '8', 'I. Thực hiện công tác trọng tâm của ngành', '−50'])
      expect(shown()).toContain(text);
    expect(shown()).toContain(say.neverChecked);
  });

  test('shows what its writer assumed', async () => {
    await openPaneOver(rubricBytes());
    const summary = document.querySelector('summary');
    expect(summary?.textContent).toMatch(/Giả định \(\d+\)/);
    expect(shown()).toContain('I.1.a (Cách chấm)');
  });

  test('asks nobody to sign in, and offers the way to those who publish', async () => {
    await openPaneOver(rubricBytes(), {
      signIn: async () => {
        throw new Error('nobody asked to sign in');
      },
    });
    press(say.check);
    await screen.findByText(say.clean, { selector: '.strong' });
    fireEvent.click(screen.getByRole('button', { name: say.forChair }));
    expect(await screen.findByRole('button', { name: say.checkFirst })).toBeTruthy();
  });
});

describe('a rubric that is checked', () => {
  test('with faults names each at its cell with its reason and with what was probably meant', async () => {
    await openChecked(rubricBytes(FAULTY));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(say.faults({ count: 2 }));
    const [shape, points] = faultLines().map(({ textContent }) => textContent);
    expect(shape).toContain('Ô H8 · Trang Tiêu chí');
    expect(shape).toContain('Đang ghi Trừ theo phần trăm còn thiéu');
    expect(shape).toContain(say.meant({ title: SHAPE }));
    expect(points).toContain('Ô G9 · Trang Tiêu chí');
    expect(points).toContain('Đang ghi năm mươiCần ghi một số');
  });

  test('goes to the cell of a fault that is pressed, and says so', async () => {
    const { selected } = await openChecked(rubricBytes(FAULTY));
    fireEvent.click(faultLines()[1] as HTMLElement);
    await screen.findByText(afterButtons.arrived({ cell: 'G9' }));
    expect(selected).toEqual([{ sheet: 'Tiêu chí', cell: 'G9' }]);
  });

  test('moves between its faults with the arrows', async () => {
    await openChecked(rubricBytes(FAULTY));
    const [first, second] = faultLines();
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'Home' });
    expect(document.activeElement).toBe(first);
  });

  test('is stale once the workbook changes, and clean after it was mended and checked again', async () => {
    const { change } = await openChecked(rubricBytes(FAULTY));
    change(rubricBytes());
    await screen.findByText(/Bảng đã thay đổi từ lần kiểm tra/);
    press(buttons.checkAgain);
    await screen.findByText(say.clean, { selector: '.strong' });
    await waitFor(() => expect(faultLines()).toEqual([]));
  });

  test('leaves the bytes as they were', async () => {
    const bytes = rubricBytes(FAULTY);
    const before = Uint8Array.from(bytes);
    await openChecked(bytes);
    expect(bytes).toEqual(before);
  });
});
