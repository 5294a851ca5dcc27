import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import type { ExcelHost } from '../../../../local/bench/host/ExcelHost.ts';
import type { Batch } from '../../../../local/bench/host/protocol.ts';

const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

/** The builds of the client that are tried: Excel on the web and Excel for Windows. */
export type Client = 'excel-web-16.00' | 'excel-win32-16.01';

interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

const nothing = (): void => {};
const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing, addEventListener: nothing });

/** As much of a window as the client touches when it loads. */
const windowWith = (bridge: Bridge): Record<string, unknown> => {
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const address = 'https://localhost/';
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    navigator: { userAgent: 'node', language: 'vi-VN' },
    location: { href: address, hash: '', search: '', origin: 'https://localhost', hostname: 'localhost', protocol: 'https:' },
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      domain: 'localhost',
      createElement: element,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
      body: element(),
      head: element(),
    },
    history: {},
    sessionStorage: storage,
    localStorage: storage,
    name: '',
    external: {},
    _richApiNativeBridge: bridge,
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) window[name] = window;
  return window;
};

const scripts = new Map<string, Script>();

/** Compiled once for all tests of a file. */
const script = (file: string): Script => {
  const known = scripts.get(file) ?? new Script(readFileSync(join(library, file), 'utf8'), { filename: file });
  scripts.set(file, known);
  return known;
};

/**
 * Microsoft's own Excel client, unmodified, in Node and without a browser: its batches go to the host by the bridge that
 * native hosts use, and the host's events come back by it.
 */
export const excelClient = (host: ExcelHost, client: Client = 'excel-win32-16.01'): typeof Excel => {
  const answer = async (text: string): Promise<void> => {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: Batch } };
    const body = await host.execute(message.body);
    bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
  };
  const bridge: Bridge = { sendMessageToHost: (text) => void answer(text), onMessageFromHost: null };
  host.onEvent((entry) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries: [entry] } })));
  const window = windowWith(bridge);
  const context = createContext(window);
  runInContext(
    'window.Type = Function; Type.registerNamespace = (n) => { window[n] = window[n] || {}; }; Type.prototype.registerClass = () => {};',
    context,
  );
  script('vi-vn/office_strings.js').runInContext(context);
  script(`${client}.js`).runInContext(context);
  return window['Excel'] as typeof Excel;
};
