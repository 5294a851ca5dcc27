import { showPoints } from '#core/messages/numbers.ts';
import { writePoints, ZERO } from '#core/points.ts';
import type { OpenedSheet } from '../checking/Opened.ts';
import type { Person, Submission } from '../client/replies.ts';
import { isApiFault } from '../client/ApiFault.ts';
import { isNoChoice, writeTableChoice } from '#workbook/foreign/TableChoice.ts';
import { dueDay } from '../state/dueDay.ts';
import type { Pending } from '../state/Pending.ts';
import type { Understanding } from '../state/Understanding.ts';
import { deliver, type Outcome, type Parcel } from './deliver.ts';
import { faultOf } from './faultOf.ts';
import { forgetPending, keepPending, RETRY_MILLISECONDS } from './pending.ts';
import { keepReceipts } from './preferences.ts';
import { momentOf, type Services } from './Services.ts';
import { ensureSignedIn, latestOf, readPeriodOf } from './session.ts';
import { saysOf } from './sheetJson.ts';
import { recheck } from './workbook.ts';

/**
 * Sends the sheet that was checked. Signs in where that is needed and goes on by itself; stops where the account, the published
 * rubric or a colleague's version say something that the person has not seen yet.
 */
export const send = async (services: Services): Promise<void> => {
  const { store, account } = services;
  const { work } = store.state;
  if (work.at !== 'checked' || work.isStale) return;
  const { opened } = work;
  const key = services.newKey();
  const known = store.state.latest;
  store.tell({ type: 'sendingStarted', step: { is: account.token() === null ? 'signingIn' : 'sending' } });
  const parcel = parcelOf(opened, key, known, store.state.understanding);
  try {
    if (!(await isUnchanged(services, opened))) return;
    if (!services.isOnline()) {
      await keep(services, opened, parcel, 0);
      return;
    }
    const person = await ensureSignedIn(services);
    store.tell({ type: 'sendingWent', step: { is: 'sending' } });
    if (!(await isStillSendable(services, opened, person, known))) return;
    const { latest } = store.state;
    await settle(services, opened, { ...parcel, after: latest?.receipt.version ?? null });
  } catch (error) {
    if (isApiFault(error) && error.isUnanswered) await keep(services, opened, parcel, 1);
    else store.tell({ type: 'sendingStopped', fault: faultOf(error) });
  }
};

/**
 * Reads the workbook at the moment of sending: others may work in it too, and not every Excel tells of changes. A program may write
 * the same sheet as other bytes, so what the sheet says is compared. Where that is something else it is checked and shown anew.
 */
const isUnchanged = async (services: Services, opened: OpenedSheet): Promise<boolean> => {
  const { store, host } = services;
  const bytes = await host.fileBytes();
  if (bytes === opened.bytes) return true;
  const now = await recheck(services, bytes);
  if (now.kind === 'sheet' && (await saysOf(now.report)) === (await saysOf(opened.report))) return true;
  store.tell({ type: 'checked', opened: now, at: momentOf(services), said: null });
  store.tell({ type: 'failed', fault: { kind: 'changedMeanwhile' } });
  return false;
};

const parcelOf = (
  { bloc, member, bytes, table }: OpenedSheet,
  key: string,
  latest: Submission | null,
  { choice }: Understanding,
): Parcel => ({
  bloc: bloc.id,
  edition: bloc.edition,
  agency: member?.code ?? '',
  key,
  after: latest?.receipt.version ?? null,
  mapping: table && !isNoChoice(choice) ? writeTableChoice(choice) : null,
  bytes,
});

/** Looks at the sheet again with what only the service knows: whose account it is, which rubric holds, what was sent before. */
const isStillSendable = async (services: Services, opened: OpenedSheet, person: Person, known: Submission | null): Promise<boolean> => {
  const { store } = services;
  if (person.memberships.length === 0) {
    store.tell({ type: 'sendingStopped', fault: { kind: 'noAgency', email: person.email ?? person.name } });
    return false;
  }
  await readPeriodOf(services, opened, person);
  const again = await recheck(services, opened.bytes);
  if (again.kind !== 'sheet' || again.report.verdict === 'errors' || again.report.verdict === 'refused') {
    store.tell({ type: 'checked', opened: again, at: momentOf(services), said: null });
    return false;
  }
  const { latest } = store.state;
  if (!latest || latest.receipt.version === known?.receipt.version || latest.receipt.sentBy.id === person.id) return true;
  store.tell({ type: 'sendingStopped', fault: seenBefore(latest) });
  return false;
};

const seenBefore = ({ receipt }: Submission) => ({ kind: 'alreadySent', name: receipt.sentBy.name, at: receipt.receivedAt }) as const;

/** Sends, and turns the outcome into what the pane shows. */
const settle = async (services: Services, opened: OpenedSheet, parcel: Parcel): Promise<void> => {
  const { store } = services;
  const outcome = await deliver(services, parcel, (step) => store.tell({ type: 'sendingWent', step }));
  if (outcome.is === 'unanswered') await keep(services, opened, parcel, 1);
  else await conclude(services, parcel, outcome);
};

const conclude = async (services: Services, parcel: Parcel, outcome: Exclude<Outcome, { is: 'unanswered' }>): Promise<void> => {
  const { store } = services;
  switch (outcome.is) {
    case 'received':
      store.tell({ type: 'received', submission: outcome.submission });
      await keepReceipts(services);
      return;
    case 'refused':
      store.tell({ type: 'refusedByBloc', findings: outcome.findings });
      return;
    case 'stale': {
      const latest = await latestOf(services, { bloc: parcel.bloc, edition: String(parcel.edition), agency: parcel.agency });
      const { period } = store.state;
      if (period) store.tell({ type: 'periodRead', period, latest });
      store.tell({ type: 'sendingStopped', fault: latest ? seenBefore(latest) : { kind: 'offline' } });
      return;
    }
    case 'stopped':
      store.tell({ type: 'sendingStopped', fault: outcome.fault });
  }
};

const keep = (services: Services, { bloc, member, report }: OpenedSheet, parcel: Parcel, tries: number): Promise<void> => {
  const { now, store } = services;
  const moment = momentOf(services);
  return keepPending(services, {
    ...parcel,
    blocName: bloc.name,
    agencyName: member?.fullName ?? bloc.name,
    total: writePoints(report.score.total ?? ZERO),
    due: dueDay(store.state),
    base: showPoints(bloc.rubric.scale.base, 'vi').replace(',', '.'),
    since: moment,
    triedAt: moment,
    nextAt: new Date(now() + RETRY_MILLISECONDS).toISOString(),
    tries,
  });
};

/** Tries a sheet that waits. Without somebody signed in only a person's press does that, since a window has to open. */
export const retry = async (services: Services, isPressed: boolean): Promise<void> => {
  const { store, account } = services;
  const { work } = store.state;
  if (work.at !== 'waiting' || work.isTrying || (!isPressed && account.token() === null)) return;
  const { pending } = work;
  store.tell({ type: 'retrying' });
  try {
    await ensureSignedIn(services);
    const outcome = await deliver(services, pending, () => {});
    if (outcome.is === 'unanswered') await keepPending(services, triedAgain(services, pending));
    else {
      if (outcome.is !== 'stopped') await forgetPending(services);
      await conclude(services, pending, outcome);
    }
  } catch (error) {
    if (isApiFault(error) && error.isUnanswered) await keepPending(services, triedAgain(services, pending));
    else store.tell({ type: 'sendingStopped', fault: faultOf(error) });
  }
};

const triedAgain = (services: Services, pending: Pending): Pending => ({
  ...pending,
  tries: pending.tries + 1,
  triedAt: momentOf(services),
  nextAt: new Date(services.now() + RETRY_MILLISECONDS).toISOString(),
});
