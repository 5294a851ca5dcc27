import type { Pending } from '../state/Pending.ts';
import { KEYS } from './preferences.ts';
import { readPackage, writePackage } from './sendingPackage.ts';
import { momentOf, type Services } from './Services.ts';

export const RETRY_MILLISECONDS = 5 * 60_000;

/** Keeps a sheet on this machine until the bloc has answered. Where nothing can be kept it waits in the open pane alone. */
export const keepPending = async ({ store, host }: Services, pending: Pending): Promise<void> => {
  await host.memory.write(KEYS.pending, { ...pending }).catch((error: unknown) => console.warn('kept in the open pane only', error));
  store.tell({ type: 'kept', pending });
};

/** What an earlier opening left waiting. */
export const recallPending = async ({ store, host }: Services): Promise<void> => {
  const kept = await host.memory.read(KEYS.pending);
  if (isPending(kept)) store.tell({ type: 'kept', pending: { ...kept, mapping: kept.mapping ?? null, due: kept.due ?? null } });
};

export const forgetPending = ({ host }: Services): Promise<void> => host.memory.forget(KEYS.pending);

/** Gives the sheet that waits to the person, for a computer that has a network. It goes on waiting here as well. */
export const savePackage = async ({ store, saveFile, words }: Services): Promise<void> => {
  const { work, language } = store.state;
  if (work.at !== 'waiting') return;
  const { pending } = work;
  const name = words.of(language).pane.waiting.packageName({ agency: pending.agency, year: pending.edition });
  saveFile(await writePackage(pending), `${name}.goinop`);
};

/** Takes a package that was saved on another computer. Gives whether the file is one: any other is opened as a workbook. */
export const openPackage = async (services: Services, bytes: Uint8Array): Promise<boolean> => {
  const { store } = services;
  const pending = await readPackage(bytes);
  if (pending === null) return false;
  const { work } = store.state;
  if (pending === 'damaged') store.tell({ type: 'failed', fault: { kind: 'packageDamaged' } });
  else if (work.at === 'waiting' && work.pending.key !== pending.key) {
    store.tell({ type: 'failed', fault: { kind: 'othersWait', name: work.pending.agencyName } });
  } else await keepPending(services, { ...pending, triedAt: momentOf(services), nextAt: momentOf(services) });
  return true;
};

const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'key' in value && 'bytes' in value && value.bytes instanceof Uint8Array;
