import { fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { openPaneOver } from '../paneOver.tsx';
import { sheetBytes, typed } from '../sampleSheet.ts';

const { buttons, pane: words } = messagesOf('vi');

const FAULTY = { E14: typed.text('48 '), E16: typed.number('55'), E18: typed.text('46 ') };

/** Colours need a browser that draws; they are looked at there. */
const faults = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('every screen has a name, an order and one main part', () => {
  test('ready', async () => {
    await openPaneOver(sheetBytes('STP', { E18: typed.blank }));

    expect(await faults()).toEqual([]);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  test('findings, and all repairs of form together', async () => {
    await openPaneOver(sheetBytes('STP', FAULTY));
    press(buttons.check);
    await screen.findByRole('tablist');
    expect(await faults()).toEqual([]);

    press(buttons.fixForms({ count: 2 }));
    expect(await faults()).toEqual([]);
  });

  test('the summary before sending, and what waits without a network', async () => {
    await openPaneOver(sheetBytes('STP'), { isOnline: () => false });
    press(buttons.check);
    fireEvent.click(await screen.findByRole('button', { name: words.findings.toSummary }));
    await screen.findByRole('button', { name: buttons.send });
    expect(await faults()).toEqual([]);

    press(buttons.send);
    await screen.findByRole('button', { name: buttons.retryNow });
    expect(await faults()).toEqual([]);
  });

  test('the sign-in', async () => {
    await openPaneOver(sheetBytes('STP'), { opensAt: 'signIn' });

    expect(await faults()).toEqual([]);
  });

  test('the menu, open', async () => {
    await openPaneOver(sheetBytes('STP'));
    press(words.frame.more);
    await screen.findByRole('menu');

    expect(await faults()).toEqual([]);
  });

  test('a refused workbook, in English', async () => {
    await openPaneOver(new Uint8Array([0]), { language: 'en' });

    expect(await faults()).toEqual([]);
  });
});
