import type Provider from 'oidc-provider';
import type { errors } from 'oidc-provider';

interface ProviderModule {
  readonly Provider: typeof Provider;
  readonly errors: typeof errors;
}

const ABOUT_NODE = 'oidc-provider WARNING: Unsupported runtime';

/**
 * Loads oidc-provider without its warning about Node 20: all that we use of it is tested there (test/local/signIn), and people
 * who start the service should read only what they can act upon.
 */
export const loadProvider = async (): Promise<ProviderModule> => {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(ABOUT_NODE)) warn(...words);
  };
  try {
    const { default: loaded, errors: loadedErrors } = await import('oidc-provider');
    return { Provider: loaded, errors: loadedErrors };
  } finally {
    console.warn = warn;
  }
};
