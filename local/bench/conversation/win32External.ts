import type { ExcelHost } from '../host/ExcelHost.ts';
import type { Batch, JsonValue } from '../host/protocol.ts';
import { Dialogs } from './Dialogs.ts';
import { OpenFiles } from './officeFile.ts';
import { call, officeError, officeEvent, requirementMatrix } from './requirements.ts';

export interface ConversationOptions {
  readonly host: ExcelHost;
  /** The window that shows the pane. */
  readonly pane: Window;
  readonly level: string;
  /** BCP 47, of the screen and of the numbers. */
  readonly uiLocale: string;
  readonly dataLocale: string;
  /** A fault of ours, not of the pane: the page shows it, and the pane is told of an internal error. */
  readonly onFault: (error: unknown) => void;
}

type Callback = (result: unknown) => void;
type Handler = (event: number, payload: SafeArray) => void;

/** The arrays of Windows as the client reads them. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
  readonly dimensions: () => number;
  readonly lbound: () => number;
  readonly ubound: () => number;
  readonly getItem: (index: number) => unknown;
}

const safeArray = (values: readonly unknown[]): SafeArray => ({
  toArray: () => values,
  dimensions: () => 1,
  lbound: () => 0,
  ubound: () => values.length - 1,
  getItem: (index) => values[index],
});

/**
 * The `window.external` that Excel for Windows gives to a pane, so far as the client of @microsoft/office-js 1.1.110 uses it.
 * Calls answer in a later turn, as Excel's do. Sources: docs/bench-host.md.
 */
export const win32External = (options: ConversationOptions): object => {
  const { host } = options;
  const files = new OpenFiles();
  const dialogs = new Dialogs(options.pane);
  const answer = (callback: Callback, work: () => Promise<readonly unknown[]>): void => {
    work().then(
      (values) => callback(safeArray(values)),
      (error: unknown) => {
        options.onFault(error);
        callback(safeArray([officeError.internal]));
      },
    );
  };
  const calls: Readonly<Record<number, (parameters: readonly unknown[]) => Promise<readonly unknown[]>>> = {
    [call.richApi]: async (parameters) => {
      const reply = await host.execute(JSON.parse(String(parameters[4])) as Batch);
      return [officeError.success, safeArray([200, safeArray([]), JSON.stringify(reply)])];
    },
    [call.openFile]: async () => {
      const { handle, size } = files.open(await host.grid.toXlsx());
      return [officeError.success, handle, size];
    },
    [call.readSlice]: async ([handle, offset, size]) => {
      const slice = files.slice(String(handle), Number(offset), Number(size));
      return [officeError.success, safeArray(slice), slice.length];
    },
    [call.closeFile]: async ([handle]) => {
      files.close(String(handle));
      return [officeError.success];
    },
  };
  return {
    GetHostInfo: () => `_host_Info=Excel|Win32|16.01|${options.uiLocale}|bench|`,
    GetLoggingAllowed: () => false,
    GetContext: () => appContext(options),
    Execute(id: number, parameters: unknown, callback: Callback): void {
      const work = calls[id];
      const planned = id === call.openFile || id === call.readSlice ? host.faults.take() : null;
      if (planned) return answer(callback, async () => [planned.number]);
      if (!work) options.onFault(new Error(`The bench host does not implement the Office call ${id}.`));
      answer(callback, async () => (work ? work(flat(parameters)) : [officeError.internal]));
    },
    RegisterEvent(id: number, target: string, handler: Handler, callback: Callback): void {
      if (id === officeEvent.dialogMessage) return dialogs.open(target, (payload) => handler(id, safeArray(payload)), callback);
      registerEvent(host, id, handler);
      queueMicrotask(() => callback(officeError.success));
    },
    UnregisterEvent(id: number, _target: string, callback: Callback): void {
      if (id === officeEvent.dialogMessage) dialogs.close();
      queueMicrotask(() => callback(officeError.success));
    },
  };
};

const registerEvent = (host: ExcelHost, id: number, handler: Handler): void => {
  if (id === officeEvent.richApi) host.onEvent((entry) => handler(id, safeArray([[...entry]])));
  if (id !== officeEvent.selectionChanged) return;
  host.grid.listen(({ kind }) => {
    if (kind === 'selected') handler(id, safeArray([]));
  });
};

/** The client sends one array, or one in another. */
const flat = (parameters: unknown): readonly unknown[] => {
  const list = isSafeArray(parameters) ? parameters.toArray() : (parameters as readonly unknown[]);
  return Array.isArray(list[0]) ? (list[0] as readonly unknown[]) : list;
};

const isSafeArray = (parameters: unknown): parameters is SafeArray =>
  typeof parameters === 'object' && parameters !== null && 'toArray' in parameters;

const EXCEL = 1;
const READ_AND_WRITE = 1;
const TASK_PANE = 1;

const appContext = ({ host, level, uiLocale, dataLocale }: ConversationOptions): object => ({
  GetAppType: () => EXCEL,
  GetSolutionRef: () => 'giao-uoc',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => uiLocale,
  GetAppDataLocale: () => dataLocale,
  GetDocUrl: () => host.grid.fileName,
  GetAppCapabilities: () => READ_AND_WRITE,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => TASK_PANE,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'bench',
  GetInstanceId: () => 'bench',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => true,
  GetSupportedMatrix: () => requirementMatrix(level),
  GetHostCustomMessage: () => 0,
  GetHostFullVersion: () => '16.0.14332.20000',
  GetDialogRequirementMatrix: () => undefined,
  GetFeaturesForSolution: () => '',
  GetInitialDisplayMode: () => 0,
  GetSettings: () => ({
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of host.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      host.settings.clear();
      for (const [index, key] of keys.entries()) host.settings.set(key, JSON.parse(values[index] ?? 'null') as JsonValue);
    },
  }),
});
