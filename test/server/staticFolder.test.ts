import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveHttp, type RunningService } from '../../server/serveHttp.ts';
import { rawRequest, type RawReply } from './rawRequest.ts';

const faults: unknown[] = [];
let base: string;
let service: RunningService;

const PAGE = "default-src 'self'; frame-ancestors 'self'";
const PANE = "default-src 'self'; frame-ancestors https://*.officeapps.live.com";

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'static-'));
  await mkdir(join(base, 'site', 'assets'), { recursive: true });
  await mkdir(join(base, 'site', '.git'));
  await mkdir(join(base, 'pane'));
  await mkdir(join(base, 'site-secret'));
  const files = {
    'secret.txt': 'secret',
    'site-secret/a.txt': 'secret',
    'site/.git/config': 'secret',
    'site/.env': 'secret',
    'site/index.html': '<p>Trang đầu</p>',
    'site/assets/app-B1c2D3e4.js': 'let a',
    'site/assets/app.js': 'let b',
    'site/logo.svg': '<svg/>',
    'site/mẫu 1.xlsx': 'PK',
    'site/unknown.bin': '?',
    'pane/index.html': '<p>Pane</p>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(base, name), text);
  await symlink(join(base, 'secret.txt'), join(base, 'site', 'leak.txt'));
  await symlink(base, join(base, 'site', 'up'));

  service = await serveHttp('127.0.0.1', 0, () => ({
    table: [],
    functions: {},
    verifyToken: async () => null,
    mounts: [],
    folders: [
      { prefix: '/pane/', folder: join(base, 'pane'), contentSecurityPolicy: PANE },
      { prefix: '/', folder: join(base, 'site'), contentSecurityPolicy: PAGE },
    ],
    hosts: null,
    now: Date.now,
    timeLimit: 1000,
    onError: (error) => faults.push(error),
  }));
});

afterAll(async () => {
  await service.stop(0);
  await rm(base, { recursive: true, force: true });
});

const get = (path: string, headers: readonly string[] = [], method = 'GET'): Promise<RawReply> =>
  rawRequest(service.port, method, path, ['Host', 'localhost', ...headers]);

describe('a folder of files', () => {
  test.each([
    ['/', '<p>Trang đầu</p>', 'text/html; charset=utf-8'],
    ['/index.html?v=1', '<p>Trang đầu</p>', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'let b', 'text/javascript; charset=utf-8'],
    ['/logo.svg', '<svg/>', 'image/svg+xml'],
    ['/m%E1%BA%ABu%201.xlsx', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['/unknown.bin', '?', 'application/octet-stream'],
    ['/pane/', '<p>Pane</p>', 'text/html; charset=utf-8'],
  ])('serves %s with its type', async (path, body, type) => {
    const reply = await get(path);

    expect([reply.status, reply.body.toString('utf8'), reply.headers['content-type']]).toEqual([200, body, type]);
    expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-length': String(Buffer.byteLength(body)) });
  });

  test('gives each folder its own policy', async () => {
    expect((await get('/')).headers['content-security-policy']).toBe(PAGE);
    expect((await get('/pane/index.html')).headers['content-security-policy']).toBe(PANE);
  });

  test.each([
    ['/assets/app-B1c2D3e4.js', 'public, max-age=31536000, immutable'],
    ['/assets/app.js', 'no-cache'],
    ['/', 'no-cache'],
  ])('lets %s be kept: %s', async (path, kept) => {
    expect((await get(path)).headers['cache-control']).toBe(kept);
  });

  test('says 304 to who holds the file', async () => {
    const { etag = '' } = (await get('/')).headers;
    const again = await get('/', ['If-None-Match', etag]);

    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get('/', ['If-None-Match', 'W/"other"'])).status).toBe(200);
  });

  test('answers HEAD with the headers alone', async () => {
    const reply = await get('/', [], 'HEAD');
    expect([reply.status, reply.body.length, reply.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength('<p>Trang đầu</p>')),
    ]);
  });

  test.each([
    ['/../secret.txt'],
    ['/assets/../../secret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/..%2fsecret.txt'],
    ['/%2e%2e%2fsecret.txt'],
    ['/..%5csecret.txt'],
    ['/%252e%252e/secret.txt'],
    ['/assets/..%00/index.html'],
    ['/index.html%00.js'],
    ['/../site-secret/a.txt'],
    ['//etc/passwd'],
    ['/%2fetc/passwd'],
    ['/pane/../../secret.txt'],
    ['/.env'],
    ['/.git/config'],
    ['/leak.txt'],
    ['/up/secret.txt'],
    ['/assets'],
    ['/assets/'],
    ['/index.html/'],
    ['/index.html/x'],
    ['/nothing.html'],
    [`/${'a'.repeat(300)}`],
  ])('does not serve %s', async (path) => {
    const reply = await get(path);
    expect([reply.status, reply.body.toString('utf8')]).toEqual([404, '{"message":"Not Found"}']);
    expect(faults).toEqual([]);
  });
});
