import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Claims } from '../functions/http/PayloadV2.ts';
import { Recent } from '../functions/http/Recent.ts';
import { claimsAsText } from './claimsAsText.ts';

export interface TokenSettings {
  readonly issuer: string;
  /** The client that the token must be meant for: in its `aud`, or in `client_id` where it has no `aud`. */
  readonly audience: string;
  /** The issuer's public keys, or where it publishes them. */
  readonly keys: URL | JSONWebKeySet;
  /** How tokens may be signed, always with a key pair; RS256 alone where this is missing, as in the cloud. */
  readonly algorithms?: readonly string[];
}

/** The claims of the bearer token of an `Authorization` header; `null` where it is missing or not to be trusted. */
export type VerifyToken = (authorization: string | undefined) => Promise<Claims | null>;

const KEYS_NOT_FETCHED: ReadonlySet<string> = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

interface Trusted {
  readonly claims: Claims;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** How long a token is not verified again; an HTTP API holds on to the issuer's keys for longer. */
const TRUSTED_MS = 5 * 60_000;
const MOST_TRUSTED = 5000;

/**
 * Verifies tokens as the JWT authorizer of an HTTP API does: a signature by a key of the issuer, its name, the
 * audience, and a time within `nbf` and `exp`; a token without `exp` is refused. Throws where the keys cannot be fetched: that
 * is no fault of the caller. A token that was verified is trusted for some minutes, and never past its `exp`.
 */
export const tokenVerifier = ({ issuer, audience, keys, algorithms = ['RS256'] }: TokenSettings): VerifyToken => {
  const keySet = keys instanceof URL ? createRemoteJWKSet(keys, { timeoutDuration: 3000 }) : createLocalJWKSet(keys);

  const trusted = new Recent<Trusted>(MOST_TRUSTED);

  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    const known = trusted.get(token);
    if (known && Date.now() < known.until) return known.claims;
    try {
      const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: [...algorithms], requiredClaims: ['exp', 'sub'] });
      if (!isFor(audience, payload)) return null;
      const claims = claimsAsText(payload);
      trusted.set(token, { claims, until: Math.min((payload.exp ?? 0) * 1000, Date.now() + TRUSTED_MS) });
      return claims;
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEYS_NOT_FETCHED.has(error.code)) return null;
      throw error;
    }
  };
};

const isFor = (audience: string, { aud, client_id: client }: JWTPayload): boolean =>
  aud === undefined ? client === audience : [aud].flat().includes(audience);
