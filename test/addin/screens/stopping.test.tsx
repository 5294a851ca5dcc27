import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import type { Checker } from '../../../addin/checking/Checker.ts';
import { hereChecker } from '../../../addin/checking/hereChecker.ts';
import { openPaneOver } from '../paneOver.tsx';
import { sheetBytes, typed } from '../sampleSheet.ts';

const { buttons, pane: words } = messagesOf('vi');

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

/** Reads at once, and then works at every check until it is let on, as a slow computer does. */
const slowChecker = (): { readonly checker: Checker; readonly letOn: () => void } => {
  let count = 0;
  let letOn: () => void = () => {};
  const checker: Checker = {
    ...hereChecker,
    check: async (bytes, known, watch) => {
      if (count++ === 0) return hereChecker.check(bytes, known, watch);
      watch.onStep({ is: 'rules', criteria: 25 });
      await new Promise<void>((resolve) => (letOn = resolve));
      return hereChecker.check(bytes, known, { ...watch, signal: new AbortController().signal });
    },
  };
  return { checker, letOn: () => letOn() };
};

describe('a check that takes long', () => {
  test('says how far it is and can be stopped: the sheet is as it was before, and a late result changes nothing', async () => {
    const { checker, letOn } = slowChecker();
    await openPaneOver(sheetBytes('STP', { E14: typed.text('48 ') }), { checker });
    press(buttons.check);

    expect(await screen.findByText(words.frame.checkSteps.rules({ count: 25 }))).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3');
    press(words.frame.stop);

    expect(await screen.findByText(words.frame.stopped)).toBeTruthy();
    expect(screen.getByRole('button', { name: buttons.check })).toBeTruthy();
    letOn();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  test('ends by itself where nobody stops it', async () => {
    const { checker, letOn } = slowChecker();
    await openPaneOver(sheetBytes('STP', { E14: typed.text('48 ') }), { checker });
    press(buttons.check);
    await screen.findByRole('button', { name: words.frame.stop });
    letOn();

    expect(await screen.findByRole('tablist')).toBeTruthy();
  });

  test('goes on where a person changes the sheet meanwhile, and is out of date then', async () => {
    const { checker, letOn } = slowChecker();
    const { change } = await openPaneOver(sheetBytes('STP', { E14: typed.text('48 ') }), { checker });
    press(buttons.check);
    await screen.findByRole('button', { name: words.frame.stop });
    change(sheetBytes('STP'));
    letOn();

    expect(await screen.findByRole('tablist')).toBeTruthy();
    expect(screen.getByText(/Bảng đã thay đổi từ lần kiểm tra/)).toBeTruthy();
  });
});
