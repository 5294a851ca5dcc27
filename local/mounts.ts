import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Mount } from '../server/HttpService.ts';
import { serveFile } from '../server/staticFolder.ts';
import { gatewayReply, writeReply } from '../server/writeResult.ts';

/** A list that is made when it is asked for. */
export const listMount = (prefix: string, list: () => Promise<unknown>): Mount => ({
  prefix,
  handle: async (request, response) => {
    if (request.method !== 'GET' || pathOf(request) !== prefix) return notFound(response);
    sendJson(response, 200, await list());
  },
});

/** Leads from a short address to a page; what the address asks for goes along. */
const leadingTo = (prefix: string, page: string): Mount => ({
  prefix,
  handle: async ({ url = '' }, response) => {
    const asked = url.includes('?') ? url.slice(url.indexOf('?')) : '';
    response.writeHead(302, { location: `${page}${asked}`, 'cache-control': 'no-store' }).end();
  },
});

/** Leads from the bare address to the bench. */
export const homeMount = leadingTo('/', '/bench/');

/** The web door's address, short enough to be told on the telephone. */
export const doorMount = leadingTo('/nop', '/pane/nop.html');

/** The addresses that the manifest names for help. */
export const helpMounts = ['/ho-tro', '/huong-dan'].map((address) => leadingTo(address, '/pane/nop.html'));

/**
 * Microsoft's office.js under `/office/`, out of its package and unaltered. The client asks for some of its files in other letters
 * than they bear on disk.
 */
export const officeMount = (root: string): Mount => {
  const folder = dirname(createRequire(join(root, 'package.json')).resolve('@microsoft/office-js/dist/office.js'));
  const served = { prefix: '/office/', folder, contentSecurityPolicy: "default-src 'none'" };
  return {
    prefix: '/office',
    handle: async (request, response) => {
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      if (!isReading || !(await serveFile(request, response, pathOf(request).toLowerCase(), served))) notFound(response);
    },
  };
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.setHeader('cache-control', 'no-store');
  writeReply(response, { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) });
};

export const notFound = (response: ServerResponse): void => writeReply(response, gatewayReply(404, 'Not Found'));

const pathOf = ({ url = '/' }: IncomingMessage): string => decodeURIComponent(url.split('?')[0] ?? '/');
