import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { TableChoice } from '#workbook/foreign/TableChoice.ts';
import type { Opened } from '../checking/Opened.ts';
import type { PaneState, Said } from '../state/PaneState.ts';
import { faultOf } from './faultOf.ts';
import { learnOwnYear } from './ownYear.ts';
import { momentOf, type Services } from './Services.ts';

/** The account's own agency in a bloc; asked only where somebody is signed in and the person belongs to one. */
const ownAgencyOf = ({ person }: PaneState): ((bloc: string) => string | null) | null =>
  person && ((bloc) => person.memberships.find((one) => one.bloc === bloc && one.agency !== null)?.agency ?? null);

/** Checks bytes with all that is known by now. */
export const recheck = async ({ host, store, now }: Services, bytes: Uint8Array): Promise<Opened> => {
  const { checkBytes } = await import('../checking/checkBytes.ts');
  const { period } = store.state;
  return checkBytes(bytes, {
    fileName: host.fileName(),
    today: dayInVietnam(now()),
    published: period && { bloc: period.bloc, edition: period.edition, rubric: period.rubric },
    ownAgency: ownAgencyOf(store.state),
    ownYear: store.state.ownYear,
    choice: store.state.understanding.choice,
  });
};

/** The workbook as it stands now. */
export const openNow = async (services: Services): Promise<Opened> => {
  const bytes = await services.host.fileBytes();
  const opened = await recheck(services, bytes);
  if (opened.kind !== 'refused' || opened.finding.code !== 'workbook.foreign' || opened.table) return opened;
  return (await learnOwnYear(services)) ? recheck(services, bytes) : opened;
};

/** A table that is not ours is read as the person says, and shown again before it counts. */
export const understand = async (services: Services, choice: TableChoice): Promise<void> => {
  services.store.tell({ type: 'tableChosen', choice });
  await readWorkbook(services);
};

/** Reads what is open, for the first screen. */
export const readWorkbook = async (services: Services): Promise<void> => {
  const { store } = services;
  store.tell({ type: 'readingStarted' });
  try {
    store.tell({ type: 'read', opened: await openNow(services) });
  } catch (error) {
    store.tell({ type: 'readingFailed', fault: faultOf(error) });
  }
};

/** Reads the workbook anew and checks it. Nothing is written. */
export const check = async (services: Services): Promise<void> => {
  const { store } = services;
  if (store.state.work.at === 'checking') return;
  store.tell({ type: 'checkStarted' });
  await checkQuietly(services, null);
};

/** The same with the findings left on screen, after a repair: what was done is said with the new ones. */
export const checkQuietly = async (services: Services, said: Said | null): Promise<void> => {
  const { store } = services;
  try {
    const opened = await openNow(services);
    store.tell({ type: 'checked', opened, at: momentOf(services), said });
  } catch (error) {
    store.tell({ type: 'checkFailed', fault: faultOf(error) });
  }
};

export const goTo = async ({ host, store }: Services, at: CellAddress): Promise<void> => {
  try {
    await host.select(at);
    store.tell({ type: 'said', said: { what: 'arrived', cell: at.cell } });
  } catch (error) {
    store.tell({ type: 'failed', fault: faultOf(error) });
  }
};
