import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { SignInKeys } from './keys.ts';
import type { SeededPerson } from './SeededPerson.ts';

/** The public client that the pane signs in as, and the audience of its tokens. */
export const CLIENT_ID = 'giaouoc-pane';

/** A working day, in seconds. */
export const TOKEN_SECONDS = 8 * 3600;

/** What a token says of a person beside its subject; roles are not among it. */
export const claimsOf = ({
  name,
  email,
}: SeededPerson): { readonly token_use: 'access'; readonly name: string; readonly email: string } => ({
  token_use: 'access',
  name,
  email,
});

/**
 * A bearer token like the one that the sign-in would give to this person, without the sign-in: for tests and for curl.
 *
 * @param now milliseconds since 1970
 */
export const mintToken = async (keys: SignInKeys, issuer: string, person: SeededPerson, now: number): Promise<string> => {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ ...claimsOf(person), client_id: CLIENT_ID, scope: 'openid' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys.signing.kid ?? '' })
    .setSubject(person.id)
    .setIssuer(issuer)
    .setAudience(CLIENT_ID)
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + TOKEN_SECONDS)
    .sign(await importJWK(keys.signing, 'RS256'));
};
