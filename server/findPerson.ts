import { signedHeaders } from '../functions/store/signedRequest.ts';
import type { Credentials } from '../functions/store/signature.ts';
import type { Founder } from './foundBloc.ts';

interface PoolSettings {
  readonly region: string;
  readonly pool: string;
  /** Where a service other than the region's own answers; `null` in the cloud. */
  readonly endpoint?: string | null;
}

interface Attribute {
  readonly Name: string;
  readonly Value: string;
}

/**
 * The id and name by which the sign-in knows the owner of an e-mail address. Throws an error that names the address where there is no
 * account of it, and one with the service's own words where it refuses.
 */
export const findPerson = async (
  { region, pool, endpoint = null }: PoolSettings,
  mail: string,
  credentials: Credentials,
  now: number,
): Promise<Founder> => {
  const url = new URL(endpoint ?? `https://cognito-idp.${region}.amazonaws.com/`);
  const body = Buffer.from(JSON.stringify({ UserPoolId: pool, Username: mail }));
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser',
  };
  const request = { method: 'POST' as const, url, headers, body, region, service: 'cognito-idp', now };
  const { host: _host, ...signed } = signedHeaders(request, credentials);
  const response = await fetch(url, { method: 'POST', headers: signed, body });
  const answer = (await response.json()) as { readonly UserAttributes?: readonly Attribute[]; readonly __type?: string };
  if (answer.__type?.endsWith('UserNotFoundException')) throw new Error(`nobody has an account with the address ${mail}`);
  const attribute = (name: string): string | undefined => answer.UserAttributes?.find((one) => one.Name === name)?.Value;
  const id = attribute('sub');
  if (!response.ok || id === undefined) throw new Error(`the sign-in service answered ${response.status} ${answer.__type ?? ''}`);
  return { id, name: attribute('name') ?? mail };
};
