import type { ApiClient } from '../client/ApiClient.ts';
import type { Host } from '../host/Host.ts';
import type { Account } from '../signIn/Account.ts';
import type { PaneStore } from '../state/PaneStore.ts';

/** Everything outside that the pane's actions work with. */
export interface Services {
  readonly store: PaneStore;
  readonly host: Host;
  readonly account: Account;
  readonly client: ApiClient;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new key for a click on Send. */
  readonly newKey: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isOnline: () => boolean;
  /** Gives a file to the person. */
  readonly saveFile: (bytes: Uint8Array, name: string) => void;
  readonly copyText: (text: string) => Promise<void>;
  readonly print: () => void;
}

export const momentOf = ({ now }: Pick<Services, 'now'>): string => new Date(now()).toISOString();
