import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Folders by the beginning of the address; office.js is served from its package, unmodified. */
const FOLDERS: readonly (readonly [string, string])[] = [
  ['/bench/', folder('../../../dist/bench/')],
  ['/pane/', folder('./')],
  ['/office/', dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'))],
];

export interface ServedBench {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Workbooks and lists of a test, by their addresses under `/bench/`. */
export type BenchFiles = Readonly<Record<string, Uint8Array | object>>;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** What the local server says to a path. */
export const answerTo = async (files: BenchFiles, pathname: string): Promise<Answer> => {
  const given = files[pathname.replace(/^\/bench\//, '')];
  const type = TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream';
  try {
    const body = given === undefined ? await fileAt(pathname) : given instanceof Uint8Array ? given : JSON.stringify(given);
    return { status: 200, type, body: Buffer.from(body) };
  } catch {
    return { status: 404, type, body: Buffer.alloc(0) };
  }
};

/** The bench over plain http, as `npm start` serves it. */
export const serveBench = async (files: BenchFiles): Promise<ServedBench> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answerTo(files, pathname).then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => closed(server) };
};

/** The client asks for some of its files in other letters than they bear on disk. */
const fileAt = async (pathname: string): Promise<Uint8Array> => {
  const found = FOLDERS.find(([prefix]) => pathname.startsWith(prefix));
  if (!found) throw new Error(`nothing at ${pathname}`);
  const [prefix, place] = found;
  const name = normalize(decodeURIComponent(pathname.slice(prefix.length)) || 'index.html');
  if (name.startsWith('..')) throw new Error(`outside: ${pathname}`);
  return readFile(join(place, prefix === '/office/' ? name.toLowerCase() : name));
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
