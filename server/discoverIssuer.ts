/** What an issuer says of itself that this service needs. */
export interface DiscoveredIssuer {
  /** As its tokens name it: some end in a slash. */
  readonly issuer: string;
  readonly keysAddress: URL;
}

const PATIENCE_MS = 10_000;

/**
 * Asks an OpenID provider where its keys are (OpenID Connect Discovery 1.0, section 4). Throws where it does not answer, or answers in
 * another's name.
 */
export const discoverIssuer = async (issuer: string): Promise<DiscoveredIssuer> => {
  const address = `${issuer}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}; set JWKS_URL where the issuer has no discovery`);
  const { issuer: said, jwks_uri: keys } = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (typeof said !== 'string' || said.replace(/\/$/, '') !== issuer)
    throw new Error(`${address} speaks for another issuer than ${issuer}`);
  if (typeof keys !== 'string' || !URL.canParse(keys)) throw new Error(`${address} names no keys`);
  return { issuer: said, keysAddress: new URL(keys) };
};
