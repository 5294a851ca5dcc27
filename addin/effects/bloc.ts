import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { Action } from '#core/permissions/Action.ts';
import type { Actor, Role } from '#core/permissions/Actor.ts';
import { can, canSometime } from '#core/permissions/can.ts';
import type { Day } from '#core/calendar.ts';
import type { OpenedRanking } from '../checking/Opened.ts';
import type { OwnMembership, Person } from '../client/replies.ts';
import type { PaneState } from '../state/PaneState.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import { momentOf, type Services } from './Services.ts';
import { ensureSignedIn, fail, theEndpoints } from './session.ts';

const LEADING: readonly Role[] = ['chair', 'viceChair', 'secretary', 'office', 'appraiser', 'administrator'];

/** Days arrive as text that the reply's schema has checked. */
const asActor = ({ id, memberships }: Person): Actor => ({
  id,
  memberships: memberships.map((one) => ({ ...one, from: one.from as Day, to: one.to as Day | null })),
});

/** Whether the person could do this at some moment of the year; what nobody of that office ever does is not offered at all. */
export const mayEver = ({ person, period, now }: PaneState, action: Action, agency: string | null = null): boolean =>
  person !== null &&
  period !== null &&
  canSometime(asActor(person), action, { bloc: period.bloc, agency, today: dayInVietnam(Date.parse(now)), chair: period.chair });

/** Whether the person may do this now, by the same rules as the service; `false` while the period is not known. */
export const mayNow = ({ person, period, now }: PaneState, action: Action, agency: string | null = null): boolean =>
  person !== null &&
  period !== null &&
  can(asActor(person), action, {
    bloc: period.bloc,
    agency,
    state: period.state,
    due: period.dates.selfScoreDue as Day | null,
    today: dayInVietnam(Date.parse(now)),
    chair: period.chair,
    scoresFrom: period.scoresFrom,
  });

export const isLeading = (role: Role): boolean => LEADING.includes(role);

export const isLeader = ({ person }: PaneState): boolean => person?.memberships.some(({ role }) => isLeading(role)) ?? false;

/** The head of an agency who fills in nothing. */
export const isOnlyHead = ({ person }: PaneState): boolean =>
  person !== null && person.memberships.length > 0 && person.memberships.every(({ role }) => role === 'head');

export interface Year {
  readonly bloc: string;
  readonly edition: string;
}

/** Which bloc and year the open workbook says that it is of. */
const yearOpened = ({ work }: PaneState): { readonly bloc: string; readonly edition: number | null } | null => {
  const opened = openedOf(work);
  if (opened?.kind === 'sheet') return { bloc: opened.bloc.id, edition: opened.bloc.edition };
  return opened?.kind === 'rubric' ? { bloc: opened.outline.id, edition: opened.outline.edition } : null;
};

/** The year to look at: that of the open workbook where the person belongs to its bloc, else the latest of the bloc that they lead. */
const yearOf = (state: PaneState): (Year & { readonly membership: OwnMembership }) | null => {
  const opened = yearOpened(state);
  const memberships = state.person?.memberships ?? [];
  const here = memberships.filter(({ bloc }) => bloc === opened?.bloc);
  const among = here.length > 0 ? here : memberships;
  const membership = among.find(({ role }) => isLeading(role)) ?? among[0];
  if (!membership) return null;
  const { bloc, editions } = membership;
  const edition = editions.find((one) => bloc === opened?.bloc && one === opened.edition) ?? editions[0];
  return edition === undefined ? null : { bloc, edition: String(edition), membership };
};

/** Whether the open workbook is the rubric of the year whose rubric is looked at. */
export const isOwnRubric = (state: PaneState): boolean => {
  const { published } = state;
  const opened = yearOpened(state);
  return openedOf(state.work)?.kind === 'rubric' && opened?.bloc === published?.bloc && opened?.edition === published?.edition;
};

export const readYear = async ({ client, store }: Services, year: Year): Promise<void> => {
  const { readPeriod } = await theEndpoints();
  const period = await client.call(readPeriod, { path: { bloc: year.bloc, edition: year.edition } });
  store.tell({ type: 'periodRead', period, latest: store.state.latest });
};

/** Runs what needs a signed-in person; a fault is shown, and what was on screen stays. */
export const asMember = async (services: Services, work: (year: Year, membership: OwnMembership) => Promise<void>): Promise<void> => {
  const { store } = services;
  store.tell({ type: 'busy', isBusy: true });
  try {
    await ensureSignedIn(services);
    const found = yearOf(store.state);
    if (found) await work({ bloc: found.bloc, edition: found.edition }, found.membership);
    store.tell({ type: 'busy', isBusy: false });
  } catch (error) {
    fail(services, error);
  }
};

export const openBoard = async (services: Services): Promise<void> => {
  const { store, client } = services;
  store.tell({ type: 'placeOpened', place: 'board' });
  await asMember(services, async (path) => {
    await readYear(services, path);
    const { listSubmissions } = await theEndpoints();
    const board = await client.call(listSubmissions, { path });
    store.tell({ type: 'boardRead', bloc: path.bloc, edition: Number(path.edition), board, at: momentOf(services) });
  });
};

export const openRanking = async (services: Services): Promise<void> => {
  const { store, client } = services;
  store.tell({ type: 'placeOpened', place: 'ranking' });
  await asMember(services, async (path) => {
    await readYear(services, path);
    if (!mayNow(store.state, 'readRanking')) return;
    const { readRanking } = await theEndpoints();
    const ranking = await client.call(readRanking, { path });
    store.tell({ type: 'rankingRead', bloc: path.bloc, edition: Number(path.edition), ranking, at: momentOf(services) });
  });
};

export const downloadRanking = (services: Services): Promise<void> =>
  asMember(services, async (path) => {
    const { downloadRanking: endpoint } = await theEndpoints();
    const bytes = await services.client.call(endpoint, { path });
    services.saveFile(bytes, `${path.bloc} - ${services.store.state.language === 'vi' ? 'xếp hạng' : 'ranking'} ${path.edition}.xlsx`);
  });

/** The ranking as the bloc has it now, made anew from the versions that it holds, and held against its own cells. */
export const verifyStoredRanking = async (services: Services): Promise<OpenedRanking | null> => {
  let found: OpenedRanking | null = null;
  await asMember(services, async (path) => {
    const { downloadRanking: endpoint } = await theEndpoints();
    const bytes = await services.client.call(endpoint, { path });
    const watch = { signal: new AbortController().signal, onStep: () => undefined };
    const opened = await services.checker.check(bytes, { fileName: null, published: null, ownAgency: null }, watch);
    if (opened.kind === 'ranking') found = opened;
  });
  return found;
};

/** The blank workbook of an agency; the own one where none is named. */
export const downloadTemplate = (services: Services, agency: string | null): Promise<void> =>
  asMember(services, async (path, membership) => {
    const wanted = agency ?? membership.agency;
    if (wanted === null) return;
    const { downloadTemplate: endpoint } = await theEndpoints();
    const bytes = await services.client.call(endpoint, { path: { ...path, agency: `${wanted}.xlsx` } });
    services.saveFile(bytes, `${wanted} - ${path.edition}.xlsx`);
  });
