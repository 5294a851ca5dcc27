import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSignIn, type SignInOptions } from '../../../local/signIn/openSignIn.ts';
import { serveHttp, type RunningService } from '../../../server/serveHttp.ts';
import { tokenVerifier, type VerifyToken } from '../../../server/verifyToken.ts';
import { challengeOf, exchange, newVerifier, openPage, pick, Visitor } from './codeFlow.ts';
import { hung, lan, seededPeople } from './seededPeople.ts';

let dataDir: string;
let service: RunningService;
let origin: string;
let redirectUri: string;
let verify: VerifyToken;
const faults: unknown[] = [];

const optionsAt = (port: number): SignInOptions => ({
  dataDir,
  origin: `http://localhost:${port}`,
  redirectUris: [`http://localhost:${port}/signed-in.html`],
  people: seededPeople,
  environment: {},
  onError: (error) => faults.push(error),
});

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sign-in-'));
  service = await serveHttp('127.0.0.1', 0, async (port) => {
    const signIn = await openSignIn(optionsAt(port));
    verify = tokenVerifier(signIn);
    return {
      table: [],
      functions: {},
      verifyToken: verify,
      mounts: [signIn.mount],
      folders: [],
      hosts: ['localhost'],
      now: Date.now,
      timeLimit: 30_000,
      onError: (error) => faults.push(error),
    };
  });
  origin = `http://localhost:${service.port}`;
  redirectUri = `${origin}/signed-in.html`;
});

afterAll(async () => {
  await service.stop(0);
  await rm(dataDir, { recursive: true, force: true });
});

const signInAs = async (visitor: Visitor, person: string): Promise<{ readonly token: string; readonly reply: Record<string, unknown> }> => {
  const verifier = newVerifier();
  const { address } = await openPage(visitor, { origin, redirectUri, challenge: challengeOf(verifier) });
  const landed = await pick(visitor, address, person, redirectUri);
  expect(landed.searchParams.get('state')).toBe('state-of-the-pane');
  const response = await exchange(origin, redirectUri, landed.searchParams.get('code') ?? '', verifier);
  expect(response.status).toBe(200);
  const reply = (await response.json()) as Record<string, unknown>;
  return { token: String(reply['access_token']), reply };
};

describe('the sign-in', () => {
  test('gives a token to whoever picks a person, and our own verifier takes it', async () => {
    const { token, reply } = await signInAs(new Visitor(), lan.id);

    expect(reply).toMatchObject({ token_type: 'Bearer', expires_in: 8 * 3600 });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256' });
    expect(decodeJwt(token)).toMatchObject({
      iss: `${origin}/oidc`,
      sub: lan.id,
      aud: 'giaouoc-pane',
      client_id: 'giaouoc-pane',
      token_use: 'access',
      name: lan.name,
      email: lan.email,
    });
    await expect(verify(`Bearer ${token}`)).resolves.toMatchObject({ sub: lan.id, name: lan.name });
    expect(faults).toEqual([]);
  });

  test('asks again in the same browser, so that the next one can be somebody else', async () => {
    const visitor = new Visitor();
    await signInAs(visitor, lan.id);
    const { token } = await signInAs(visitor, hung.id);

    expect(decodeJwt(token).sub).toBe(hung.id);
  });

  test('gives a new token for a refresh token to who asked for offline access', async () => {
    const visitor = new Visitor();
    const verifier = newVerifier();
    const extra = { scope: 'openid offline_access', prompt: 'consent' };
    const { address } = await openPage(visitor, { origin, redirectUri, challenge: challengeOf(verifier), extra });
    const landed = await pick(visitor, address, lan.id, redirectUri);
    const first = (await (await exchange(origin, redirectUri, landed.searchParams.get('code') ?? '', verifier)).json()) as {
      refresh_token: string;
    };
    const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'giaouoc-pane', refresh_token: first.refresh_token });
    const second = (await (await fetch(`${origin}/oidc/token`, { method: 'POST', body })).json()) as { access_token: string };

    await expect(verify(`Bearer ${second.access_token}`)).resolves.toMatchObject({ sub: lan.id });
  });

  test('refuses another verifier than the one that the challenge was made of', async () => {
    const visitor = new Visitor();
    const { address } = await openPage(visitor, { origin, redirectUri, challenge: challengeOf(newVerifier()) });
    const landed = await pick(visitor, address, lan.id, redirectUri);
    const response = await exchange(origin, redirectUri, landed.searchParams.get('code') ?? '', newVerifier());

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('refuses a code that was used before', async () => {
    const visitor = new Visitor();
    const verifier = newVerifier();
    const { address } = await openPage(visitor, { origin, redirectUri, challenge: challengeOf(verifier) });
    const code = (await pick(visitor, address, lan.id, redirectUri)).searchParams.get('code') ?? '';
    await exchange(origin, redirectUri, code, verifier);

    expect((await exchange(origin, redirectUri, code, verifier)).status).toBe(400);
  });

  test('refuses to start without a challenge', async () => {
    const address = `${origin}/oidc/auth?${new URLSearchParams({ client_id: 'giaouoc-pane', response_type: 'code', scope: 'openid', redirect_uri: redirectUri }).toString()}`;
    const response = await new Visitor().visit(address);

    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  test('shows a fault, and sends nobody anywhere, for an address that is not the pane’s', async () => {
    const extra = { redirect_uri: 'http://localhost:9/elsewhere' };
    const response = await new Visitor().visit(
      `${origin}/oidc/auth?${new URLSearchParams({ client_id: 'giaouoc-pane', response_type: 'code', scope: 'openid', ...extra }).toString()}`,
    );

    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('Chưa đăng nhập được');
  });

  test('refuses somebody who is not on the list', async () => {
    const visitor = new Visitor();
    const { address } = await openPage(visitor, { origin, redirectUri, challenge: challengeOf(newVerifier()) });
    const response = await visitor.visit(address, { method: 'POST', body: new URLSearchParams({ person: 'p-nobody' }) });

    expect(response.status).toBe(400);
  });

  test('refuses a choice that comes without the cookie of the visit', async () => {
    const { address } = await openPage(new Visitor(), { origin, redirectUri, challenge: challengeOf(newVerifier()) });
    const response = await new Visitor().visit(address, { method: 'POST', body: new URLSearchParams({ person: lan.id }) });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Chưa đăng nhập được');
  });

  test('sends a page that runs no script, fetches nothing and cannot be framed', async () => {
    const visitor = new Visitor();
    const { address, html } = await openPage(visitor, { origin, redirectUri, challenge: challengeOf(newVerifier()) });
    const policy = (await visitor.visit(address)).headers.get('content-security-policy');

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(html).not.toMatch(/<script|<img|<link|https?:/);
  });

  test('does not open in production', async () => {
    await expect(openSignIn({ ...optionsAt(1), environment: { NODE_ENV: 'production' } })).rejects.toThrow(/NODE_ENV is production/);
  });

  test('keeps its keys in the data folder, for its owner only, and signs with them again after a restart', async () => {
    const file = join(dataDir, 'sign-in', 'keys.json');
    const before = await readFile(file, 'utf8');
    const { token } = await signInAs(new Visitor(), lan.id);
    const again = await openSignIn(optionsAt(service.port));

    expect(await readFile(file, 'utf8')).toBe(before);
    expect((await stat(file)).mode & 0o077).toBe(0);
    await expect(tokenVerifier(again)(`Bearer ${token}`)).resolves.toMatchObject({ sub: lan.id });
  });

  test('publishes the public part of its key and no more', async () => {
    const { keys } = (await (await fetch(`${origin}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };

    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
