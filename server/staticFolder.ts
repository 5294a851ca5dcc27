import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** A folder of built files that is served as it is. */
export interface StaticFolder {
  /** Where it hangs in the address, with a slash at both ends: `/`, `/pane/`. */
  readonly prefix: string;
  readonly folder: string;
  /** The `Content-Security-Policy` of its pages; it also says who may frame them. */
  readonly contentSecurityPolicy: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
};

/** A build writes a piece of the content's hash into such names: the file can never change under its name. */
const HASHED = /[-.][\w-]{8,}\.(?:js|css|woff2?|png|svg|wasm)$/;

/**
 * Serves a file of the folder; `false` where the path is none of its files, so that the next one may be asked.
 *
 * A path ending in a slash means its `index.html`. Nothing outside the folder is ever served: not by `..`, in whatever coding,
 * not by a backslash, a null byte, a hidden name, nor by a link that leads out.
 *
 * @param path decoded
 */
export const serveFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { prefix, folder, contentSecurityPolicy }: StaticFolder,
): Promise<boolean> => {
  if (!path.startsWith(prefix)) return false;
  const file = await findFile(folder, path.slice(prefix.length));
  if (file === null) return false;

  response.setHeader('content-type', TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.setHeader('cache-control', HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('etag', file.etag);
  await send(request, response, file);
  return true;
};

interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
}

const findFile = async (folder: string, wanted: string): Promise<FoundFile | null> => {
  const name = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  if (/[\\\0]/.test(name) || name.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    const found = await stat(path);
    if (!path.startsWith(root + sep) || !found.isFile()) return null;
    return { path, size: found.size, etag: `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"` };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP'].includes(String(error.code));

const send = async (request: IncomingMessage, response: ServerResponse, file: FoundFile): Promise<void> => {
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const body = request.method === 'HEAD' ? null : await readFile(file.path);
  response.writeHead(200, { 'content-length': body?.length ?? file.size }).end(body);
};
