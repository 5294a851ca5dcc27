import { exactly, isLess, isSame, minus, over, plus, times, zero, type Fraction } from '../../../core/rules/slow/fraction.ts';
import { roundedTo, slowLeaf } from '../../../core/rules/slow/slowLeaf.ts';
import { slowScore, type SlowCase } from '../../../core/rules/slow/slowScore.ts';

/** A criterion as its rubric's file spells it. */
export interface SlowCriterion {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: 'group' | 'scored' | 'bonus' | 'deduction';
  readonly max: number;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly na?: string;
  /** By what the score is multiplied before it is added up. */
  readonly weight?: number | undefined;
  readonly alternate?: readonly { readonly attribute: string; readonly rule: SlowCriterion['rule'] }[] | undefined;
}

/** The parts of a bloc's file that a sheet is added up by. */
export interface SlowBloc {
  readonly edition: number;
  readonly members: readonly { readonly code: string; readonly name: string; readonly attributes?: readonly string[] }[];
  readonly notAssigned: Readonly<Record<string, readonly string[]>>;
  readonly rubric: Readonly<Record<string, unknown>> & {
    readonly holidays?: readonly string[];
    readonly scale: {
      readonly base: number;
      readonly step: number;
      readonly bonusCap: number | null;
      readonly deductionCap: number | null;
      readonly decimals: number;
    };
    readonly criteria: readonly SlowCriterion[];
  };
}

/** One agency's workbook: its results by criterion and measure, the scores that a person gave, and where no case arose. */
export interface SlowBook {
  readonly bloc: SlowBloc;
  readonly agency: string;
  readonly written: Readonly<Record<string, SlowCase['written']>>;
  readonly typed: Readonly<Record<string, number>>;
  readonly noCase: readonly string[];
}

/** What the score column shows by the code of its row; `null` is blank. */
export type SlowCells = ReadonlyMap<string, Fraction | null>;

const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);
const size = (value: Fraction): Fraction => (isLess(value, zero) ? minus(zero, value) : value);
const atMost = (value: Fraction, cap: number | null): Fraction => (cap !== null && isLess(exactly(cap), value) ? exactly(cap) : value);

const isGroup = ({ rule }: SlowCriterion): boolean => rule['shape'] === 'sum_children';

/** Adds a workbook up with school fractions, row by row from the leaves to the grand total. */
export const slowBook = (book: SlowBook): SlowCells => {
  const { criteria, scale } = book.bloc.rubric;
  const cells = new Map<string, Fraction | null>();
  const dropped = droppedIn(book);
  for (const one of criteria) if (!isGroup(one)) cells.set(one.code, dropped.has(one.code) ? null : leafIn(book, one));
  const weights = new Map(criteria.map(({ code, weight }) => [code, weight]));
  const shown = (code: string): Fraction => {
    const [value, weight] = [cells.get(code) ?? zero, weights.get(code)];
    return weight === undefined ? value : roundedTo(times(value, exactly(weight)), scale.decimals);
  };
  for (const one of [...criteria].reverse()) {
    if (!isGroup(one)) continue;
    const below = criteria.filter(({ parent }) => parent === one.code).map(({ code }) => shown(code));
    cells.set(one.code, groupOf(one, below));
  }
  const roots = (...kinds: readonly string[]) =>
    criteria.filter(({ parent, kind }) => parent === null && kinds.includes(kind)).map(({ code }) => shown(code));
  const raw = sum(roots('group', 'scored'));
  const base = rescaled(raw, criteria, dropped, scale.decimals);
  cells.set('=base', raw);
  cells.set('=rescaled', base);
  const bonus = atMost(sum(roots('bonus')), scale.bonusCap);
  const deduction = atMost(sum(roots('deduction').map(size)), scale.deductionCap);
  cells.set('=grand', minus(plus(base, bonus), deduction));
  return cells;
};

const attributesIn = ({ bloc, agency }: SlowBook): readonly string[] => bloc.members.find(({ code }) => code === agency)?.attributes ?? [];

/** The rule that holds for the agency: one of its kind's own, else the criterion's. */
const ruleFor = (book: SlowBook, { rule, alternate = [] }: SlowCriterion): SlowCriterion['rule'] =>
  alternate.find(({ attribute }) => attributesIn(book).includes(attribute))?.rule ?? rule;

/** Outside an index that drops those whom it does not cover. */
const isOutside = (book: SlowBook, criterion: SlowCriterion): boolean => {
  const { shape, index, whenNotCovered } = ruleFor(book, criterion);
  return shape === 'external_index' && whenNotCovered === 'drop_and_rescale' && attributesIn(book).includes(`ngoai:${String(index)}`);
};

const caseOf = (book: SlowBook, criterion: SlowCriterion): SlowCase | null => {
  const { code, kind, max } = criterion;
  const results = book.written[code];
  if (results === undefined || kind === 'group') return null;
  const { edition, rubric } = book.bloc;
  return { terms: ruleFor(book, criterion), kind, max, edition, holidays: rubric.holidays ?? [], written: results };
};

/** Nothing that could be measured against, as a denominator of zero. */
const hasNothing = (book: SlowBook, criterion: SlowCriterion): boolean => {
  const one = caseOf(book, criterion);
  return one !== null && slowScore(one) === 'notApplicable';
};

const leafIn = (book: SlowBook, criterion: SlowCriterion): Fraction | null => {
  const { code, max, na } = criterion;
  const typed = book.typed[code];
  if (typed !== undefined) return exactly(typed);
  if (book.noCase.includes(code) || (na === 'award_max' && hasNothing(book, criterion))) return exactly(max);
  const one = caseOf(book, criterion);
  return one && slowLeaf(one, book.bloc.rubric.scale.decimals);
};

const groupOf = ({ kind, max }: SlowCriterion, below: readonly Fraction[]): Fraction => {
  if (kind === 'bonus') return atMost(sum(below), max);
  return kind === 'deduction' ? minus(zero, atMost(sum(below.map(size)), max)) : sum(below);
};

/** The criteria that do not count for the agency, each by its own code. */
const droppedIn = (book: SlowBook): ReadonlySet<string> => {
  const { criteria } = book.bloc.rubric;
  const dropped = new Set(book.bloc.notAssigned[book.agency]);
  for (const one of criteria) if (isOutside(book, one)) dropped.add(one.code);
  for (const one of criteria) if (one.na === 'drop_and_rescale' && !isGroup(one) && hasNothing(book, one)) dropped.add(one.code);
  for (const { code, parent } of criteria) if (parent !== null && dropped.has(parent)) dropped.add(code);
  return dropped;
};

const rescaled = (raw: Fraction, criteria: readonly SlowCriterion[], dropped: ReadonlySet<string>, decimals: number): Fraction => {
  const scored = criteria.filter((one) => one.kind === 'scored');
  const most = ({ max, weight = 1 }: SlowCriterion): Fraction => times(exactly(max), exactly(weight));
  const whole = sum(scored.map(most));
  const assigned = sum(scored.filter(({ code }) => !dropped.has(code)).map(most));
  if (isSame(assigned, whole)) return raw;
  return isSame(assigned, zero) ? zero : roundedTo(times(over(raw, assigned), whole), decimals);
};

/** The decimal text of a cell, at most three places; empty for a blank one. */
export const cellText = (value: Fraction | null): string => {
  if (value === null) return '';
  const { top, bottom } = roundedTo(value, 3);
  const thousandths = (top * 1000n) / bottom;
  const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(4, '0');
  const text = `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
  return thousandths < 0n ? `-${text}` : text;
};
