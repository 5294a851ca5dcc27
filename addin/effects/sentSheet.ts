import type { PeriodState } from '#core/bloc/states.ts';
import { isApiFault } from '../client/ApiFault.ts';
import type { Said } from '../state/PaneState.ts';
import { asMember, openBoard, readYear, type Year } from './bloc.ts';
import { momentOf, type Services } from './Services.ts';
import { theEndpoints } from './session.ts';

/** Shows what the bloc holds of an agency; of the own one where none is named. */
export const openSentSheet = (services: Services, agency: string | null): Promise<void> => {
  services.store.tell({ type: 'placeOpened', place: 'sentSheet' });
  return asMember(services, async (year, membership) => {
    await readYear(services, year);
    const wanted = agency ?? membership.agency;
    if (wanted !== null) await readSentSheet(services, year, wanted).catch(unlessNothingWasSent);
  });
};

/** An agency that has sent nothing is no fault: the screen says so. */
const unlessNothingWasSent = (error: unknown): void => {
  if (!isApiFault(error) || error.status !== 404) throw error;
};

const readSentSheet = async (services: Services, year: Year, agency: string): Promise<void> => {
  const { client, store } = services;
  const { readSubmission } = await theEndpoints();
  const { bloc, edition } = year;
  const sent = await client.call(readSubmission, { path: { bloc, edition, agency } });
  store.tell({ type: 'sentSheetRead', sent, at: momentOf(services) });
};

/** What a version changed against the one before it, in words. */
export const compareSent = (services: Services, version: number): Promise<void> =>
  asMember(services, async ({ bloc, edition }) => {
    const { client, store } = services;
    const { sentSheet } = store.state;
    if (!sentSheet) return;
    const { compareVersions } = await theEndpoints();
    const { agency } = sentSheet.sent.receipt;
    const path = { bloc, edition, agency, version: String(version), since: String(version - 1) };
    store.tell({ type: 'versionsCompared', changes: await client.call(compareVersions, { path }) });
  });

/** What a person does with a sheet that was sent. */
export type SentSheetMove =
  | { readonly to: 'confirmed' }
  | { readonly to: 'withdrawn' }
  | { readonly to: 'returned'; readonly reason: string; readonly criteria: readonly string[]; readonly name: string };

/** Moves the sheet that is shown, in the very version that is shown: one that came in since is looked at first. */
export const moveSentSheet = (services: Services, move: SentSheetMove): Promise<void> =>
  asMember(services, async (year) => {
    const { sentSheet } = services.store.state;
    if (!sentSheet) return;
    const { agency, version } = sentSheet.sent.receipt;
    await askFor(services, move, { ...year, agency }, `"${version}"`);
    await readYear(services, year);
    await readSentSheet(services, year, agency);
    services.store.tell({ type: 'said', said: saidOf(move) });
  });

const askFor = async (
  { client }: Services,
  move: SentSheetMove,
  { bloc, edition, agency }: Year & { readonly agency: string },
  version: string,
): Promise<void> => {
  const { confirmSubmission, withdrawSubmission, returnSubmission } = await theEndpoints();
  const asked = { path: { bloc, edition, agency }, headers: { 'if-match': version } };
  if (move.to === 'confirmed') await client.call(confirmSubmission, asked);
  else if (move.to === 'withdrawn') await client.call(withdrawSubmission, asked);
  else await client.call(returnSubmission, { ...asked, json: { reason: move.reason, criteria: move.criteria } });
};

const saidOf = (move: SentSheetMove): Said => (move.to === 'returned' ? { what: 'returned', name: move.name } : { what: move.to });

/** Takes the bloc's year a step on, from the state that the person has seen. */
export const moveYear = async (services: Services, to: PeriodState, reason: string): Promise<void> => {
  const { store, client } = services;
  const from = store.state.period?.state;
  await asMember(services, async ({ bloc, edition }) => {
    if (from === undefined) return;
    const { movePeriod } = await theEndpoints();
    await client.call(movePeriod, {
      path: { bloc, edition },
      json: { from, to, ...(reason.trim() !== '' && { reason: reason.trim() }) },
    });
    await openBoard(services);
    store.tell({ type: 'said', said: { what: 'yearMoved', to } });
  });
};
