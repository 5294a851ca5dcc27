/** The columns of the rubric workbook in which the terms of rules stand, shapes sharing those that mean alike; in their order. */
export const TERM_COLUMNS = [
  'fromSign',
  'from',
  'toSign',
  'to',
  'measure',
  'target',
  'start',
  'per',
  'every',
  'penalty',
  'least',
  'most',
  'share',
  'ceiling',
  'way',
  'requirement',
] as const;

/** Parts of a rule stand in rows of their own, where key, title and points have the columns of a criterion's. */
export type TermColumn = (typeof TERM_COLUMNS)[number] | 'code' | 'title' | 'max';

/** Words that a person picks for a value of a term; the catalogue says them. */
export type TermWord =
  | 'from'
  | 'above'
  | 'upTo'
  | 'below'
  | 'wholeSteps'
  | 'proRata'
  | 'highestOnly'
  | 'sum'
  | 'selfAssess'
  | 'dropAndRescale'
  | 'againstBest'
  | 'notApplicable'
  | 'calendarDays'
  | 'workingDays';

export interface TermChoice {
  readonly value: string | boolean;
  readonly word: TermWord;
}

/** One term of a rule: its field in the rubric, its column, and what its cell holds. */
export interface Term {
  readonly name: string;
  readonly column: TermColumn;
  /** `target` is a number or the target that each agency was given; `day` may leave the year open. */
  readonly kind: 'number' | 'text' | 'day' | 'target' | 'choice';
  /** For `choice`; empty for all others. */
  readonly choices: readonly TermChoice[];
  /** A blank cell is `null`, which the rubric writes out; else the field is left out. */
  readonly blankIsNull: boolean;
}

/** What the rows of a rule's parts are called. */
export type PartRow = 'band' | 'lateBand' | 'dateBand' | 'option' | 'over';

/** A field that holds a list of objects, or one object: a row below the criterion's for each. */
export interface TermPart {
  readonly name: string;
  readonly row: PartRow;
  readonly isList: boolean;
  readonly terms: readonly Term[];
}

/** How a shape of rule is written in the rubric workbook. */
export interface ShapeTerms {
  readonly own: readonly Term[];
  readonly parts: readonly TermPart[];
}

const term = (name: string, column: TermColumn, kind: Term['kind'], blankIsNull = false): Term => ({
  name,
  column,
  kind,
  choices: [],
  blankIsNull,
});

export const numberTerm = (name: string, column: TermColumn, blankIsNull = false): Term => term(name, column, 'number', blankIsNull);

/** A day that may leave the year open. */
export const dayTerm = (name: string, column: TermColumn): Term => term(name, column, 'day');

export const textTerm = (name: string, column: TermColumn): Term => term(name, column, 'text');

export const targetTerm: Term = term('target', 'target', 'target');

export const choiceTerm = (name: string, column: TermColumn, choices: readonly TermChoice[]): Term => ({
  ...term(name, column, 'choice'),
  choices,
});

const POINTS = numberTerm('points', 'max');

const listOf = (name: string, row: PartRow, terms: readonly Term[]): TermPart => ({ name, row, isList: true, terms });

/** Named possibilities with their points. */
export const optionPart = (name: string): TermPart => listOf(name, 'option', [textTerm('key', 'code'), textTerm('title', 'title'), POINTS]);

/** Intervals whose ends are open or closed, each by a word of its own, and what `earns` says of each. */
export const bandPartWith = (earns: Term): TermPart =>
  listOf('bands', 'band', [
    choiceTerm('fromIncl', 'fromSign', [
      { value: true, word: 'from' },
      { value: false, word: 'above' },
    ]),
    term('from', 'from', 'number', true),
    choiceTerm('toIncl', 'toSign', [
      { value: true, word: 'upTo' },
      { value: false, word: 'below' },
    ]),
    term('to', 'to', 'number', true),
    earns,
  ]);

export const bandPart: TermPart = bandPartWith(POINTS);

export const lateBandPart: TermPart = listOf('bands', 'lateBand', [term('maxDaysLate', 'to', 'number', true), POINTS]);

export const dateBandPart: TermPart = listOf('bands', 'dateBand', [term('notAfter', 'to', 'day', true), POINTS]);

/** One row for what goes past the target. */
export const overPart: TermPart = {
  name: 'over',
  row: 'over',
  isList: false,
  terms: [numberTerm('addPer', 'per'), numberTerm('everyPct', 'every'), numberTerm('cap', 'most'), textTerm('scaledBy', 'measure')],
};
