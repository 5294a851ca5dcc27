import type { Context } from 'oidc-provider';
import type { SignInKeys } from './keys.ts';
import { claimsOf, CLIENT_ID, TOKEN_SECONDS } from './mintToken.ts';
import { faultPage } from './page.ts';
import type { SeededPerson } from './SeededPerson.ts';
import { signInMemory } from './signInMemory.ts';

/** The one thing that tokens give access to: our functions. */
export const RESOURCE = 'urn:giao-uoc:api';

interface Wanted {
  readonly keys: SignInKeys;
  readonly people: readonly SeededPerson[];
  readonly redirectUris: readonly string[];
}

const HOUR = 3600;
const SCOPES = ['openid', 'profile', 'email', 'offline_access'];

/** How oidc-provider is set: one public client, PKCE always, access tokens as JWT shaped like Cognito's. */
export const providerSettings = ({ keys, people, redirectUris }: Wanted): object => {
  const find = (id: string | undefined): SeededPerson | undefined => people.find((one) => one.id === id);

  return {
    adapter: signInMemory(Date.now),
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: redirectUris,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        application_type: 'web',
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookieSecret], long: { sameSite: 'lax' }, short: { sameSite: 'lax' } },
    pkce: { required: () => true },
    scopes: SCOPES,
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    findAccount: (_context: Context, id: string) => accountOf(find(id)),
    extraTokenClaims: (_context: Context, token: { readonly accountId?: string }) => {
      const person = find(token.accountId);
      return person && claimsOf(person);
    },
    interactions: { url: (_context: Context, { uid }: { readonly uid: string }) => `/oidc/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid',
          audience: CLIENT_ID,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      AuthorizationCode: 60,
      Grant: 14 * 24 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: 14 * 24 * HOUR,
      Session: HOUR,
    },
    renderError(context: Context) {
      context.type = 'html';
      context.body = faultPage();
    },
  };
};

const accountOf = (person: SeededPerson | undefined) =>
  person && { accountId: person.id, claims: () => ({ sub: person.id, name: person.name, email: person.email }) };
