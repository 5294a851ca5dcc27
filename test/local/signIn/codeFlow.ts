import { createHash, randomBytes } from 'node:crypto';

/** A browser without a screen: it keeps cookies and follows no redirect by itself. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  async visit(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

export const newVerifier = (): string => randomBytes(32).toString('base64url');

export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const locationOf = (response: Response, from: string): string => {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`no redirect from ${from} but ${response.status}`);
  return new URL(location, from).href;
};

export interface Flow {
  readonly origin: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly extra?: Readonly<Record<string, string>>;
}

export const authorizationAddress = ({ origin, redirectUri, challenge, extra }: Flow): string => {
  const query = new URLSearchParams({
    client_id: 'giaouoc-pane',
    response_type: 'code',
    scope: 'openid profile email',
    redirect_uri: redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'state-of-the-pane',
    ...extra,
  });
  return `${origin}/oidc/auth?${query.toString()}`;
};

/** Goes from the authorization address to the page that asks who one is. */
export const openPage = async (visitor: Visitor, flow: Flow): Promise<{ readonly address: string; readonly html: string }> => {
  const start = authorizationAddress(flow);
  const address = locationOf(await visitor.visit(start), start);
  return { address, html: await (await visitor.visit(address)).text() };
};

/** Picks a person on that page and follows the redirects up to the pane's own address, which is not visited. */
export const pick = async (visitor: Visitor, pageAddress: string, person: string, redirectUri: string): Promise<URL> => {
  const body = new URLSearchParams({ person });
  let next = locationOf(await visitor.visit(pageAddress, { method: 'POST', body }), pageAddress);
  for (let hop = 0; hop < 5 && !next.startsWith(redirectUri); hop += 1) next = locationOf(await visitor.visit(next), next);
  return new URL(next);
};

export const exchange = (origin: string, redirectUri: string, code: string, verifier: string): Promise<Response> =>
  fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'giaouoc-pane',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
