import { HostTrouble } from '../host/HostTrouble.ts';

/** Office's numbers: the address was not allowed, a window is open already, the browser blocked it. */
const CLOSED_BY_PERSON = 12_006;

interface Told {
  readonly message?: string;
  readonly origin?: string | undefined;
  readonly error?: number;
}

/**
 * Opens a page of our own site in Office's window and waits for its message. The window is closed when it has spoken.
 * Refused where the window is blocked, closed or given up before that; a message from another site is none.
 */
export const openDialog = (ui: Office.UI, address: string, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    ui.displayDialogAsync(address, { height: 70, width: 40, promptBeforeOpen: false }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        reject(new HostTrouble({ because: 'windowBlocked' }, { cause: result.error }));
        return;
      }
      const dialog = result.value;
      const giveUp = (): void => {
        dialog.close();
        reject(new HostTrouble({ because: 'windowClosed' }));
      };
      if (signal.aborted) return giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told: Told) => {
        if (told.message === undefined || (told.origin !== undefined && told.origin !== new URL(address).origin)) return;
        signal.removeEventListener('abort', giveUp);
        dialog.close();
        resolve(told.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, ({ error }: Told) => {
        signal.removeEventListener('abort', giveUp);
        if (error !== CLOSED_BY_PERSON) dialog.close();
        reject(new HostTrouble({ because: 'windowClosed' }));
      });
    });
  });
