import type { Bloc } from '#core/bloc/Bloc.ts';
import type { KnownFinding, Severity } from '#core/findings/finding.ts';
import type { Language } from '#core/messages/language.ts';
import type { TableChoice } from '#workbook/foreign/TableChoice.ts';
import type { CheckStep } from '../checking/CheckStep.ts';
import type { Opened } from '../checking/Opened.ts';
import type {
  Board,
  LatestSubmission,
  Period,
  Person,
  RankingReply,
  Receipt,
  SentSheet,
  Submission,
  VersionChanges,
} from '../client/replies.ts';
import type { Marked } from '../host/Host.ts';
import type { Fault } from './Fault.ts';
import type { Checked, Place, Said, SendingStep, TextSize } from './PaneState.ts';
import type { Pending } from './Pending.ts';
import type { PublishedRubric, RubricDesk } from './RubricDesk.ts';
import type { NamedReading, YearDesk, YearPlace } from './YearDesk.ts';

/** Everything that can happen to the pane. */
export type PaneEvent =
  | {
      readonly type: 'remembered';
      readonly language: Language;
      readonly textSize: TextSize;
      readonly isFirstOpening: boolean;
      readonly receipts: readonly Receipt[];
    }
  | { readonly type: 'timePassed'; readonly now: string }
  | { readonly type: 'languageChosen'; readonly language: Language }
  | { readonly type: 'textSizeChosen'; readonly textSize: TextSize }
  | { readonly type: 'placeOpened'; readonly place: Place }
  | { readonly type: 'said'; readonly said: Said | null }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'busy'; readonly isBusy: boolean }
  // The workbook
  | { readonly type: 'readingStarted' }
  | { readonly type: 'read'; readonly opened: Opened }
  | { readonly type: 'readingFailed'; readonly fault: Fault }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'checkStarted' }
  | { readonly type: 'checkWent'; readonly step: CheckStep }
  | { readonly type: 'checkStopped' }
  | { readonly type: 'checked'; readonly opened: Opened; readonly at: string; readonly said: Said | null }
  | { readonly type: 'checkFailed'; readonly fault: Fault }
  | { readonly type: 'levelChosen'; readonly level: Severity }
  | { readonly type: 'findingToggled'; readonly index: number }
  /** What a person says of a table that is not ours; it is shown again before it counts. */
  | { readonly type: 'tableChosen'; readonly choice: TableChoice }
  | { readonly type: 'tableConfirmed' }
  /** Back from what was checked to how the table was understood. */
  | { readonly type: 'tableReopened' }
  /** The cells that are coloured from now on. */
  | { readonly type: 'marked'; readonly marked: readonly Marked[] }
  | { readonly type: 'ownYearRead'; readonly bloc: Bloc }
  | { readonly type: 'viewOpened'; readonly view: Checked['view'] }
  // Signing in
  | { readonly type: 'signInWindow'; readonly isOpen: boolean }
  | { readonly type: 'signedIn'; readonly person: Person }
  | { readonly type: 'signedOut'; readonly because: 'asked' | 'ended' }
  | { readonly type: 'periodRead'; readonly period: Period; readonly latest: LatestSubmission | null }
  // Sending
  | { readonly type: 'sendingStarted'; readonly step: SendingStep }
  | { readonly type: 'sendingWent'; readonly step: SendingStep }
  | { readonly type: 'sendingStopped'; readonly fault: Fault }
  | { readonly type: 'refusedByBloc'; readonly findings: readonly KnownFinding[] }
  | { readonly type: 'received'; readonly submission: Submission }
  | { readonly type: 'kept'; readonly pending: Pending }
  | { readonly type: 'retrying' }
  | { readonly type: 'dropped' }
  | { readonly type: 'receiptOpened'; readonly receipt: Receipt }
  // The bloc
  | { readonly type: 'boardRead'; readonly bloc: string; readonly edition: number; readonly board: Board; readonly at: string }
  | { readonly type: 'rankingRead'; readonly bloc: string; readonly edition: number; readonly ranking: RankingReply; readonly at: string }
  /** A place of the bloc's year, or of one agency in it. */
  | { readonly type: 'yearPlaceOpened'; readonly place: YearPlace; readonly agency: string | null }
  | { readonly type: 'yearPartRead'; readonly of: Pick<YearDesk, 'bloc' | 'edition' | 'agency'>; readonly reading: NamedReading }
  | { readonly type: 'sentSheetRead'; readonly sent: SentSheet; readonly at: string }
  | { readonly type: 'versionsCompared'; readonly changes: VersionChanges }
  | { readonly type: 'rubricRead'; readonly published: PublishedRubric }
  | { readonly type: 'deskOpened'; readonly desk: RubricDesk };

export type EventOf<Type extends PaneEvent['type']> = Extract<PaneEvent, { readonly type: Type }>;
