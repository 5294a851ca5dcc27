/** What the sign-in window tells the pane. */
export interface SignInMessage {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export const writeSignInMessage = (message: SignInMessage | { readonly fault: string }): string => JSON.stringify(message);

/** `null` where the window tells that the sign-in did not succeed, or tells nothing that makes sense. */
export const readSignInMessage = (text: string): SignInMessage | null => {
  const message = parsed(text);
  if (typeof message !== 'object' || message === null) return null;
  const { accessToken, expiresIn } = message as { readonly accessToken?: unknown; readonly expiresIn?: unknown };
  return typeof accessToken === 'string' && typeof expiresIn === 'number' ? { accessToken, expiresIn } : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};
