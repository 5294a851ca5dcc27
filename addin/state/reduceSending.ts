import type { Receipt, Submission } from '../client/replies.ts';
import type { PaneEvent } from './PaneEvent.ts';
import type { PaneState, Work } from './PaneState.ts';

type SendingEvent = Extract<
  PaneEvent,
  {
    readonly type:
      | 'sendingStarted'
      | 'sendingWent'
      | 'sendingStopped'
      | 'refusedByBloc'
      | 'received'
      | 'kept'
      | 'retrying'
      | 'dropped'
      | 'receiptOpened';
  }
>;

/** A receipt is remembered once, however often the same answer comes. */
const MOST_RECEIPTS = 20;

export const reduceSending = (state: PaneState, event: SendingEvent): PaneState => {
  const { work } = state;
  switch (event.type) {
    case 'sendingStarted':
      return work.at === 'checked'
        ? { ...state, work: { at: 'sending', checked: work, step: event.step }, fault: null, said: null }
        : state;
    case 'sendingWent':
      return work.at === 'sending' ? { ...state, work: { ...work, step: event.step } } : state;
    case 'sendingStopped':
      return { ...state, work: workBeforeSending(work), fault: event.fault };
    case 'refusedByBloc':
      return { ...state, fault: null, work: refusedWork(work, event) };
    case 'received':
      return received(state, event.submission);
    case 'kept':
      return { ...state, work: { at: 'waiting', pending: event.pending, isTrying: false }, fault: null, said: null };
    case 'retrying':
      return work.at === 'waiting' ? { ...state, work: { ...work, isTrying: true }, fault: null } : state;
    case 'dropped':
      return { ...state, work: { at: 'reading' }, fault: null, said: null };
    case 'receiptOpened':
      return { ...state, place: 'receipt', shownReceipt: event.receipt, fault: null, said: null };
  }
};

const workBeforeSending = (work: Work): Work => {
  if (work.at === 'sending') return { ...work.checked, view: 'summary' };
  return work.at === 'waiting' ? { ...work, isTrying: false } : work;
};

/** The bloc's check counts: its findings take the place of the pane's. */
const refusedWork = (work: Work, { findings }: { readonly findings: PaneFindings }): Work => {
  if (work.at !== 'sending') return { at: 'reading' };
  return { ...work.checked, view: 'findings', level: 'error', open: 0, fromBloc: findings };
};

type PaneFindings = Extract<PaneEvent, { readonly type: 'refusedByBloc' }>['findings'];

/** The receipts with that of a submission at the front. */
export const withReceipt = (receipts: readonly Receipt[], submission: Submission | null): readonly Receipt[] => {
  if (!submission) return receipts;
  const { receipt } = submission;
  return [receipt, ...receipts.filter(({ number }) => number !== receipt.number)].slice(0, MOST_RECEIPTS);
};

const received = (state: PaneState, submission: Extract<PaneEvent, { type: 'received' }>['submission']): PaneState => {
  const { receipt } = submission;
  const opened = state.work.at === 'sending' ? state.work.checked.opened : null;
  return {
    ...state,
    latest: submission,
    receipts: withReceipt(state.receipts, submission),
    place: 'sheet',
    work: { at: 'sent', opened, receipt, state: submission.state },
    fault: null,
    said: null,
  };
};
