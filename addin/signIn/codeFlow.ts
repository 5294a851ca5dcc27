import type { SignInSettings } from '../settings/readSettings.ts';

/** What the window keeps for itself between going to the sign-in and coming back. */
export interface Started {
  readonly state: string;
  readonly verifier: string;
}

const VERIFIER_BYTES = 48;
const STATE_BYTES = 16;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const random = (count: number): string => base64Url(crypto.getRandomValues(new Uint8Array(count)));

/** A new sign-in: its secrets, which stay in the window. */
export const newSignIn = (): Started => ({ state: random(STATE_BYTES), verifier: random(VERIFIER_BYTES) });

/** Where the window goes: authorization code with PKCE (RFC 7636, S256). `person` is only a hint of who it is. */
export const authorizationAddress = async (
  settings: SignInSettings,
  { state, verifier }: Started,
  redirect: string,
  person: string | null,
): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const address = new URL(settings.authorization);
  const parameters = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirect,
    scope: settings.scope,
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...(person !== null && { login_hint: person }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
};

export interface Granted {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/**
 * Exchanges the code that came back for a token. `null` where the answer is not of this sign-in (another `state`), was refused, or
 * holds no token.
 */
export const exchange = async (settings: SignInSettings, started: Started, back: URL, redirect: string): Promise<Granted | null> => {
  const code = back.searchParams.get('code');
  if (code === null || back.searchParams.get('state') !== started.state) return null;
  const response = await fetch(settings.token, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    credentials: 'omit',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      code,
      redirect_uri: redirect,
      code_verifier: started.verifier,
    }),
  });
  if (!response.ok) return null;
  const { access_token: accessToken, expires_in: expiresIn } = (await response.json()) as {
    readonly access_token?: unknown;
    readonly expires_in?: unknown;
  };
  return typeof accessToken === 'string' && typeof expiresIn === 'number' ? { accessToken, expiresIn } : null;
};
