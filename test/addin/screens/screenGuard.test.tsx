import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { ScreenGuard } from '../../../addin/screens/ScreenGuard.tsx';
import { PaneProvider } from '../../../addin/screens/PaneContext.tsx';
import { PaneStore } from '../../../addin/state/PaneStore.ts';
import type { PaneActions } from '../../../addin/effects/PaneActions.ts';

const { frame } = messagesOf('vi').pane;

const Broken = (): JSX.Element => {
  throw new TypeError('Failed to fetch dynamically imported module');
};

test('a screen that does not come gives way to words and a button, and the pane is not blank', () => {
  render(
    <PaneProvider
      store={new PaneStore('2018-11-14T09:40:00.000Z')}
      actions={{} as PaneActions}
      capabilities={{ select: true, change: true, notice: true, mark: true, send: true }}
      isLasting
      webDoor=""
      wordsOf={messagesOf}
    >
      <ScreenGuard>
        <Broken />
      </ScreenGuard>
    </PaneProvider>,
  );

  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(frame.lostTitle);
  expect(screen.getByText(frame.lost)).toBeTruthy();
  expect(screen.getByRole('button', { name: frame.reload })).toBeTruthy();
});
