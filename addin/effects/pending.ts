import type { Pending } from '../state/Pending.ts';
import { KEYS } from './preferences.ts';
import type { Services } from './Services.ts';

export const RETRY_MILLISECONDS = 5 * 60_000;

/** Keeps a sheet on this machine until the bloc has answered. Where nothing can be kept it waits in the open pane alone. */
export const keepPending = async ({ store, host }: Services, pending: Pending): Promise<void> => {
  await host.memory.write(KEYS.pending, { ...pending }).catch((error: unknown) => console.warn('kept in the open pane only', error));
  store.tell({ type: 'kept', pending });
};

/** What an earlier opening left waiting. */
export const recallPending = async ({ store, host }: Services): Promise<void> => {
  const kept = await host.memory.read(KEYS.pending);
  if (isPending(kept)) store.tell({ type: 'kept', pending: { ...kept, mapping: kept.mapping ?? null } });
};

export const forgetPending = ({ host }: Services): Promise<void> => host.memory.forget(KEYS.pending);

const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'key' in value && 'bytes' in value && value.bytes instanceof Uint8Array;
