import type { Day } from '../calendar.ts';
import type { Points } from '../points.ts';
import type { MeasureTerm } from '../rules/rule.ts';
import type { FileKind } from './FileKind.ts';

/** How much a finding weighs: an error blocks sending, a warning may stay with a reason, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

/** What should have stood there, as data; the message catalogue makes a ready phrase of it. */
export type Expected =
  | { readonly is: 'score'; readonly min: Points; readonly max: Points }
  | { readonly is: 'step'; readonly step: Points; readonly low: Points; readonly high: Points }
  | { readonly is: 'levels'; readonly levels: readonly Points[] }
  | { readonly is: 'points'; readonly points: Points }
  | { readonly is: 'number'; readonly number: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'measure'; readonly term: MeasureTerm }
  /** The rubric's keys of the kinds of document that are asked for. */
  | { readonly is: 'document'; readonly kinds: readonly string[] }
  | { readonly is: 'documentForm' }
  | { readonly is: 'period'; readonly from: Day; readonly to: Day }
  /** Another bloc's frozen result, with its check code. */
  | { readonly is: 'citation'; readonly bloc: string; readonly edition: number }
  | { readonly is: 'bytes'; readonly bytes: number }
  | { readonly is: 'formula'; readonly formula: string }
  | { readonly is: 'xlsx' }
  | { readonly is: 'rows'; readonly count: number }
  | { readonly is: 'oneRow' }
  | { readonly is: 'separateCells' }
  | { readonly is: 'approval' }
  | { readonly is: 'visible' }
  /** The cell stays empty. */
  | { readonly is: 'nothing' };

interface None {
  readonly [none: string]: never;
}

/** What each finding tells beside its place, `seen` and `expected`. The keys are the whole list of findings. */
export interface FindingFactsByCode {
  'file.notXlsx': { readonly kind: FileKind };
  'file.encrypted': None;
  'file.legacyXls': None;
  'file.tooLarge': { readonly bytes: number };
  'file.damaged': { readonly detail: string };
  /** `guard` names what was refused: `ratio`, `dtd`, `cells` … */
  'file.hostile': { readonly guard: string };
  'workbook.foreign': None;
  'workbook.otherBloc': None;
  /** `edition` is the year that the sheet is for. */
  'workbook.otherEdition': { readonly edition: number };
  /** Whose sheet it should be: the agency of the account, or any one of the bloc. */
  'workbook.otherAgency': { readonly of: 'account' | 'bloc' };
  /** Several files hold unlike sheets of one agency; `files` are their names. */
  'workbook.repeated': { readonly files: readonly string[] };
  'workbook.otherRubric': { readonly date: Day | null; readonly changed: number | null };
  'workbook.macro': None;
  'workbook.externalLink': None;
  'sheet.missing': None;
  'sheet.hidden': None;
  'sheet.notAssignedUnapproved': { readonly title: string };
  'row.missing': { readonly title: string };
  'row.unknown': { readonly edition: number };
  'row.repeated': { readonly title: string; readonly cells: readonly string[] };
  'row.hidden': { readonly title: string };
  'cell.merged': { readonly cells: string };
  'cell.error': { readonly from: readonly string[] };
  /** `day` is the day that Excel made of what was typed; `null` where the cell holds none. */
  'cell.notNumber': { readonly example: string; readonly day: Day | null };
  'cell.numberAsText': None;
  'cell.noCachedValue': None;
  /** `others` is how many more cells of the sheet are alike and are mended by the same repair. */
  'cell.legacyFont': { readonly font: string; readonly others: number };
  'cell.notNormalised': { readonly others: number };
  'cell.farAway': { readonly others: number };
  'cell.formulaAltered': None;
  'cell.lockedChanged': None;
  'score.missing': None;
  'score.aboveMax': None;
  'score.belowMin': None;
  'score.offStep': None;
  'score.notALevel': None;
  /** `measures` are what was written down, as the sheet shows it; `from` their cells. */
  'score.notByRule': { readonly measures: string; readonly from: string };
  /** The agency's own score of the year before, out of the same maximum; `edition` null where only the order of years is known. */
  'score.jump': { readonly before: Points; readonly edition: number | null; readonly max: Points };
  'measure.missing': { readonly title: string };
  'measure.impossible': { readonly example: string; readonly day: Day | null };
  'evidence.missing': { readonly title: string };
  /** What the paper lacks: a day that exists, its number, its day; or the cell names nothing that could be found. */
  'evidence.malformed': { readonly lacks: 'realDay' | 'number' | 'day' | 'document' };
  'evidence.outsidePeriod': { readonly day: Day };
  'evidence.reused': { readonly document: string; readonly cells: readonly string[] };
  /** A criterion is proven by that bloc's frozen result, and does not cite it. */
  'evidence.notCited': { readonly bloc: string; readonly edition: number };
  /** The check code is not that of the bloc's frozen result. */
  'evidence.citedDiffers': { readonly bloc: string; readonly edition: number };
  'total.differs': { readonly of: { readonly group: string; readonly title: string } | 'base' | 'grand' };
  'total.jump': { readonly before: Points; readonly edition: number | null; readonly max: Points };
  'total.aboveCap': { readonly title: string };
}

export type FindingCode = keyof FindingFactsByCode;
export type FindingFacts<Code extends FindingCode> = FindingFactsByCode[Code];

/** A way to mend a finding. `safe` ones change form only: every score and total stays what it was. */
export interface Repair {
  readonly action: 'setValue' | 'setDay' | 'setText' | 'setFormula' | 'showRow' | 'showSheet';
  /** A decimal string for `setValue`, a day (2018-03-12), a text, a formula without `=`, or the name of a row or sheet. */
  readonly value: string;
  readonly safe: boolean;
  /** The font that shows the new text; where there is none, the cell keeps its own. */
  readonly font?: string;
  /** Other cells that the same repair mends, each with its own value. */
  readonly also?: readonly CellValue[];
}

/** What another cell shall hold. */
export interface CellValue {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
}

/** A fault of a sheet, as data: it holds no sentence. */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly criterion: string | null;
  /** The raw text that was found, invisible characters and all; `null` where nothing was there to see. */
  readonly seen: string | null;
  readonly expected: Expected | null;
  /** The clause of the bloc's regulation that asks for it. */
  readonly article: string | null;
  readonly facts: FindingFacts<Code>;
  /** Every way to mend it, the one to offer first at the front; none is ever applied unasked. */
  readonly repairs: readonly Repair[];
}

/** A finding whose code is known only at run time, told apart by `code`. */
export type KnownFinding = { [Code in FindingCode]: Finding<Code> }[FindingCode];
