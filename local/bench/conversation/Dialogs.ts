import { officeError } from './requirements.ts';

/** What the client sends for displayDialogAsync; sizes in per cent of the screen. */
interface DialogRequest {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

type Payload = readonly unknown[];

const MESSAGE = 0;
/** How often a window is asked whether it was closed, which no event tells. */
const CLOSED_CHECK = 300;

/**
 * The one dialog that a pane may have open. It is a window of its own; office.js in it is told that it runs in a dialog of
 * Excel on the web, so its `messageParent` posts to the window that opened it, which is how every page that the dialog walks
 * through (sign-in and back) can speak to the pane without anything being put into it.
 */
export class Dialogs {
  readonly #pane: Window;
  #window: Window | null = null;
  #stop: () => void = () => undefined;

  constructor(pane: Window) {
    this.#pane = pane;
  }

  /** `tell` gets messages as (kind, text, origin) and the closing by the person as an error code. */
  open(target: string, tell: (payload: Payload) => void, callback: (result: number) => void): void {
    if (this.#window && !this.#window.closed) return later(() => callback(officeError.dialogOpen));
    const request = JSON.parse(target) as DialogRequest;
    const opened = this.#pane.open(addressOf(request.url), windowName(), featuresOf(request, this.#pane.screen));
    if (!opened) return later(() => callback(officeError.popupBlocked));
    this.#window = opened;
    this.#listen(opened, tell);
    later(() => callback(officeError.success));
  }

  close(): void {
    this.#stop();
    this.#window?.close();
    this.#window = null;
  }

  #listen(opened: Window, tell: (payload: Payload) => void): void {
    const receive = ({ source, data, origin }: MessageEvent): void => {
      if (source === opened && typeof data === 'string') tell([MESSAGE, data, origin]);
    };
    const timer = setInterval(() => {
      if (!opened.closed || this.#window !== opened) return;
      this.close();
      tell([officeError.dialogClosed]);
    }, CLOSED_CHECK);
    this.#pane.addEventListener('message', receive);
    this.#stop = () => {
      clearInterval(timer);
      this.#pane.removeEventListener('message', receive);
    };
  }
}

/** Excel never answers within the call. */
const later = (answer: () => void): void => queueMicrotask(answer);

const HOST_INFO = 'Excel$Web$16.00$vi-VN$bench$isDialog$$0';

const addressOf = (url: string): string => {
  const address = new URL(url);
  address.searchParams.set('_host_Info', HOST_INFO);
  return address.href;
};

/** Kept by the window from page to page; the client reads the host and its context out of it. */
const windowName = (): string => {
  const appContext = {
    _id: 'bench',
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: 'vi-VN',
    _dataLocale: 'vi-VN',
    _docUrl: 'bench',
    _clientMode: 1,
    _settings: {},
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'bench',
    _appInstanceId: 'bench',
    _requirementMatrix: '{"DialogApi":"1.1"}',
  };
  return JSON.stringify({ hostInfo: HOST_INFO, appContext, xdmInfo: 'bench|bench|bench' });
};

const featuresOf = ({ width = 40, height = 60 }: DialogRequest, screen: Screen): string => {
  const [wide, high] = [Math.round((width / 100) * screen.width), Math.round((height / 100) * screen.height)];
  return `popup,width=${wide},height=${high},left=${Math.round((screen.width - wide) / 2)},top=${Math.round((screen.height - high) / 2)}`;
};
