import { serialOf, type Day } from '../calendar.ts';
import type { Points } from '../points.ts';
import type { Ratio } from '../ratio.ts';
import { allOf, anyOf, excelNumber, excelText } from './excelExpression.ts';
import type { Formula, FormulaInputs, Measures, MeasureTerm, MeasureValue, Outcome, Rule, RuleSentence, Standing } from './rule.ts';

/** The largest size that a measure can have: 9 digits, 3 of them decimals. */
const LARGEST = 999_999_999;

/** Excel's days from March 1900, where its calendar becomes true, to the end of 9999. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** Measures that are all there and possible, by the key of their term. */
export interface Measured {
  readonly quantity: (key: string) => number;
  readonly day: (key: string) => Day;
  readonly option: (key: string) => string;
}

/** How a measure stands in a formula, by the key of its term: rounded to three decimals, a day without its time. */
export type Cells = (key: string) => string;

/** What one shape knows of its rule; what all shapes share is added by `measuredRule`. */
export interface MeasuredFaces {
  readonly shape: string;
  readonly measures: readonly MeasureTerm[];
  readonly min: Points;
  readonly levels: readonly Points[] | null;
  readonly sentences: readonly RuleSentence[];
  readonly score: (measured: Measured) => Outcome;
  readonly settle?: (standing: Standing, best: Ratio) => Ratio;
  /** What must hold beside each measure being possible, for `value` to have a meaning. */
  readonly ready?: (cells: Cells) => readonly string[];
  readonly value: (cells: Cells) => string;
  /** Where nothing can be measured against, as `score` says `notApplicable`. */
  readonly notApplicable?: (cells: Cells) => string;
  /** Where the score hangs on others, as `score` says `relative`. */
  readonly relative?: (cells: Cells) => string;
}

export const scored = (points: Ratio): Outcome => ({ type: 'scored', points });

/** What a sheet can show of an outcome by itself: the points, or what others cannot take away; `null` where there is nothing. */
export const certainPoints = (outcome: Outcome): Ratio | null => {
  if (outcome.type === 'scored') return outcome.points;
  return outcome.type === 'relative' ? outcome.least : null;
};

/** A rule that is decided by its measures alone: missing and impossible ones are seen to here, in both faces alike. */
export const measuredRule = ({
  shape,
  measures: terms,
  min,
  levels,
  sentences,
  score,
  settle,
  ready,
  value,
  notApplicable,
  relative,
}: MeasuredFaces): Rule => ({
  shape,
  measures: terms,
  min,
  levels,
  sentences,
  canBeNotApplicable: notApplicable !== undefined,
  ...(settle && { settle }),
  score(measures) {
    const missing = terms.filter(({ key }) => !measures.has(key)).map(({ key }) => key);
    if (missing.length > 0) return { type: 'incomplete', missing };
    const impossible = terms.find((term) => !isPossible(term, measures.get(term.key)));
    return impossible ? { type: 'impossible', key: impossible.key } : score(measuredFrom(measures));
  },
  formula(inputs) {
    const cells = cellsOf(terms, inputs);
    const when = (also: readonly string[]): string => whenPossible(terms, inputs, cells, also);
    return {
      whenReady: when(ready?.(cells) ?? []),
      value: value(cells),
      whenNotApplicable: notApplicable ? when([notApplicable(cells)]) : null,
      whenRelative: relative ? when([relative(cells)]) : null,
    } satisfies Formula;
  },
});

const isWhole = ({ kind }: MeasureTerm): boolean => kind === 'count' || kind === 'days';

const leastOf = ({ least }: MeasureTerm): number => least ?? -LARGEST;

const mostOf = ({ most }: MeasureTerm): number => most ?? LARGEST;

const isPossible = (term: MeasureTerm, value: MeasureValue | undefined): boolean => {
  if (term.kind === 'option') return value?.type === 'option' && term.options.some(({ key }) => key === value.key);
  if (term.kind === 'date') return value?.type === 'day' && serialOf(value.day) >= FIRST_SERIAL;
  if (value?.type !== 'quantity') return false;
  const { thousandths } = value;
  return thousandths >= leastOf(term) && thousandths <= mostOf(term) && (!isWhole(term) || thousandths % 1000 === 0);
};

const measuredFrom = (measures: Measures): Measured => {
  const find = <Type extends MeasureValue['type']>(key: string, type: Type): Extract<MeasureValue, { type: Type }> => {
    const found = measures.get(key);
    if (found?.type !== type) throw new TypeError(`measure ${key} is no ${type}`);
    return found as Extract<MeasureValue, { type: Type }>;
  };
  return {
    quantity: (key) => find(key, 'quantity').thousandths,
    day: (key) => find(key, 'day').day,
    option: (key) => find(key, 'option').key,
  };
};

const cellsOf = (terms: readonly MeasureTerm[], { cellOf }: FormulaInputs): Cells => {
  const kinds = new Map(terms.map(({ key, kind }) => [key, kind]));
  return (key) => {
    const kind = kinds.get(key);
    if (kind === 'date') return `INT(${cellOf(key)})`;
    // A percent cell holds 0.57 and gives 56.99999999999999 when multiplied: only rounding makes it meet the edge of a band.
    return kind === 'percent' || kind === 'number' ? `ROUND(${cellOf(key)},3)` : cellOf(key);
  };
};

/** Types are asked first and alone, because AND looks at all its parts and a text among numbers would make it an error. */
const whenPossible = (terms: readonly MeasureTerm[], { addressOf }: FormulaInputs, cells: Cells, also: readonly string[]): string => {
  const ofType = terms.map(({ key, kind }) => `${kind === 'option' ? 'ISTEXT' : 'ISNUMBER'}(${addressOf(key)})`);
  const possible = terms.flatMap((term) => possibleCell(term, cells(term.key)));
  return `IF(${allOf(ofType)},${allOf([...possible, ...also])},FALSE)`;
};

const possibleCell = (term: MeasureTerm, cell: string): readonly string[] => {
  if (term.kind === 'option') return [anyOf(term.options.map(({ title }) => `${cell}=${excelText(title)}`))];
  if (term.kind === 'date') return [`${cell}>=${FIRST_SERIAL}`, `${cell}<=${LAST_SERIAL}`];
  const within = [`${cell}>=${excelNumber(leastOf(term))}`, `${cell}<=${excelNumber(mostOf(term))}`];
  return isWhole(term) ? [...within, `${cell}=INT(${cell})`] : within;
};
