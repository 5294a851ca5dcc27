import { ApiClient } from './client/ApiClient.ts';
import { paneActions } from './effects/PaneActions.ts';
import { recallPending, RETRY_MILLISECONDS } from './effects/pending.ts';
import { recall } from './effects/preferences.ts';
import { retry } from './effects/sending.ts';
import type { Services } from './effects/Services.ts';
import type { Host } from './host/Host.ts';
import { Pane } from './screens/Pane.tsx';
import { PaneProvider } from './screens/PaneContext.tsx';
import type { Settings } from './settings/readSettings.ts';
import { Words } from './settings/Words.ts';
import { Account } from './signIn/Account.ts';
import { PaneStore } from './state/PaneStore.ts';
import { saveFile } from './look/saveFile.ts';

const TIMEOUT_MILLISECONDS = 12_000;
const MINUTE = 60_000;

/** The pane over a host, with everything that it works with; it begins to read the workbook by itself. */
export const openPane = async (host: Host, settings: Settings): Promise<JSX.Element> => {
  const now = Date.now;
  const store = new PaneStore(new Date(now()).toISOString());
  const account = new Account(host.openDialog, settings.dialog, now);
  const client = new ApiClient({
    origin: settings.api,
    fetch: (...asked) => fetch(...asked),
    token: account.token,
    language: () => store.state.language,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
  });
  const words = new Words();
  const services: Services = {
    store,
    host,
    account,
    client,
    words,
    now,
    newKey: () => crypto.randomUUID(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    isOnline: () => navigator.onLine,
    saveFile,
    copyText: (text) => navigator.clipboard.writeText(text),
    print: () => window.print(),
  };
  const actions = paneActions(services);
  await recall(services, settings.language);
  host.onChanged(() => store.tell({ type: 'workbookChanged' }));
  setInterval(() => store.tell({ type: 'timePassed', now: new Date(now()).toISOString() }), MINUTE);
  setInterval(() => void retry(services, false), RETRY_MILLISECONDS);
  window.addEventListener('online', () => void retry(services, false));
  await recallPending(services);
  if (store.state.work.at === 'reading') void actions.readWorkbook();
  if (settings.opensAt === 'signIn') actions.openPlace('signIn');
  return (
    <PaneProvider store={store} actions={actions} capabilities={host.capabilities} isLasting={host.memory.isLasting} wordsOf={words.of}>
      <Pane />
    </PaneProvider>
  );
};
