import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenVerifier, type VerifyToken } from '../../server/verifyToken.ts';

const issuer = 'http://localhost:3000/oidc';
const audience = 'giaouoc-pane';

let ours: CryptoKey;
let theirs: CryptoKey;
let keys: JSONWebKeySet;
let verify: VerifyToken;

const seconds = (): number => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  ours = pair.privateKey;
  theirs = (await generateKeyPair('RS256')).privateKey;
  keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] };
  verify = tokenVerifier({ issuer, audience, keys });
});

const payload = (over: JWTPayload = {}): JWTPayload => ({ iss: issuer, sub: 'p-lan', aud: audience, exp: seconds() + 60, ...over });

const sign = (claims: JWTPayload, key: CryptoKey = ours, kid = 'k1'): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

const without = (name: keyof JWTPayload): JWTPayload => {
  const { [name]: _left, ...rest } = payload();
  return rest;
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a bearer token', () => {
  test('is taken where everything is right, its claims as text', async () => {
    const token = await sign(payload({ groups: ['chair', 'agency'], level: 3, active: true, of: { b: 1, a: ['x'] }, none: null }));

    await expect(verify(`Bearer ${token}`)).resolves.toMatchObject({
      sub: 'p-lan',
      groups: '[chair agency]',
      level: '3',
      active: 'true',
      of: 'map[a:[x] b:1]',
      none: 'null',
    });
  });

  test('is taken for one of several audiences, and by client_id where it has none', async () => {
    await expect(verify(`Bearer ${await sign(payload({ aud: ['other', audience] }))}`)).resolves.not.toBeNull();
    await expect(verify(`Bearer ${await sign({ ...without('aud'), client_id: audience })}`)).resolves.not.toBeNull();
  });

  test('is taken again and again, but not past its time, nor with a letter changed', async () => {
    const exp = seconds() + 1;
    const token = await sign(payload({ exp }));
    const first = await verify(`Bearer ${token}`);
    expect(first).toMatchObject({ sub: 'p-lan' });
    await expect(verify(`Bearer ${token}`)).resolves.toEqual(first);
    await expect(verify(`Bearer ${token.slice(0, -6)}AAAAAA`)).resolves.toBeNull();

    await new Promise((resolve) => setTimeout(resolve, exp * 1000 - Date.now() + 5));
    await expect(verify(`Bearer ${token}`)).resolves.toBeNull();
  });

  test('is read whatever the case of the scheme', async () => {
    await expect(verify(`bearer ${await sign(payload())}`)).resolves.not.toBeNull();
  });

  test.each([
    ['expired', { exp: 1 }],
    ['not valid yet', { nbf: 9_999_999_999 }],
    ['of another issuer', { iss: 'http://localhost:3001/oidc' }],
    ['for another audience', { aud: 'other' }],
    ['for another audience, our client notwithstanding', { aud: 'other', client_id: audience }],
  ])('is refused when it is %s', async (_how, over) => {
    await expect(verify(`Bearer ${await sign(payload(over))}`)).resolves.toBeNull();
  });

  test.each([['exp'], ['sub'], ['iss'], ['aud']] as const)('is refused without %s', async (name) => {
    await expect(verify(`Bearer ${await sign(without(name))}`)).resolves.toBeNull();
  });

  test('is refused when it was made for another client', async () => {
    await expect(verify(`Bearer ${await sign({ ...without('aud'), client_id: 'other' })}`)).resolves.toBeNull();
  });

  test('is refused when another key signed it, under our name for the key or its own', async () => {
    await expect(verify(`Bearer ${await sign(payload(), theirs)}`)).resolves.toBeNull();
    await expect(verify(`Bearer ${await sign(payload(), theirs, 'k2')}`)).resolves.toBeNull();
  });

  test('is refused when it was tampered with', async () => {
    const [header = '', , signature = ''] = (await sign(payload())).split('.');
    await expect(verify(`Bearer ${header}.${part(payload({ sub: 'p-chair' }))}.${signature}`)).resolves.toBeNull();
    await expect(verify(`Bearer ${header}.${part(payload())}.`)).resolves.toBeNull();
  });

  test('is refused without an algorithm', async () => {
    await expect(verify(`Bearer ${part({ alg: 'none' })}.${part(payload())}.`)).resolves.toBeNull();
    await expect(verify(`Bearer ${part({ alg: 'None', kid: 'k1' })}.${part(payload())}.`)).resolves.toBeNull();
  });

  test('is refused when our public key was used as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(keys.keys[0]));
    const token = await new SignJWT(payload()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    await expect(verify(`Bearer ${token}`)).resolves.toBeNull();
  });

  test('is refused when it brings its own key along', async () => {
    const stranger = await generateKeyPair('RS256', { extractable: true });
    const token = await new SignJWT(payload())
      .setProtectedHeader({ alg: 'RS256', kid: 'k9', jwk: await exportJWK(stranger.publicKey) })
      .sign(stranger.privateKey);
    await expect(verify(`Bearer ${token}`)).resolves.toBeNull();
  });

  test.each([[undefined], [''], ['Bearer'], ['Bearer '], ['Basic YTpi'], ['Bearer a.b.c'], ['Bearer a b'], ['Bearer ....'], ['token']])(
    'is refused in the header %j',
    async (header) => {
      await expect(verify(header)).resolves.toBeNull();
    },
  );
});

describe('keys that the issuer publishes', () => {
  let published: Server;
  let answer: () => { readonly status: number; readonly body: string };

  beforeAll(async () => {
    published = createServer((_request, response) => {
      const { status, body } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => new Promise((resolve) => published.close(resolve)));

  const remote = (): VerifyToken =>
    tokenVerifier({ issuer, audience, keys: new URL(`http://127.0.0.1:${(published.address() as AddressInfo).port}/jwks.json`) });

  test('are fetched', async () => {
    answer = () => ({ status: 200, body: JSON.stringify(keys) });
    await expect(remote()(`Bearer ${await sign(payload())}`)).resolves.toMatchObject({ sub: 'p-lan' });
  });

  test.each([
    ['an error', 500, '{}', 'Expected 200 OK'],
    ['no JSON', 200, '<html>', 'Failed to parse'],
    ['something else', 200, '{"keys":1}', 'malformed'],
  ])('make the call fail, and not the caller, where %s comes instead', async (_what, status, body, fault) => {
    answer = () => ({ status, body });
    await expect(remote()(`Bearer ${await sign(payload())}`)).rejects.toThrow(fault);
  });

  test('make the call fail where nobody answers', async () => {
    const nobody = tokenVerifier({ issuer, audience, keys: new URL('http://127.0.0.1:1/jwks.json') });
    await expect(nobody(`Bearer ${await sign(payload())}`)).rejects.toThrow('fetch failed');
  });
});
