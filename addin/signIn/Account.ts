import type { Host } from '../host/Host.ts';
import { HostTrouble } from '../host/HostTrouble.ts';
import { readSignInMessage } from './signInMessage.ts';

interface Tokens {
  readonly access: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** A little earlier than the token says, so that a request does not arrive with one that has just ended. */
const EARLY_MILLISECONDS = 30_000;

/**
 * Who is signed in. Tokens stay in this object and nowhere else: on a shared computer, closing the pane signs out.
 */
export class Account {
  readonly #openDialog: Host['openDialog'];
  readonly #dialogAddress: string;
  readonly #now: () => number;
  #tokens: Tokens | null = null;
  #opening: AbortController | null = null;

  constructor(openDialog: Host['openDialog'], dialogAddress: string, now: () => number) {
    this.#openDialog = openDialog;
    this.#dialogAddress = dialogAddress;
    this.#now = now;
  }

  readonly token = (): string | null => (this.#tokens && this.#now() < this.#tokens.endsAt ? this.#tokens.access : null);

  /** Opens the sign-in window. A `HostTrouble` where it is blocked, closed, given up, or the sign-in did not succeed. */
  readonly signIn = async (): Promise<void> => {
    this.giveUp();
    const opening = new AbortController();
    this.#opening = opening;
    const message = readSignInMessage(await this.#openDialog(this.#dialogAddress, opening.signal));
    if (message === null) throw new HostTrouble({ because: 'windowClosed' });
    this.#tokens = { access: message.accessToken, endsAt: this.#now() + message.expiresIn * 1000 - EARLY_MILLISECONDS };
  };

  /** Stops waiting for the window: it may have been closed without anybody being told. */
  readonly giveUp = (): void => {
    this.#opening?.abort();
    this.#opening = null;
  };

  readonly signOut = (): void => {
    this.#tokens = null;
  };
}
