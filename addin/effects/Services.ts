import type { Checker } from '../checking/Checker.ts';
import type { ApiClient } from '../client/ApiClient.ts';
import type { Host } from '../host/Host.ts';
import type { Account } from '../signIn/Account.ts';
import type { Words } from '../settings/Words.ts';
import type { PaneStore } from '../state/PaneStore.ts';
import type { Attempts } from './Attempts.ts';

/** What the browser around the pane does for it. */
export interface Outside {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new key for a click on Send. */
  readonly newKey: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Does what nobody waits for, once what they wait for is done. */
  readonly whenIdle: (work: () => void) => void;
  readonly isOnline: () => boolean;
  readonly checker: Checker;
  /** Gives a file to the person. */
  readonly saveFile: (bytes: Uint8Array, name: string) => void;
  readonly copyText: (text: string) => Promise<void>;
  readonly print: () => void;
}

/** Everything outside that the pane's actions work with. */
export interface Services extends Outside {
  readonly store: PaneStore;
  readonly host: Host;
  readonly account: Account;
  readonly client: ApiClient;
  readonly words: Words;
  readonly attempts: Attempts;
}

export const momentOf = ({ now }: Pick<Services, 'now'>): string => new Date(now()).toISOString();
