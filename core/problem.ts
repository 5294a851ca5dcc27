import type { RecordKind } from './bloc/yearRecords.ts';
import type { PeriodState, SubmissionState } from './bloc/states.ts';
import type { Day } from './calendar.ts';
import type { Action } from './permissions/Action.ts';
import type { Role } from './permissions/Actor.ts';
import type { FileFault, FileRefusal } from './appraisal/FileFault.ts';
import type { RowFault } from './appraisal/RowFault.ts';

/** What can go wrong so that the program cannot go on, and the facts that a reader needs to mend it. */
export interface ProblemFactsByCode {
  /** A rubric or bloc file breaks its schema. `path` is like `rubric.criteria[7].max`. */
  'bloc.malformed': { readonly path: string; readonly seen: string; readonly expected: string };
  'bloc.notJson': { readonly file: string; readonly reason: string };
  /** An export whose sheets are not those that its hashes name: the agencies' codes. */
  'export.altered': { readonly file: string; readonly agencies: readonly string[] };
  /** An archive of a bloc that is not whole; `at` is where it first does not hold. */
  'archive.damaged': { readonly fault: string; readonly at: string };
  /** The bloc is there already, and not as the archive has it. */
  'archive.occupied': { readonly bloc: string };
  /** More than a function can answer with. */
  'archive.tooLarge': { readonly bytes: number; readonly limit: number };
  'path.notFound': { readonly path: string };
  'path.noWorkbooks': { readonly path: string };
  'path.unreadable': { readonly path: string; readonly reason: string };
  'path.unwritable': { readonly path: string; readonly reason: string };
  /** Something else stands there that would be lost. */
  'path.exists': { readonly path: string };
  /** A file would be written over the very file that it is made from. */
  'path.isInput': { readonly path: string };
  /** Several files are repaired, so a folder has to take them. */
  'path.notFolder': { readonly path: string };
  /** A repair that nobody offers. `choices` are what could be typed, `FINDING=VALUE`. */
  'choice.unknown': { readonly choice: string; readonly choices: readonly string[] };
  /** Several findings bear that name. */
  'choice.several': { readonly choice: string; readonly choices: readonly string[] };
  /** A ranking workbook that nobody may cite: none of ours, altered, or not frozen. */
  'cited.unusable': { readonly file: string; readonly why: 'notRanking' | 'altered' | 'provisional' };
  /** A reason for keeping a warning that says too little or too much. */
  'reason.unfit': { readonly least: number; readonly most: number; readonly seen: string };
  'reason.noPlace': { readonly choice: string };
  'arguments.unknownCommand': { readonly command: string; readonly suggestion: string | null };
  'arguments.unknownOption': { readonly option: string; readonly suggestion: string | null };
  'arguments.missing': { readonly argument: string; readonly usage: string };
  'arguments.badValue': { readonly option: string; readonly value: string; readonly expected: string };
  'arguments.unexpected': { readonly value: string; readonly usage: string };
  'criterion.unknown': { readonly criterion: string };
  'agency.unknown': { readonly agency: string; readonly members: readonly string[] };
  /** A part of a request breaks its schema. `path` is like `path.edition` or `headers.idempotency-key`. */
  'request.malformed': { readonly path: string; readonly seen: string; readonly expected: string };
  /** It has the right form and cannot be: `path` is the field at fault. */
  'request.unfit': { readonly path: string; readonly seen: string; readonly expected: string };
  'request.tooLarge': { readonly bytes: number; readonly limit: number };
  'request.wrongType': { readonly seen: string; readonly expected: string };
  /** `roles` are those that may, at some moment of the period. */
  'permission.denied': { readonly action: Action; readonly roles: readonly Role[] };
  /** The person has that right, but not while the period is in this state, or before its due day is over. */
  'permission.notNow': { readonly action: Action; readonly state: PeriodState };
  'period.notFound': { readonly bloc: string; readonly edition: number };
  /** A file that may not be attached; `endings` are those that may. */
  'evidence.badKind': { readonly name: string; readonly endings: readonly string[] };
  /** The agency announced no such document. */
  'evidence.notFound': { readonly agency: string };
  /** The document was announced, and its bytes have not come. */
  'evidence.notReceived': { readonly name: string };
  /** The agency has sent nothing yet. */
  'receipt.unknown': { readonly number: string };
  'submission.notFound': { readonly agency: string };
  'submission.versionNotFound': { readonly agency: string; readonly version: number };
  /** The sheet has errors and was not kept. `findings` are all findings, as the core makes them. */
  'submission.hasErrors': { readonly errors: number; readonly findings: readonly object[] };
  /** Somebody sent another version first. `expected` and `found` are versions; `null` is "none yet". */
  'submission.stale': { readonly expected: number | null; readonly found: number | null };
  /** The same idempotency key came with another body. */
  'submission.keyReused': { readonly agency: string };
  /** What became of the submission does not allow this any more. */
  'submission.badMove': { readonly from: SubmissionState; readonly to: SubmissionState };
  /** Another rubric was published while the sheet was being checked; `version` is the one in force. */
  'submission.rubricChanged': { readonly version: number };
  /** Somebody published first. Both are hashes; `version` is the number of the one in force. */
  'rubric.stale': { readonly expected: string; readonly found: string; readonly version: number };
  /** It is the very rubric in force. */
  'rubric.unchanged': { readonly version: number };
  /** An agency has sent: a new version asks for a confirmation and a reason. `sendAgain` are the codes of those it would ask. */
  'rubric.frozen': { readonly sent: number; readonly sendAgain: readonly string[] };
  /** The workbook has faults. `faults` are all of them, as the reader of rubric workbooks makes them. */
  'rubric.hasFaults': { readonly faults: readonly object[] };
  /** The file is no workbook that can be read. `findings` holds the one finding that says why. */
  'rubric.unreadable': { readonly findings: readonly object[] };
  /** The workbook changes what publishing a rubric does not: fields of the bloc's file, as `members` or `dates.selfScoreDue`. */
  'rubric.beyond': { readonly fields: readonly string[] };
  /** What the bloc has decided or scored would lose what it refers to. */
  'rubric.breaksRecord': { readonly path: string; readonly seen: string; readonly expected: string };
  'rubric.versionNotFound': { readonly version: number };
  'submission.periodClosed': { readonly state: PeriodState };
  /** The database does not answer in time; nothing was changed, or the same key will tell. */
  'store.unavailable': { readonly retryAfterSeconds: number };
  /** Another process works on the same data folder. */
  'store.inUse': { readonly directory: string };
  'bloc.notFound': { readonly bloc: string };
  /** Somebody saved another version of the bloc's file first; `null` is "none yet". */
  'bloc.stale': { readonly expected: number | null; readonly found: number | null };
  /** The period is no longer in the state that the caller saw. */
  'period.stale': { readonly expected: PeriodState; readonly found: PeriodState };
  /** A step of the year would be skipped or taken back. */
  'period.badMove': { readonly from: PeriodState; readonly to: PeriodState };
  /** Somebody granted the agency something else first. Both are revisions; `null` is "none yet". */
  'deadline.stale': { readonly expected: number | null; readonly found: number | null };
  /** A day that would grant nothing: not after `due`, where there is one. */
  'deadline.early': { readonly day: Day; readonly due: Day | null };
  /** Somebody changed the record first. Both are its tags; `null` is "not there". */
  'yearRecord.stale': { readonly kind: RecordKind; readonly id: string; readonly expected: string | null; readonly found: string | null };
  'period.reasonMissing': { readonly from: PeriodState; readonly to: PeriodState };
  /** Somebody changed first what the caller has seen. Revisions count from 1; 0 is "nothing yet". */
  'record.stale': { readonly expected: number; readonly found: number };
  /** Each with `sheet`, `cell`, `seen`, `expected` and its sentence, `text`. */
  'members.hasFaults': { readonly faults: readonly object[] };
  /** The code of the guard that refused the file. */
  'members.unreadable': { readonly reason: string };
  /** Who gives out the rights does not give them to themselves. */
  'people.own': { readonly person: string };
  /** More of a list is new or changed than can be kept at once. */
  'people.tooMany': { readonly changed: number; readonly limit: number };
  /** The list has faults, each at its cell; nothing was kept. */
  'people.hasFaults': { readonly faults: readonly object[] };
  /** The file is no workbook that can be read; `reason` is the code of the finding that says why. */
  'people.unreadable': { readonly reason: string };
  'people.notFound': { readonly person: string };
  /** Rows of an appraisal that cannot be kept; nothing of the list was. */
  'appraisal.rowsRefused': { readonly agency: string; readonly faults: readonly RowFault[] };
  /** An appraiser's workbook that is not looked into: made for another bloc, period, rubric, person or turn, or none at all. */
  'appraisal.fileRefused': { readonly reason: FileRefusal; readonly seen: string; readonly expected: string };
  /** An appraiser's workbook has faults, each at its cell with its sentence; nothing was kept. */
  'appraisal.fileHasFaults': { readonly faults: readonly FileFault[] };
  /** Self-scores that changed after they were appraised stand in the way of closing. */
  'appraisal.outdated': { readonly agency: string; readonly criteria: readonly string[] };
  /** There is nothing of that name to decide on. */
  'decision.unknown': { readonly on: string; readonly known: readonly string[] };
  /** The year's rubric does not say how cross-scores enter the final score. */
  'crossScoring.undeclared': { readonly edition: number };
  /** The plan does not have this agency score that one. */
  'crossScoring.notPlanned': { readonly agency: string };
  /** Nobody can be scored by that many others. */
  'crossScoring.impossible': { readonly perAgency: number; readonly members: number };
  'motion.notFound': { readonly motion: string };
  'motion.closed': { readonly motion: string };
  /** Codes of agencies or ids of people that the motion cannot have as they were given. */
  'motion.unfit': { readonly field: 'voters' | 'candidates' | 'seats'; readonly seen: readonly string[] };
  /** No ballot was issued to this person. */
  'ballot.notIssued': { readonly motion: string };
  /** Choices that are no candidates, stand there twice, or are too many. */
  'ballot.unfit': { readonly motion: string; readonly seats: number; readonly seen: readonly string[] };
}

export type ProblemCode = keyof ProblemFactsByCode;
export type ProblemFacts<Code extends ProblemCode> = ProblemFactsByCode[Code];

/**
 * The one error that this program throws on purpose.
 * It carries a code and facts, never a sentence: the message catalogue words it in the reader's language.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly code: Code;
  readonly facts: ProblemFacts<Code>;

  constructor(code: Code, facts: ProblemFacts<Code>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}

/** A problem whose code is known only at run time, told apart by `code`. */
export type KnownProblem = { [Code in ProblemCode]: Problem<Code> }[ProblemCode];

export const isProblem = (error: unknown): error is KnownProblem => error instanceof Problem;
