// @vitest-environment node
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Account } from '../../../addin/signIn/Account.ts';
import { authorizationAddress, exchange, newSignIn } from '../../../addin/signIn/codeFlow.ts';
import { readSignInMessage, writeSignInMessage } from '../../../addin/signIn/signInMessage.ts';

const PAGE = 'https://giaouoc.example/pane/dialog.html';
const settings = (token = 'https://dangnhap.example/token') => ({
  authorization: 'https://dangnhap.example/auth?tenant=1',
  token,
  clientId: 'giaouoc-pane',
  scope: 'openid profile',
});

describe('going to the sign-in', () => {
  test('asks for a code with the digest of a secret that stays behind', async () => {
    const started = newSignIn();
    const address = new URL(await authorizationAddress(settings(), started, PAGE, 'stp-staff'));

    expect(Object.fromEntries(address.searchParams)).toEqual({
      tenant: '1',
      response_type: 'code',
      client_id: 'giaouoc-pane',
      redirect_uri: PAGE,
      scope: 'openid profile',
      state: started.state,
      code_challenge: createHash('sha256').update(started.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      login_hint: 'stp-staff',
    });
    expect(address.href).not.toContain(started.verifier);
  });

  test('each sign-in has secrets of its own, of the length that RFC 7636 asks for', () => {
    const [one, two] = [newSignIn(), newSignIn()];

    expect(one.verifier).not.toBe(two.verifier);
    expect(one.state).not.toBe(two.state);
    expect(one.verifier).toMatch(/^[\w-]{43,128}$/);
  });
});

describe('coming back', () => {
  let server: Server;
  let answer: { status: number; body: unknown };
  let asked: URLSearchParams[];

  beforeEach(async () => {
    asked = [];
    answer = { status: 200, body: { access_token: 'abc', expires_in: 3600 } };
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        asked.push(new URLSearchParams(body));
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const started = { state: 'state-1', verifier: 'verifier-1' };
  const back = (query: string) =>
    exchange(settings(`http://127.0.0.1:${(server.address() as AddressInfo).port}/token`), started, new URL(`${PAGE}?${query}`), PAGE);

  test('exchanges the code with the secret for a token', async () => {
    expect(await back('code=c1&state=state-1')).toEqual({ accessToken: 'abc', expiresIn: 3600 });
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      grant_type: 'authorization_code',
      client_id: 'giaouoc-pane',
      code: 'c1',
      redirect_uri: PAGE,
      code_verifier: 'verifier-1',
    });
  });

  test.each(['code=c1&state=another', 'code=c1', 'error=access_denied&state=state-1'])(
    '%s is not of this sign-in: nothing is asked',
    async (query) => {
      expect(await back(query)).toBeNull();
      expect(asked).toEqual([]);
    },
  );

  test('a refusal, and an answer without a token, give none', async () => {
    answer = { status: 400, body: { error: 'invalid_grant' } };
    expect(await back('code=c1&state=state-1')).toBeNull();
    answer = { status: 200, body: { token_type: 'Bearer' } };
    expect(await back('code=c1&state=state-1')).toBeNull();
  });
});

describe('Account', () => {
  const signedIn = async (message: string) => {
    let now = 0;
    const account = new Account(
      async () => message,
      PAGE,
      () => now,
    );
    await account.signIn();
    return { account, pass: (seconds: number) => void (now += seconds * 1000) };
  };

  test('holds the token until shortly before its end', async () => {
    const { account, pass } = await signedIn(writeSignInMessage({ accessToken: 'abc', expiresIn: 600 }));

    pass(569);
    expect(account.token()).toBe('abc');
    pass(1);
    expect(account.token()).toBeNull();
  });

  test('forgets it on signing out', async () => {
    const { account } = await signedIn(writeSignInMessage({ accessToken: 'abc', expiresIn: 600 }));
    account.signOut();

    expect(account.token()).toBeNull();
  });

  test.each([writeSignInMessage({ fault: 'refused' }), 'không phải', '{"accessToken":1}', 'null'])(
    '%s signs nobody in',
    async (message) => {
      expect(readSignInMessage(message)).toBeNull();
      await expect(signedIn(message)).rejects.toMatchObject({ trouble: { because: 'windowClosed' } });
    },
  );
});
