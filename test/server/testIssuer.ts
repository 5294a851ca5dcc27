import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An OpenID provider as far as a service needs one: what it says of itself, its keys, and tokens. */
export interface TestIssuer {
  readonly issuer: string;
  readonly bearer: (person: string, audience: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** @param alg what its tokens are signed with */
export const startTestIssuer = async (
  alg: 'RS256' | 'ES256',
  saysOf: (issuer: string) => string = (issuer) => issuer,
): Promise<TestIssuer> => {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg, use: 'sig' }] };
  const server = createServer((request, response) => {
    const told = { issuer: saysOf(issuer), jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration') response.end(JSON.stringify(told));
    else if (request.url === '/keys') response.end(JSON.stringify(keys));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    bearer: async (person, audience) => {
      const token = new SignJWT({ name: `Tên ${person}` }).setProtectedHeader({ alg, kid: 'k1' }).setSubject(person);
      return `Bearer ${await token.setIssuer(saysOf(issuer)).setAudience(audience).setExpirationTime('5m').sign(privateKey)}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
