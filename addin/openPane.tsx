import { ApiClient } from './client/ApiClient.ts';
import { Attempts } from './effects/Attempts.ts';
import { paneActions } from './effects/PaneActions.ts';
import { recallMarks } from './effects/marking.ts';
import { recallPending, RETRY_MILLISECONDS } from './effects/pending.ts';
import { recall } from './effects/preferences.ts';
import { retry } from './effects/sending.ts';
import { momentOf, type Outside, type Services } from './effects/Services.ts';
import { loadAhead } from './loadAhead.ts';
import type { Host } from './host/Host.ts';
import { Pane } from './screens/Pane.tsx';
import { PaneProvider } from './screens/PaneContext.tsx';
import type { Settings } from './settings/readSettings.ts';
import { Words } from './settings/Words.ts';
import { Account } from './signIn/Account.ts';
import { PaneStore } from './state/PaneStore.ts';

const TIMEOUT_MILLISECONDS = 12_000;
const MINUTE = 60_000;

/**
 * The pane over a host, with everything that it works with; it begins to read the workbook by itself.
 *
 * @param frame what stands on the page, where that is more than the pane alone
 */
export const openPane = async (host: Host, settings: Settings, outside: Outside, frame = <Pane />): Promise<JSX.Element> => {
  const services = servicesOf(host, settings, outside);
  const { store, words } = services;
  const actions = paneActions(services);
  await recall(services, settings.language);
  await recallPending(services);
  await recallMarks(services);
  keepUpToDate(services);
  if (store.state.work.at === 'reading') void actions.readWorkbook();
  outside.whenIdle(() => void loadAhead());
  if (settings.opensAt === 'signIn') actions.openPlace('signIn');
  return (
    <PaneProvider
      store={store}
      actions={actions}
      capabilities={host.capabilities}
      isLasting={host.memory.isLasting}
      webDoor={settings.webDoor}
      wordsOf={words.of}
    >
      {frame}
    </PaneProvider>
  );
};

const servicesOf = (host: Host, settings: Settings, outside: Outside): Services => {
  const store = new PaneStore(momentOf(outside));
  const account = new Account(host.openDialog, settings.dialog, outside.now);
  const client = new ApiClient({
    origin: settings.api,
    fetch: outside.fetch,
    token: account.token,
    language: () => store.state.language,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
  });
  return { ...outside, store, host, account, client, words: new Words(), attempts: new Attempts() };
};

/** The pane lives as long as its page, so nothing of this is ever taken off again. */
const keepUpToDate = (services: Services): void => {
  const { host, store } = services;
  host.onChanged(() => store.tell({ type: 'workbookChanged' }));
  setInterval(() => store.tell({ type: 'timePassed', now: momentOf(services) }), MINUTE);
  setInterval(() => void retry(services, false), RETRY_MILLISECONDS);
  window.addEventListener('online', () => void retry(services, false));
};
