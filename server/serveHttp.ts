import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './answerApi.ts';
import type { HttpService } from './HttpService.ts';
import { serveFile, type StaticFolder } from './staticFolder.ts';
import { gatewayReply, writeReply } from './writeResult.ts';

export interface RunningService {
  readonly port: number;
  /** Takes no more requests, lets those under way end for at most `patience` milliseconds, then cuts them off. */
  readonly stop: (patience?: number) => Promise<void>;
}

/**
 * Serves functions, sign-in and files over plain HTTP.
 *
 * Throws what `listen` throws: `EADDRINUSE` where the port is taken.
 *
 * @param port 0 takes any free one
 * @param service may be made from the port, for those parts that must know their own address
 */
export const serveHttp = async (
  host: string,
  port: number,
  service: (port: number) => HttpService | Promise<HttpService>,
): Promise<RunningService> => {
  const server = createServer();
  await listen(server, host, port);
  const taken = (server.address() as AddressInfo).port;
  const ready = Promise.resolve(service(taken));
  server.on('request', (request, response) => void ready.then((made) => answer(made, request, response)));
  try {
    await ready;
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
  return { port: taken, stop: (patience = 5000) => stop(server, patience) };
};

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const stop = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close((error) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });

const answer = async (service: HttpService, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID();
  try {
    await route(service, request, response, requestId);
  } catch (error) {
    // Whoever broke off while sending waits for no answer, and it is no fault of ours.
    if (request.errored) return;
    service.onError(error, requestId);
    if (response.headersSent) response.destroy();
    else writeReply(response, gatewayReply(500, 'Internal Server Error'));
  }
};

const route = async (service: HttpService, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
  if (!isExpectedHost(service.hosts, request.headers.host)) return writeReply(response, gatewayReply(421, 'Misdirected Request'));
  const target = readTarget(request.url ?? '/');
  if (target === null) return writeReply(response, gatewayReply(400, 'Bad Request'));

  const mount = service.mounts.find(({ prefix }) => target.path === prefix || target.path.startsWith(`${prefix}/`));
  if (mount) return mount.handle(request, response);
  if (target.path === '/api' || target.path.startsWith('/api/')) return answerApi(service, request, response, { ...target, requestId });
  return serveFolders(service.folders, request, response, target.path);
};

const isExpectedHost = (hosts: readonly string[] | null, header: string | undefined): boolean =>
  hosts === null || hosts.includes((header ?? '').replace(/:\d+$/, ''));

interface Target {
  readonly path: string;
  readonly query: string;
}

const readTarget = (url: string): Target | null => {
  const [path = '', ...query] = url.split('?');
  try {
    return path.startsWith('/') ? { path: decodeURIComponent(path), query: query.join('?') } : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
};

const serveFolders = async (
  folders: readonly StaticFolder[],
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return writeReply(response, gatewayReply(405, 'Method Not Allowed', { allow: 'GET, HEAD' }));
  }
  for (const folder of folders) {
    if (await serveFile(request, response, path, folder)) return;
  }
  writeReply(response, gatewayReply(404, 'Not Found'));
};
