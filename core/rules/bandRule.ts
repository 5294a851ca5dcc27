import { THOUSANDTHS, type Points } from '../points.ts';
import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { allOf, anyOf, excelNumber, firstOf } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { quantityTerm } from './measureTerm.ts';
import type { Band, Rule, RuleContext, RuleSentence } from './rule.ts';
import { bestOf, levelsOf, readScore, refuseUnlessBest, scoreRangeOf } from './scoreRange.ts';

/** Excel lets no more than 64 conditions stand within one another. */
const MOST_BANDS = 50;

const isEmpty = ({ from, fromIncluded, to, toIncluded }: Band): boolean =>
  from !== null && to !== null && (from > to || (from === to && !(fromIncluded && toIncluded)));

const endsBefore = (a: Band, b: Band): boolean =>
  a.to !== null && b.from !== null && (a.to < b.from || (a.to === b.from && !(a.toIncluded && b.fromIncluded)));

const holds = ({ from, fromIncluded, to, toIncluded }: Band, value: number): boolean =>
  (from === null || value > from || (fromIncluded && value === from)) && (to === null || value < to || (toIncluded && value === to));

const test = ({ from, fromIncluded, to, toIncluded }: Band, cell: string): string =>
  allOf([
    ...(from === null ? [] : [`${cell}${fromIncluded ? '>=' : '>'}${excelNumber(from)}`]),
    ...(to === null ? [] : [`${cell}${toIncluded ? '<=' : '<'}${excelNumber(to)}`]),
  ]);

type ReadPoints = (fields: Fields, context: RuleContext) => Points;

const readBand = (fields: Fields, context: RuleContext, readPoints: ReadPoints): Band => {
  const from = fields.optionalThousandths('from');
  const to = fields.optionalThousandths('to');
  const fromIncluded = fields.flag('fromIncl', true) && from !== null;
  const toIncluded = fields.flag('toIncl', false) && to !== null;
  const band = { from, fromIncluded, to, toIncluded, points: readPoints(fields, context) };
  fields.done('note');
  return isEmpty(band) ? fields.refuse('to', `end above ${(from ?? 0) / THOUSANDTHS}`) : band;
};

/** Intervals that do not meet; gaps between them are allowed, because ranks are whole numbers. */
const readBands = (terms: Fields, context: RuleContext, readPoints: ReadPoints): readonly Band[] => {
  const entries = terms.list('bands');
  if (entries.length === 0 || entries.length > MOST_BANDS) terms.refuse('bands', `list of 1 to ${MOST_BANDS} bands`);
  const bands = entries.reduce<readonly Band[]>((earlier, fields) => {
    const band = readBand(fields, context, readPoints);
    const met = earlier.findIndex((other) => !endsBefore(band, other) && !endsBefore(other, band));
    if (met >= 0) fields.refuse('from', `interval apart from bands[${met}]`);
    return [...earlier, band];
  }, []);
  refuseUnlessBest(terms, 'bands', bestOf(bands), context);
  return bands;
};

const leastIn = (bands: readonly Band[]): 0 | null => (bands.some(({ from }) => from === null || from < 0) ? null : 0);

const printedPoints: ReadPoints = (fields, context) => readScore(fields, 'points', context);

/** The band that holds the measure gives its points; a measure in none is impossible. */
export const readBandRule = (
  shape: string,
  terms: Fields,
  context: RuleContext,
  {
    metric,
    more = [],
    readPoints = printedPoints,
  }: { readonly metric: string | null; readonly more?: readonly RuleSentence[]; readonly readPoints?: ReadPoints },
): Rule => {
  const bands = readBands(terms, context, readPoints);
  return measuredRule({
    shape,
    measures: [quantityTerm(context, { name: metric, least: leastIn(bands) })],
    min: scoreRangeOf(context).least,
    levels: levelsOf(bands),
    sentences: [{ says: 'bands', metric, unit: context.unit, bands }, ...more],
    score({ quantity }) {
      const band = bands.find((one) => holds(one, quantity('actual')));
      return band ? scored(wholeRatio(band.points)) : { type: 'impossible', key: 'actual' };
    },
    ready: (cells) => [anyOf(bands.map((band) => test(band, cells('actual'))))],
    value: (cells) => firstOf(bands.map((band) => ({ when: test(band, cells('actual')), value: excelNumber(band.points) }))),
  });
};
