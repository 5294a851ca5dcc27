import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

/** What one data folder signs with: tokens by the key, cookies by the secret. */
export interface SignInKeys {
  /** RSA, for RS256, the private part included. */
  readonly signing: JWK;
  readonly cookieSecret: string;
}

/**
 * The keys of a data folder, made the first time and kept, so that tokens outlive a restart. Only the owner of the folder may
 * read them.
 */
export const keysIn = async (dataDir: string): Promise<SignInKeys> => {
  const file = join(dataDir, 'sign-in', 'keys.json');
  const kept = await readIfThere(file);
  if (kept !== null) return JSON.parse(kept) as SignInKeys;

  const made = await makeKeys();
  await mkdir(join(dataDir, 'sign-in'), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
};

/** What others need to verify: the public part. */
export const publicKeys = ({ signing }: SignInKeys): JSONWebKeySet => {
  const { kty, n, e, kid, alg, use } = signing;
  return { keys: [{ kty, n, e, kid, alg, use } as JWK] };
};

const makeKeys = async (): Promise<SignInKeys> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    signing: { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid },
    cookieSecret: randomBytes(32).toString('base64url'),
  };
};

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};
