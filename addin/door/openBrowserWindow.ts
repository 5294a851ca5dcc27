import { HostTrouble } from '../host/HostTrouble.ts';
import { answerChannel, ANSWER } from '../signIn/answerChannel.ts';

const SHAPE = 'popup,width=520,height=680';

/**
 * Opens a page of this site in a window of the browser and waits for what it says. It answers through a channel that only pages
 * of this site hear and that bears a name made for this one window, because the sign-in's own pages may part it from its opener
 * (`Cross-Origin-Opener-Policy`). A window that was parted looks closed from here though it stands open, so its looks are never asked:
 * whoever has closed it gives up by a button.
 *
 * Refused where the window is blocked, or given up before it has spoken.
 */
export const openBrowserWindow = (address: string, signal: AbortSignal): Promise<string> => {
  const page = new URL(address);
  const answer = crypto.randomUUID();
  page.searchParams.set(ANSWER, answer);
  const opened = window.open(page, '_blank', SHAPE);
  if (!opened) return Promise.reject(new HostTrouble({ because: 'windowBlocked' }));
  return new Promise((resolve, reject) => {
    const channel = answerChannel(answer);
    const end = (): void => {
      signal.removeEventListener('abort', giveUp);
      channel.close();
      opened.close();
    };
    const giveUp = (): void => {
      end();
      reject(new HostTrouble({ because: 'windowClosed' }));
    };
    signal.addEventListener('abort', giveUp);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      end();
      resolve(data);
    });
  });
};
