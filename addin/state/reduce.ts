import type { EventOf, PaneEvent } from './PaneEvent.ts';
import type { PaneState } from './PaneState.ts';
import { reduceSending, withReceipt } from './reduceSending.ts';
import { reduceWorkbook } from './reduceWorkbook.ts';
import { FIRST_DESK, staleDesk } from './RubricDesk.ts';
import { withAgency, withReading } from './YearDesk.ts';

/** What becomes of the pane by one event. Pure: the same state and event always give the same state. */
export const reduce = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.type) {
    case 'remembered': {
      const { type: _type, ...remembered } = event;
      return { ...state, ...remembered };
    }
    case 'timePassed':
      return { ...state, now: event.now };
    case 'languageChosen':
      return { ...state, language: event.language };
    case 'textSizeChosen':
      return { ...state, textSize: event.textSize };
    case 'placeOpened':
      return { ...state, place: event.place, sentSheet: event.place === 'sentSheet' ? null : state.sentSheet, said: null, fault: null };
    case 'said':
      return { ...state, said: event.said, fault: null };
    case 'failed':
      return { ...state, fault: event.fault, isBusy: false, said: null };
    case 'busy':
      return { ...state, isBusy: event.isBusy, fault: event.isBusy ? null : state.fault };
    case 'signInWindow':
      return { ...state, isSigningIn: event.isOpen };
    case 'signedIn':
      return { ...state, person: event.person, fault: null };
    case 'marked':
      return { ...state, marked: event.marked };
    case 'ownYearRead':
      return { ...state, ownYear: event.bloc };
    case 'signedOut':
      return signedOut(state, event);
    case 'periodRead':
      return { ...state, period: event.period, latest: event.latest, receipts: withReceipt(state.receipts, event.latest) };
    case 'boardRead':
    case 'rankingRead':
      return { ...state, isBusy: false, fault: null, blocView: withNews(state, event) };
    case 'yearPlaceOpened':
      return {
        ...state,
        place: event.place,
        yearAgency: event.agency,
        yearDesk: withAgency(state.yearDesk, event.agency),
        said: null,
        fault: null,
      };
    case 'yearPartRead':
      return { ...state, fault: null, yearDesk: withReading(state.yearDesk, event.of, event.reading) };
    case 'sentSheetRead':
      return { ...state, fault: null, sentSheet: { sent: event.sent, at: event.at, changes: null } };
    case 'versionsCompared':
      return state.sentSheet ? { ...state, fault: null, sentSheet: { ...state.sentSheet, changes: event.changes } } : state;
    case 'rubricRead':
      return { ...state, fault: null, published: event.published };
    case 'deskOpened':
      return { ...state, place: 'rubric', desk: event.desk, fault: null, said: null };
    case 'workbookChanged':
      return { ...reduceWorkbook(state, event), desk: staleDesk(state.desk) };
    case 'readingStarted':
    case 'read':
    case 'readingFailed':
    case 'checkStarted':
    case 'checkWent':
    case 'checkStopped':
    case 'checked':
    case 'checkFailed':
    case 'levelChosen':
    case 'findingToggled':
    case 'viewOpened':
    case 'tableChosen':
    case 'tableConfirmed':
    case 'tableReopened':
      return reduceWorkbook(state, event);
    case 'sendingStarted':
    case 'sendingWent':
    case 'sendingStopped':
    case 'refusedByBloc':
    case 'received':
    case 'kept':
    case 'retrying':
    case 'dropped':
    case 'receiptOpened':
      return reduceSending(state, event);
  }
};

/** What belongs to the account goes with it; the sheet, its findings and what waits to be sent stay. */
const signedOut = (state: PaneState, { because }: EventOf<'signedOut'>): PaneState => ({
  ...state,
  person: null,
  period: null,
  latest: null,
  blocView: null,
  yearDesk: null,
  yearAgency: null,
  sentSheet: null,
  published: null,
  desk: FIRST_DESK,
  place: 'sheet',
  isBusy: false,
  said: because === 'asked' ? { what: 'signedOut' } : null,
  fault: because === 'ended' ? { kind: 'sessionEnded' } : null,
});

const withNews = ({ blocView }: PaneState, event: EventOf<'boardRead' | 'rankingRead'>): NonNullable<PaneState['blocView']> => {
  const { bloc, edition } = event;
  const isSame = blocView?.bloc === bloc && blocView.edition === edition;
  const kept = isSame ? blocView : { bloc, edition, board: null, ranking: null };
  return event.type === 'boardRead'
    ? { ...kept, board: { value: event.board, at: event.at } }
    : { ...kept, ranking: { value: event.ranking, at: event.at } };
};
