import type { Batch, EventEntry } from '../host/protocol.ts';
import { OpenFiles } from './officeFile.ts';
import { call, officeError, requirementMatrix } from './requirements.ts';
import type { ConversationOptions } from './win32External.ts';

type WebOptions = Omit<ConversationOptions, 'pane'>;

const messageType = { request: 0, reply: 1 } as const;
const replyType = { answer: 0, event: 1 } as const;
const actionType = { invoke: 0, register: 1, unregister: 2 } as const;

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: MethodData | null;
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [name: string]: unknown;
}

const HOST_NAME = 'Excel$Web$16.00';
const RICH_MESSAGES = 'richApiMessage';
const EXCEL_ON_THE_WEB = 16;
const READ_AND_WRITE = 1;
const VERSION = 1;

/**
 * What Excel on the web says to a pane in its frame: JSON messages both ways. The client of @microsoft/office-js 1.1.110 takes
 * them only over https and from its own host name. Sources: docs/bench-host.md.
 */
export class WebConversation {
  readonly #options: WebOptions;
  readonly #origin: string;
  readonly #id = `conversation${crypto.randomUUID()}`;
  readonly #files = new OpenFiles();
  #frame: HTMLIFrameElement | null = null;
  #tellsEvents = false;

  constructor(options: WebOptions, paneAddress: string) {
    this.#options = options;
    this.#origin = new URL(paneAddress).origin;
    options.host.onEvent((entry) => this.#tell(entry));
  }

  /** The pane's address with the host's name in it, and in the fragment what it needs to find its host. */
  addressOf(address: string): string {
    const withHost = new URL(address);
    withHost.searchParams.set('_host_Info', this.#hostInfo);
    return `${withHost.href}#&_serializer_version=1&_xdm_Info=${this.#xdmInfo}`;
  }

  /** The name that the frame must bear before it is put in; dialogs that the pane opens inherit from it. */
  get frameName(): string {
    return JSON.stringify({ baseFrameName: 'bench', hostInfo: this.#hostInfo, xdmInfo: this.#xdmInfo });
  }

  /** Until the frame is taken out. */
  listen(frame: HTMLIFrameElement): void {
    this.#frame = frame;
    const receive = (event: MessageEvent): void => {
      if (!frame.isConnected) return window.removeEventListener('message', receive);
      if (event.source !== frame.contentWindow || event.origin !== this.#origin || typeof event.data !== 'string') return;
      const request = readRequest(event.data);
      if (request?._messageType === messageType.request && request._conversationId === this.#id) void this.#answer(request);
    };
    window.addEventListener('message', receive);
  }

  get #hostInfo(): string {
    return `${HOST_NAME}$${this.#options.uiLocale.toLowerCase()}$bench$$$0$`;
  }

  get #xdmInfo(): string {
    return `${this.#id}|bench|${location.origin}`;
  }

  async #answer(request: Request): Promise<void> {
    try {
      this.#post(request, await this.#resultOf(request));
    } catch (error) {
      this.#options.onFault(error);
      this.#post(request, { Version: VERSION, Error: officeError.internal });
    }
  }

  async #resultOf({ _actionType, _actionName, _data }: Request): Promise<unknown> {
    if (_actionType !== actionType.invoke) {
      if (_actionName === RICH_MESSAGES) this.#tellsEvents = _actionType === actionType.register;
      return { Error: officeError.success };
    }
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return this.#appContext();
    if (_actionName === 'executeMethod' && _data) return { Version: VERSION, Error: officeError.success, ...(await this.#method(_data)) };
    if (_actionName.startsWith('ContextActivationManager_')) return null;
    throw new Error(`The bench host does not implement the message ${_actionName}.`);
  }

  /** Fields of files go by number (OSF_DDA_Marshaling_File): 0 handle or data, 1 size, 2 handle, 3 index of the slice. */
  async #method(data: MethodData): Promise<object> {
    const { host } = this.#options;
    switch (data.DdaMethod?.DispatchId) {
      case call.richApi: {
        const reply = await host.execute(JSON.parse(String(data.ArrayData?.[4])) as Batch);
        return { Data: [200, [], JSON.stringify(reply)] };
      }
      case call.openFile: {
        const planned = host.faults.take();
        if (planned) return { Error: planned.number };
        const { handle, size } = this.#files.open(await host.grid.toXlsx());
        this.#sliceSizes.set(handle, Number(data['SliceSize'] ?? data['1'] ?? MAX_SLICE));
        return { 0: handle, 1: size };
      }
      case call.readSlice: {
        const handle = String(data['Handle'] ?? data['2'] ?? data['0']);
        const size = this.#sliceSizes.get(handle) ?? MAX_SLICE;
        const slice = this.#files.slice(handle, Number(data['SliceIndex'] ?? data['3']) * size, size);
        return { 0: slice, 1: slice.length };
      }
      case call.closeFile:
        this.#files.close(String(data['Handle'] ?? data['2'] ?? data['0']));
        return {};
      default:
        throw new Error(`The bench host does not implement the Office call ${data.DdaMethod?.DispatchId}.`);
    }
  }

  readonly #sliceSizes = new Map<string, number>();

  #appContext(): object {
    const { host, level, uiLocale, dataLocale } = this.#options;
    return {
      _id: 'bench',
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: '16.00',
      _appUILocale: uiLocale,
      _dataLocale: dataLocale,
      _docUrl: `${location.origin}/${encodeURIComponent(host.grid.fileName)}`,
      _clientMode: READ_AND_WRITE,
      _settings: [...host.settings].map(([key, value]) => [key, JSON.stringify(value)]),
      _reason: 'inserted',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'bench',
      _appInstanceId: 'bench',
      _appMinorVersion: 0,
      _requirementMatrix: requirementMatrix(level),
      _hostFullVersion: '16.0.0.0',
      _addinName: 'Giao Ước',
      _appDomains: [this.#origin],
    };
  }

  #tell(entry: EventEntry): void {
    if (!this.#tellsEvents) return;
    this.#send({ _responseType: replyType.event, _actionName: RICH_MESSAGES, _correlationId: -1, _data: { ArrayData: [entry] } });
  }

  #post({ _actionName, _correlationId }: Request, data: unknown): void {
    this.#send({ _responseType: replyType.answer, _actionName, _correlationId, _data: data });
  }

  #send(message: object): void {
    const whole = {
      _serializerVersion: VERSION,
      _origin: location.origin,
      _messageType: messageType.reply,
      _conversationId: this.#id,
      _errorCode: 0,
    };
    this.#frame?.contentWindow?.postMessage(JSON.stringify({ ...whole, ...message }), this.#origin);
  }
}

const MAX_SLICE = 4 * 1024 * 1024;

/** Other scripts may post to the page as well: what is not a message of the client is none of ours. */
const readRequest = (text: string): Request | null => {
  try {
    return JSON.parse(text) as Request;
  } catch {
    return null;
  }
};
