import type { PeriodState } from '#core/bloc/states.ts';
import type { Severity } from '#core/findings/finding.ts';
import type { Language } from '#core/messages/language.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { AskedTable } from '../checking/AskedTable.ts';
import type { CheckStep } from '../checking/CheckStep.ts';
import type { OpenedRanking, OpenedRubric, OpenedSheet } from '../checking/Opened.ts';
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
import type { Pending } from './Pending.ts';
import { FIRST_DESK, type PublishedRubric, type RubricDesk } from './RubricDesk.ts';
import { NOT_ASKED, type Understanding } from './Understanding.ts';
import type { YearDesk, YearPlace } from './YearDesk.ts';

export const TEXT_SIZES = [100, 115, 130] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What was changed of a bloc's year, for the line that says so. */
export type YearChangeName =
  | 'saved'
  | 'removed'
  | 'ended'
  | 'imported'
  | 'assigned'
  | 'extended'
  | 'unlocked'
  | 'scored'
  | 'turnClosed'
  | 'answered'
  | 'concluded'
  | 'decided'
  | 'motionOpened'
  | 'voted'
  | 'counted'
  | 'handedOver'
  | 'prepared';

/** What was done last, for the line that is read aloud. */
export type Said =
  | { readonly what: 'fixed'; readonly cell: string; readonly canUndo: boolean }
  | { readonly what: 'fixedForms'; readonly count: number; readonly canUndo: boolean }
  | { readonly what: 'arrived'; readonly cell: string }
  | { readonly what: 'undone'; readonly cell: string }
  | { readonly what: 'cannotUndo'; readonly cell: string; readonly seen: string }
  | { readonly what: 'stopped' }
  /** `left`: cells of worksheets that may not be coloured. */
  | { readonly what: 'marked'; readonly count: number; readonly left: number }
  | { readonly what: 'unmarked'; readonly count: number }
  | { readonly what: 'copied' }
  | { readonly what: 'signedIn'; readonly name: string }
  | { readonly what: 'signedOut' }
  | { readonly what: 'confirmed' }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'returned'; readonly name: string }
  | { readonly what: 'yearMoved'; readonly to: PeriodState }
  | { readonly what: 'yearChanged'; readonly change: YearChangeName; readonly count: number };

/** A sheet that was checked, and how its findings are being read. */
export interface Checked {
  readonly at: 'checked';
  readonly opened: OpenedSheet;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** Somebody has changed the workbook since. */
  readonly isStale: boolean;
  readonly level: Severity;
  /** Which finding of the level is open; `null` where none is. */
  readonly open: number | null;
  readonly view: 'findings' | 'forms' | 'summary';
  /** What the bloc's own check found when the sheet was sent, where that differs. */
  readonly fromBloc: readonly KnownFinding[] | null;
}

/** A rubric that was checked: its faults, or that it has none. */
export interface CheckedRubric {
  readonly at: 'rubricChecked';
  readonly opened: OpenedRubric;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** Somebody has changed the workbook since. */
  readonly isStale: boolean;
}

/** How far a sending is. */
export type SendingStep =
  { readonly is: 'signingIn' } | { readonly is: 'sending' } | { readonly is: 'asking' } | { readonly is: 'busy'; readonly seconds: number };

/** What the pane is doing with the open workbook: exactly one of these at a time. */
export type Work =
  | { readonly at: 'reading'; readonly step?: CheckStep }
  | { readonly at: 'unreadable' }
  | { readonly at: 'ready'; readonly opened: OpenedSheet; readonly isStale: boolean }
  /** `before` is what stands there again where the check does not succeed. */
  | {
      readonly at: 'checking';
      readonly before: Exclude<Work, { readonly at: 'checking' }>;
      readonly step?: CheckStep;
      /** Somebody has changed the workbook meanwhile. */
      readonly isStale?: boolean;
    }
  /** `table` where a person may say how it is to be understood. */
  | { readonly at: 'refused'; readonly finding: KnownFinding; readonly table?: AskedTable }
  | Checked
  | { readonly at: 'rubricReady'; readonly opened: OpenedRubric; readonly isStale: boolean }
  | CheckedRubric
  | { readonly at: 'rankingVerified'; readonly opened: OpenedRanking; readonly isStale: boolean }
  | { readonly at: 'sending'; readonly checked: Checked; readonly step: SendingStep }
  | { readonly at: 'sent'; readonly opened: OpenedSheet | null; readonly receipt: Receipt; readonly state: Submission['state'] }
  | { readonly at: 'waiting'; readonly pending: Pending; readonly isTrying: boolean };

/** Which part of the pane is in front; the work with the sheet goes on behind the others. */
export type Place = 'sheet' | 'signIn' | 'board' | 'ranking' | 'rubric' | 'sentSheet' | 'receipts' | 'receipt' | YearPlace;

/** What the leaders of a bloc look at, with the moment when it came; `board` and `ranking` stay when a newer one fails. */
export interface BlocView {
  readonly bloc: string;
  readonly edition: number;
  readonly board: { readonly value: Board; readonly at: string } | null;
  readonly ranking: { readonly value: RankingReply; readonly at: string } | null;
}

export interface PaneState {
  readonly language: Language;
  readonly textSize: TextSize;
  readonly isFirstOpening: boolean;
  readonly place: Place;
  readonly work: Work;
  readonly understanding: Understanding;
  /** The cells that were coloured on request. */
  readonly marked: readonly Marked[];
  readonly person: Person | null;
  /** The year of the person's bloc, by which tables are read that are not ours; `null` until one is needed. */
  readonly ownYear: Bloc | null;
  readonly period: Period | null;
  /** The latest version of the own agency that the bloc holds; `null` where there is none or nobody is signed in. */
  readonly latest: LatestSubmission | null;
  readonly blocView: BlocView | null;
  /** What was read of the bloc's year for its other places. */
  readonly yearDesk: YearDesk | null;
  /** Whose deadline or appraisal is in front; `null` in the places of the whole bloc. */
  readonly yearAgency: string | null;
  /** The sheet of an agency as the bloc holds it, with the moment when it came; it stays when a newer reading fails. `changes` is
   *  what one of its versions changed, where somebody asked. */
  readonly sentSheet: { readonly sent: SentSheet; readonly at: string; readonly changes: VersionChanges | null } | null;
  /** The rubric that the bloc has published; it stays when a newer reading fails. */
  readonly published: PublishedRubric | null;
  readonly desk: RubricDesk;
  /** Receipts that this machine remembers, the latest first. */
  readonly receipts: readonly Receipt[];
  /** The earlier receipt that is looked at, in the place `receipt`. */
  readonly shownReceipt: Receipt | null;
  readonly said: Said | null;
  readonly fault: Fault | null;
  /** The window to sign in stands open. */
  readonly isSigningIn: boolean;
  /** Something is on its way that keeps buttons off. */
  readonly isBusy: boolean;
  /** ISO 8601; the moment that deadlines are counted from. */
  readonly now: string;
}

export const firstState = (now: string): PaneState => ({
  language: 'vi',
  textSize: 100,
  isFirstOpening: false,
  place: 'sheet',
  work: { at: 'reading' },
  understanding: NOT_ASKED,
  marked: [],
  person: null,
  ownYear: null,
  period: null,
  latest: null,
  blocView: null,
  yearDesk: null,
  yearAgency: null,
  sentSheet: null,
  published: null,
  desk: FIRST_DESK,
  receipts: [],
  shownReceipt: null,
  said: null,
  fault: null,
  isSigningIn: false,
  isBusy: false,
  now,
});
