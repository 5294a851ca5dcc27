import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { openPaneOver, type OpenedPane, type PaneOptions } from '../paneOver.tsx';
import { sheetBytes, SCORES, typed } from '../sampleSheet.ts';

const { buttons, pane: words } = messagesOf('vi');
const FAULTY = { E14: typed.text('48 '), E16: typed.number('55') };
const CELLS = ['E14', 'E16'].map((cell) => ({ sheet: SCORES, cell }));

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

const openChecked = async (cells: Parameters<typeof sheetBytes>[1], options: PaneOptions = {}): Promise<OpenedPane> => {
  const pane = await openPaneOver(sheetBytes('STP', cells), options);
  press(buttons.check);
  await screen.findByRole('tablist');
  return pane;
};

describe('marking cells', () => {
  test('is done by one press and taken back by another; the check alone colours nothing', async () => {
    const { marked, unmarked } = await openChecked(FAULTY);
    expect(marked).toEqual([]);
    expect(screen.getByText(words.findings.marking)).toBeTruthy();

    press(buttons.markCells);
    expect(await screen.findByText(words.findings.marked({ count: 2, left: 0 }))).toBeTruthy();
    expect(marked).toEqual(CELLS);

    press(buttons.clearMarks);
    expect(await screen.findByText(words.findings.unmarked({ count: 2 }))).toBeTruthy();
    expect(unmarked).toEqual(CELLS.map((at) => ({ at, fill: null })));
    expect(screen.getByRole('button', { name: buttons.markCells })).toBeTruthy();
  });

  test('can still be taken back when the pane is opened again, and only in that workbook', async () => {
    const memory = passingMemory();
    const first = await openChecked(FAULTY, { memory });
    press(buttons.markCells);
    await screen.findByText(words.findings.marked({ count: 2, left: 0 }));
    first.unmount();

    const other = await openChecked(FAULTY, { memory, fileName: 'khac.xlsx' });
    expect(screen.queryByRole('button', { name: buttons.clearMarks })).toBeNull();
    other.unmount();

    await openPaneOver(sheetBytes('STP', FAULTY), { memory });
    press(words.frame.more);
    fireEvent.click(await screen.findByRole('menuitem', { name: buttons.clearMarks }));
    expect(await screen.findByText(words.findings.unmarked({ count: 2 }))).toBeTruthy();
  });

  test('is not offered where nothing must be mended', async () => {
    await openChecked({});

    expect(screen.queryByRole('button', { name: buttons.markCells })).toBeNull();
  });
});
