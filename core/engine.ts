/** The version of checks, scoring and ranking. It changes whenever the same sheet could be judged otherwise. */
export const ENGINE_VERSION = '1.0.0';
