import { readCredentials } from '../store/settings.ts';

/**
 * Stands in the bundles for the SDK's own search for credentials: a function finds its own in its environment and nowhere else,
 * and the rest of the search (profiles, web sign-in, instance metadata) would be a quarter of the bundle.
 */
export const defaultProvider = () => async () => {
  const { keyId, secret, session } = readCredentials(process.env);
  return { accessKeyId: keyId, secretAccessKey: secret, ...(session !== null && { sessionToken: session }) };
};
