import type { PeriodState } from '#core/bloc/states.ts';
import type { EndpointName } from '#core/endpoints/endpoints.ts';
import { checkCode } from '#core/checkCode.ts';
import type { KnownFinding, Severity } from '#core/findings/finding.ts';
import type { Action } from '#core/permissions/Action.ts';
import type { Language } from '#core/messages/language.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { TableChoice } from '#workbook/foreign/TableChoice.ts';
import { keepingOf } from '../checking/keeping.ts';
import type { Mending } from '../checking/repairs.ts';
import type { Receipt } from '../client/replies.ts';
import type { Checked, Place, TextSize } from '../state/PaneState.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import type { RubricDesk } from '../state/RubricDesk.ts';
import type { YearPlace } from '../state/YearDesk.ts';
import {
  downloadRanking,
  downloadTemplate,
  isLeader,
  isOnlyHead,
  isOwnRubric,
  mayEver,
  mayNow,
  openBoard,
  openRanking,
  verifyStoredRanking,
} from './bloc.ts';
import { faultOf } from './faultOf.ts';
import { clearMarks, markCells } from './marking.ts';
import { forgetPending, openPackage, savePackage } from './pending.ts';
import { chooseLanguage, chooseTextSize } from './preferences.ts';
import { Repairs } from './repairs.ts';
import { compareRubric, downloadRubric, openRubric, publishRubric, showVersion, tryRubric } from './rubric.ts';
import { retry, send } from './sending.ts';
import type { Services } from './Services.ts';
import { compareSent, moveSentSheet, moveYear, openSentSheet, type SentSheetMove } from './sentSheet.ts';
import { signIn, signOut } from './session.ts';
import { check, goTo, readWorkbook, stopCheck, understand } from './workbook.ts';
import type { YearChange } from './yearPlaces.ts';

/** Everything that a person can do in the pane. None of these throws: what fails is shown. */
export const paneActions = (services: Services) => {
  const { store } = services;
  const repairs = new Repairs(services);
  return {
    readWorkbook: () => readWorkbook(services),
    check: () => check(services),
    stopCheck: () => stopCheck(services),
    goTo: (at: CellAddress) => goTo(services, at),
    mend: (mending: Mending) => repairs.mend(mending),
    mendForms: (mendings: readonly Mending[]) => repairs.mendForms(mendings),
    undo: () => repairs.undo(),
    keep: async (finding: KnownFinding, reason: string) => {
      const mending = keepingOf(store.state, finding, reason);
      if (mending) await repairs.mend(mending);
    },
    markCells: () => markCells(services),
    clearMarks: () => clearMarks(services),
    chooseLevel: (level: Severity) => store.tell({ type: 'levelChosen', level }),
    toggleFinding: (index: number) => store.tell({ type: 'findingToggled', index }),
    openView: (view: Checked['view']) => store.tell({ type: 'viewOpened', view }),
    understand: (choice: TableChoice) => understand(services, choice),
    confirmTable: () => store.tell({ type: 'tableConfirmed' }),
    reopenTable: () => store.tell({ type: 'tableReopened' }),
    openPlace: (place: Place) => store.tell({ type: 'placeOpened', place }),
    chooseLanguage: (language: Language) => chooseLanguage(services, language),
    chooseTextSize: (textSize: TextSize) => chooseTextSize(services, textSize),
    print: () => services.print(),
    signIn: async () => {
      if (!(await signIn(services))) return;
      await openFirstPlace(services);
    },
    giveUpSignIn: () => services.account.giveUp(),
    signOut: async () => {
      signOut(services);
      if (store.state.work.at === 'refused') await readWorkbook(services);
    },
    send: () => send(services),
    retry: () => retry(services, true),
    drop: async () => {
      await forgetPending(services);
      store.tell({ type: 'dropped' });
      await readWorkbook(services);
    },
    savePackage: () => savePackage(services),
    openPackage: (bytes: Uint8Array) => openPackage(services, bytes),
    compareSent: (version: number) => compareSent(services, version),
    copyCode: (receipt: Receipt) => copyCode(services, receipt),
    openSentSheet: (agency: string | null = null) => openSentSheet(services, agency),
    moveSentSheet: (move: SentSheetMove) => moveSentSheet(services, move),
    moveYear: (to: PeriodState, reason: string) => moveYear(services, to, reason),
    openReceipt: (receipt: Receipt) => store.tell({ type: 'receiptOpened', receipt }),
    leads: () => isLeader(store.state),
    mayRank: () => mayNow(store.state, 'readRanking'),
    openBoard: () => openBoard(services),
    openRanking: () => openRanking(services),
    downloadRanking: () => downloadRanking(services),
    mayVerify: () => mayNow(store.state, 'downloadRanking'),
    verifyStoredRanking: () => verifyStoredRanking(services),
    downloadTemplate: (agency: string | null = null) => downloadTemplate(services, agency),
    mayNow: (action: Action, agency: string | null = null) => mayNow(store.state, action, agency),
    mayEver: (action: Action, agency: string | null = null) => mayEver(store.state, action, agency),
    isOwnRubric: () => isOwnRubric(store.state),
    openRubric: () => openRubric(services),
    openDesk: (desk: RubricDesk) => store.tell({ type: 'deskOpened', desk }),
    showVersion: (version: number) => showVersion(services, version),
    downloadRubric: () => downloadRubric(services),
    compareRubric: (at: 'difference' | 'publishing') => compareRubric(services, at),
    tryRubric: () => tryRubric(services),
    publishRubric: (reason: string) => publishRubric(services, reason),
    openYearPlace: async (place: YearPlace, agency: string | null = null) => (await theYearPlaces()).openYearPlace(services, place, agency),
    changeYear: async <Reply>(change: YearChange): Promise<Reply | null> => (await theYearPlaces()).changeYear<Reply>(services, change),
    downloadOfYear: async (endpoint: EndpointName, path: Readonly<Record<string, string>>, name: string) =>
      (await theYearPlaces()).downloadOfYear(services, endpoint, path, name),
    fetchDocument: async (agency: string, file: string) => (await theYearPlaces()).fetchDocument(services, agency, file),
    readMoreAudit: async () => (await theYearPlaces()).readMoreAudit(services),
    copy: (text: string) => copyText(services, text),
  };
};

/** What leads a bloc's year comes with the first of its places. */
const theYearPlaces = () => import('./yearPlaces.ts');

export type PaneActions = ReturnType<typeof paneActions>;

/** Leaders come for their bloc and heads to put their name to a sheet; staff go on with the sheet that is open. */
const openFirstPlace = (services: Services): Promise<void> => {
  const { state } = services.store;
  if (isLeader(state)) return openLeaderPlace(services);
  return isOnlyHead(state) ? openSentSheet(services, null) : backToSheet(services);
};

/** Whoever has the rubric open has come for it; the others want to know who has sent. */
const openLeaderPlace = (services: Services): Promise<void> =>
  openedOf(services.store.state.work)?.kind === 'rubric' ? openRubric(services) : openBoard(services);

/** The sheet is looked at again, now that it is known whose account it is. */
const backToSheet = async (services: Services): Promise<void> => {
  const { store } = services;
  const name = store.state.person?.name ?? '';
  store.tell({ type: 'placeOpened', place: 'sheet' });
  const { at } = store.state.work;
  if (at === 'checked') await check(services);
  else if (at === 'ready' || at === 'refused' || at === 'unreadable') await readWorkbook(services);
  store.tell({ type: 'said', said: { what: 'signedIn', name } });
};

const copyCode = (services: Services, { number, sheetHash }: Receipt): Promise<void> =>
  copyText(services, `${number} · ${checkCode(sheetHash)}`);

const copyText = async ({ store, copyText: copy }: Services, text: string): Promise<void> => {
  try {
    await copy(text);
    store.tell({ type: 'said', said: { what: 'copied' } });
  } catch (error) {
    store.tell({ type: 'failed', fault: faultOf(error) });
  }
};
