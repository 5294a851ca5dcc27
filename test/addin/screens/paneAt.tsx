import { render, screen, type RenderResult } from '@testing-library/react';
import type { Language } from '#core/messages/language.ts';
import { ApiClient } from '../../../addin/client/ApiClient.ts';
import { hereChecker } from '../../../addin/checking/hereChecker.ts';
import { Attempts } from '../../../addin/effects/Attempts.ts';
import { paneActions } from '../../../addin/effects/PaneActions.ts';
import { FileHost } from '../../../addin/host/FileHost.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { Pane } from '../../../addin/screens/Pane.tsx';
import { PaneProvider } from '../../../addin/screens/PaneContext.tsx';
import { Words } from '../../../addin/settings/Words.ts';
import { Account } from '../../../addin/signIn/Account.ts';
import type { PaneEvent } from '../../../addin/state/PaneEvent.ts';
import { PaneStore } from '../../../addin/state/PaneStore.ts';

const noNetwork = async (): Promise<never> => {
  throw new TypeError('this test has no network');
};

export interface PaneAt extends RenderResult {
  readonly store: PaneStore;
}

/** The true pane in the state that some events lead to, without a network. */
export const paneAt = async (now: string, language: Language, events: readonly PaneEvent[]): Promise<PaneAt> => {
  const host = new FileHost({ name: 'bang.xlsx', bytes: new Uint8Array() }, passingMemory());
  const store = new PaneStore(now);
  const words = new Words();
  await words.load(language);
  const account = new Account(host.openDialog, '', () => Date.parse(now));
  const client = new ApiClient({ origin: '', fetch: noNetwork, token: account.token, language: () => language, timeoutMilliseconds: 100 });
  const actions = paneActions({
    store,
    host,
    account,
    client,
    words,
    fetch: noNetwork,
    now: () => Date.parse(now),
    newKey: () => 'a-key-of-this-test',
    wait: async () => {},
    whenIdle: () => {},
    isOnline: () => false,
    checker: hereChecker,
    attempts: new Attempts(),
    saveFile: () => {},
    copyText: async () => {},
    print: () => {},
  });
  for (const event of [{ type: 'languageChosen', language } as const, ...events]) store.tell(event);
  const view = render(
    <PaneProvider
      store={store}
      actions={actions}
      capabilities={{ select: true, change: true, notice: true, mark: true, send: true }}
      isLasting={true}
      webDoor="https://nop.example/nop"
      wordsOf={words.of}
    >
      <Pane />
    </PaneProvider>,
  );
  await screen.findByRole('contentinfo', undefined, { timeout: 5000 });
  return { ...view, store };
};
