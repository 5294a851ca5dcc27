import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { TableChoice } from '#workbook/foreign/TableChoice.ts';
import type { Opened } from '../checking/Opened.ts';
import type { PaneState, Said } from '../state/PaneState.ts';
import { faultOf } from './faultOf.ts';
import { learnOwnYear } from './ownYear.ts';
import { momentOf, type Services } from './Services.ts';

/** The account's own agency in each bloc; `null` while nobody is signed in. */
const ownAgenciesOf = ({ person }: PaneState): ReadonlyMap<string, string> | null =>
  person && new Map(person.memberships.flatMap(({ bloc, agency }) => (agency === null ? [] : [[bloc, agency] as const])));

/** For what goes on whatever else is begun. */
const unstopped = (): AbortSignal => new AbortController().signal;

/** Checks bytes with all that is known by now. */
export const recheck = async ({ host, store, now, checker }: Services, bytes: Uint8Array, signal = unstopped()): Promise<Opened> => {
  const { period, ownYear, understanding } = store.state;
  return checker.check(
    bytes,
    {
      fileName: host.fileName(),
      today: dayInVietnam(now()),
      published: period && { bloc: period.bloc, edition: period.edition, rubric: period.rubric },
      ownAgency: ownAgenciesOf(store.state),
      ownYear,
      choice: understanding.choice,
    },
    { signal, onStep: (step) => store.tell({ type: 'checkWent', step }) },
  );
};

/** The workbook as it stands now. Throws the signal's reason where somebody gives up. */
export const openNow = async (services: Services, signal = unstopped()): Promise<Opened> => {
  const bytes = await services.host.fileBytes();
  signal.throwIfAborted();
  const opened = await recheck(services, bytes, signal);
  if (opened.kind !== 'refused' || opened.finding.code !== 'workbook.foreign' || opened.table) return opened;
  const isLearnt = await learnOwnYear(services);
  signal.throwIfAborted();
  return isLearnt ? recheck(services, bytes, signal) : opened;
};

/** A table that is not ours is read as the person says, and shown again before it counts. */
export const understand = async (services: Services, choice: TableChoice): Promise<void> => {
  services.store.tell({ type: 'tableChosen', choice });
  await readWorkbook(services);
};

/** Reads what is open, for the first screen. */
export const readWorkbook = async (services: Services): Promise<void> => {
  const { store, attempts } = services;
  const signal = attempts.begin();
  store.tell({ type: 'readingStarted' });
  try {
    store.tell({ type: 'read', opened: await openNow(services, signal) });
  } catch (error) {
    if (!signal.aborted) store.tell({ type: 'readingFailed', fault: faultOf(error) });
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
  const { store, attempts } = services;
  const signal = attempts.begin();
  try {
    const opened = await openNow(services, signal);
    store.tell({ type: 'checked', opened, at: momentOf(services), said });
  } catch (error) {
    if (!signal.aborted) store.tell({ type: 'checkFailed', fault: faultOf(error) });
  }
};

/** Gives up the reading or the check that is under way; what was known before stands again. */
export const stopCheck = ({ store, attempts }: Services): void => {
  attempts.stop();
  store.tell({ type: 'checkStopped' });
};

export const goTo = async ({ host, store }: Services, at: CellAddress): Promise<void> => {
  try {
    await host.select(at);
    store.tell({ type: 'said', said: { what: 'arrived', cell: at.cell } });
  } catch (error) {
    store.tell({ type: 'failed', fault: faultOf(error) });
  }
};
