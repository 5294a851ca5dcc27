import type { OpenedSheet } from '../checking/Opened.ts';
import { isApiFault } from '../client/ApiFault.ts';
import type { LatestSubmission, Period, Person } from '../client/replies.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import { faultOf } from './faultOf.ts';
import type { Services } from './Services.ts';

/** Endpoints come with a schema library, which the first screen need not wait for. */
export const theEndpoints = async () => (await import('#core/endpoints/endpoints.ts')).endpoints;

/** Signs in where nobody is, and learns who it is. Throws what the window or the service threw. */
export const ensureSignedIn = async ({ account, client, store }: Services): Promise<Person> => {
  if (account.token() === null) await throughWindow(store, account);
  else if (store.state.person) return store.state.person;
  const { me } = await theEndpoints();
  const person = await client.call(me, { path: {} });
  store.tell({ type: 'signedIn', person });
  return person;
};

/** The window is open until it has spoken or somebody gives it up: meanwhile every screen offers that. */
const throughWindow = async (store: Services['store'], account: Services['account']): Promise<void> => {
  store.tell({ type: 'signInWindow', isOpen: true });
  try {
    await account.signIn();
  } finally {
    store.tell({ type: 'signInWindow', isOpen: false });
  }
};

/** The latest version that the bloc holds of an agency; `null` where there is none. */
export const latestOf = async (
  { client }: Services,
  path: { readonly bloc: string; readonly edition: string; readonly agency: string },
): Promise<LatestSubmission | null> => {
  const { readSubmission } = await theEndpoints();
  try {
    return await client.call(readSubmission, { path });
  } catch (error) {
    if (isApiFault(error) && error.status === 404) return null;
    throw error;
  }
};

/** What the service knows of the year that the open sheet belongs to, and of what the own agency has sent. */
export const readPeriodOf = async (services: Services, { bloc, member }: OpenedSheet, person: Person): Promise<Period | null> => {
  const { client, store } = services;
  if (!person.memberships.some((one) => one.bloc === bloc.id)) return null;
  const { readPeriod } = await theEndpoints();
  const path = { bloc: bloc.id, edition: String(bloc.edition) };
  const period = await client.call(readPeriod, { path });
  const own = person.memberships.find((one) => one.bloc === bloc.id && one.agency !== null && one.agency === member?.code);
  const latest = own?.agency ? await latestOf(services, { ...path, agency: own.agency }) : null;
  store.tell({ type: 'periodRead', period, latest });
  return period;
};

/** Signing in by itself, from the menu or its own screen: gives whether somebody is signed in afterwards. */
export const signIn = async (services: Services): Promise<Person | null> => {
  const { store } = services;
  store.tell({ type: 'busy', isBusy: true });
  try {
    const person = await ensureSignedIn(services);
    const opened = openedOf(store.state.work);
    if (opened?.kind === 'sheet') await readPeriodOf(services, opened, person);
    store.tell({ type: 'busy', isBusy: false });
    if (person.memberships.length > 0) return person;
    store.tell({ type: 'failed', fault: { kind: 'noAgency', email: person.email ?? person.name } });
  } catch (error) {
    fail(services, error);
  }
  return null;
};

export const signOut = ({ account, store }: Services): void => {
  account.signOut();
  store.tell({ type: 'signedOut', because: 'asked' });
};

/** Shows a fault; one of a session that has ended leads to the sign-in, and what was on screen stays behind it. */
export const fail = ({ account, store }: Services, error: unknown): void => {
  const fault = faultOf(error);
  if (fault.kind !== 'sessionEnded') {
    store.tell({ type: 'failed', fault });
    return;
  }
  account.signOut();
  store.tell({ type: 'signedOut', because: 'ended' });
  store.tell({ type: 'placeOpened', place: 'signIn' });
  store.tell({ type: 'failed', fault });
};
