import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

interface Found {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

const require = createRequire(import.meta.url);
/** Without types of its own. */
const { extract } = require('tar-fs') as { readonly extract: (folder: string) => NodeJS.WritableStream };
const CACHE = fileURLToPath(new URL('../node_modules/.cache/browser/', import.meta.url));
const WINDOWS_PLACES = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];
const MAC_PLACES = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const LINUX_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];

/**
 * A Chromium-family browser: CHROMIUM_PATH, then an installed Chrome, Edge or Chromium, then the build that comes by npm
 * (Linux x64 only). Without one the tests that need it fail; they are never passed over.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const found = await findBrowser();
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return chromium.launch({ ...found, args: ['--font-render-hinting=none', ...(asRoot ? ['--no-sandbox'] : [])] });
};

/** A Vietnamese window that fails the test when it asks for anything that is not on this machine. */
export const openWindow = async (browser: Browser, options: BrowserContextOptions = {}): Promise<GuardedWindow> => {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 760 },
    ...options,
  });
  const outside: string[] = [];
  await context.route(
    (url) => /^https?:|^wss?:/.test(url.protocol) && !isLoopback(url.hostname),
    async (route) => {
      outside.push(route.request().url());
      await route.abort();
    },
  );
  return { context, outside };
};

export interface GuardedWindow {
  readonly context: BrowserContext;
  /** The addresses outside of this machine that were asked for; a test expects none. */
  readonly outside: readonly string[];
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '127.0.0.1' || host === '[::1]' || host.endsWith('.localhost');

const findBrowser = async (): Promise<Found> => {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return { executablePath: chosen };
  const installed = process.env['E2E_BROWSER'] === 'bundled' ? undefined : findInstalled();
  if (installed) return { executablePath: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
  throw new Error('No browser: install Chrome, Edge or Chromium, or set CHROMIUM_PATH.');
};

const findInstalled = (): string | undefined => {
  const { env, platform } = process;
  if (platform === 'darwin') return MAC_PLACES.find(existsSync);
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  if (platform === 'win32') return joined(roots, WINDOWS_PLACES).find(existsSync);
  return joined((env['PATH'] ?? '').split(delimiter), LINUX_NAMES).find(existsSync);
};

const joined = (folders: readonly (string | undefined)[], names: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));

/** Unpacked once for each version, beside its final place, so that no other process sees half a browser. */
const unpackBundled = async (): Promise<Found> => {
  const packed = bundledFolder();
  const { version } = require(join(dirname(packed), 'package.json')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(packed, folder);
  const fonts = join(folder, 'fonts');
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: fonts, FONTCONFIG_FILE: join(fonts, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), env: { ...definedEnvironment(), ...env } };
};

const bundledFolder = (): string => {
  let folder = dirname(require.resolve('@sparticuz/chromium'));
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
    if (dirname(folder) === folder) throw new Error('@sparticuz/chromium holds no browser');
    folder = dirname(folder);
  }
  return join(folder, 'bin');
};

const unpack = async (packed: string, folder: string): Promise<void> => {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'unpack-'));
  const inflate = (file: string, sink: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(packed, file)), createBrotliDecompress({ chunkSize: 1 << 21 }), sink);
  await Promise.all([
    inflate('chromium.br', createWriteStream(join(draft, 'chromium'), { mode: 0o755 })),
    inflate('swiftshader.tar.br', extract(draft)),
    inflate('fonts.tar.br', extract(join(draft, 'fonts'))),
    inflate('al2023.tar.br', extract(join(draft, 'al2023'))),
  ]);
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontSettings(folder));
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

/** The packed settings name folders of another machine, and without a font nothing at all is drawn, web fonts included. */
const fontSettings = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>` +
  `<cachedir>${join(folder, 'fontcache')}</cachedir><alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias></fontconfig>`;

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
