import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import type Provider from 'oidc-provider';
import type { Mount } from '../../server/HttpService.ts';
import { readBody } from '../../server/readBody.ts';
import { keysIn, publicKeys } from './keys.ts';
import { loadProvider } from './loadProvider.ts';
import { CLIENT_ID } from './mintToken.ts';
import { faultPage, peoplePage } from './page.ts';
import { providerSettings, RESOURCE } from './providerSettings.ts';
import { rememberRunning } from './running.ts';
import type { SeededPerson } from './SeededPerson.ts';

export interface SignInOptions {
  /** Where keys are kept. */
  readonly dataDir: string;
  /** The service's own address without a slash at its end: `http://localhost:3000`. */
  readonly origin: string;
  /** Where the pane may be sent back to. */
  readonly redirectUris: readonly string[];
  readonly people: readonly SeededPerson[];
  /** Of the process; the sign-in refuses to open where `NODE_ENV` is `production`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onError: (error: unknown) => void;
}

export interface SignIn {
  readonly mount: Mount;
  readonly issuer: string;
  readonly audience: string;
  /** The public keys of its tokens. */
  readonly keys: JSONWebKeySet;
}

/**
 * A sign-in for one machine: authorization code with PKCE under `/oidc`, and instead of a password a page where one picks whom
 * to be. Each sign-in asks anew; no session is kept in the browser, so that the next one can be somebody else.
 */
export const openSignIn = async (options: SignInOptions): Promise<SignIn> => {
  if (options.environment['NODE_ENV'] === 'production')
    throw new Error('The sign-in without passwords does not open where NODE_ENV is production');
  const { dataDir, origin, people, onError } = options;
  const issuer = `${origin}/oidc`;
  const keys = await keysIn(dataDir);
  const { Provider, errors } = await loadProvider();
  const provider = new Provider(issuer, providerSettings({ ...options, keys }));
  const isFault = (error: unknown): boolean => error instanceof errors.OIDCProviderError;
  provider.on('server_error', (_context, error) => onError(error));
  await rememberRunning(dataDir, { issuer, people });
  return { mount: { prefix: '/oidc', handle: handler(provider, options, isFault) }, issuer, audience: CLIENT_ID, keys: publicKeys(keys) };
};

const PICK = '/oidc/sign-in/';

const handler = (provider: Provider, options: SignInOptions, isFault: (error: unknown) => boolean): Mount['handle'] => {
  const callback = provider.callback();

  return async (request, response) => {
    forgetSession(request);
    if (!request.url?.startsWith(PICK)) return callback(...mounted(request, response));
    try {
      await pick(provider, options, request, response);
    } catch (error) {
      if (!isFault(error)) throw error;
      sendPage(response, options, 400, faultPage());
    }
  };
};

/** The provider takes the part of the address before `url` for the place where it is mounted. */
const mounted = (request: IncomingMessage, response: ServerResponse): [IncomingMessage, ServerResponse] => {
  const url = request.url ?? '/oidc';
  return [Object.assign(request, { originalUrl: url, url: url.slice('/oidc'.length) || '/' }), response];
};

/** Without its session cookie the provider always asks who it is, whoever signed in before. */
const forgetSession = (request: IncomingMessage): void => {
  const cookies = (request.headers.cookie ?? '').split('; ').filter((one) => !one.startsWith('_session'));
  request.headers.cookie = cookies.join('; ');
};

const pick = async (provider: Provider, options: SignInOptions, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const hint = interaction.params['login_hint'] ?? null;
    return sendPage(response, options, 200, peoplePage(options.people, `${PICK}${interaction.uid}`, hint));
  }
  const person = await chosen(request, options.people);
  if (!person) return sendPage(response, options, 400, faultPage());
  return finish(provider, person, request, response);
};

const FORM_LIMIT = 10_000;

const chosen = async (request: IncomingMessage, people: readonly SeededPerson[]): Promise<SeededPerson | undefined> => {
  const form = await readBody(request, FORM_LIMIT);
  const id = new URLSearchParams(form?.toString('utf8')).get('person');
  return people.find((one) => one.id === id);
};

const finish = async (provider: Provider, person: SeededPerson, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const grant = new provider.Grant({ accountId: person.id, clientId: CLIENT_ID });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(RESOURCE, 'openid');
  await provider.interactionFinished(request, response, { login: { accountId: person.id }, consent: { grantId: await grant.save() } });
};

const sendPage = (response: ServerResponse, { redirectUris }: SignInOptions, status: number, html: string): void => {
  const targets = [...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${targets}; frame-ancestors 'none'; base-uri 'none'`,
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.writeHead(status).end(html);
};
