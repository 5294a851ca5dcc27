import type { Leaf } from '#core/rubric/Rubric.ts';
import { writePoints, type Points } from '#core/points.ts';
import { isBlank, shownText } from '#core/sheet/plainText.ts';
import type { LeafReading, SheetReading } from '#core/sheet/SheetReading.ts';
import { resultCode } from '#workbook/scoring/cachedScores.ts';
import { SUM_CODES } from '#workbook/scoring/columns.ts';
import { EMPTY_FILLING, type Filling, type Typed } from '#workbook/scoring/Filling.ts';

/** The same entries as in a sheet that was e-mailed, faults and all, for a workbook of our own. */
export const eMailedFilling = (reading: SheetReading): Filling => ({
  ...EMPTY_FILLING,
  scores: new Map(reading.leaves.flatMap(typedScore)),
  results: new Map(reading.leaves.flatMap(results)),
  evidence: new Map(reading.leaves.flatMap(evidence)),
  cleared: new Set(
    reading.leaves.filter(({ leaf, score }) => leaf.rule.measures.length > 0 && score.type === 'blank').map(({ leaf }) => leaf.code),
  ),
  leftBehind: new Map(wrongSums(reading)),
});

/** A judged score as it was typed: a text stays a text. */
const typedScore = ({ leaf, score, points }: LeafReading): readonly (readonly [string, Typed])[] => {
  if (leaf.rule.measures.length > 0 || score.type !== 'number') return [];
  const typed: Typed = score.isText
    ? { type: 'text', text: score.seen }
    : { type: 'number', number: points === null ? score.decimal : writePoints(points) };
  return [[leaf.code, typed]];
};

const results = ({ leaf, measures, points }: LeafReading): readonly (readonly [string, Typed])[] =>
  leaf.rule.measures.flatMap((term) => {
    const reading = measures.get(term.key);
    if (term.kind === 'option') return points === null ? [] : optionFor(leaf, points);
    if (reading?.type !== 'value') return [];
    const { value } = reading;
    if (value.type === 'day') return [[resultCode(leaf, term), { type: 'date', day: value.day }]];
    return value.type === 'quantity'
      ? [[resultCode(leaf, term), { type: 'number', number: writePoints(value.thousandths as Points) }]]
      : [];
  });

/** E-mailed sheets tell choices in free words; the score says which one was meant. */
const optionFor = (leaf: Leaf, points: Points): readonly (readonly [string, Typed])[] => {
  const [term] = leaf.rule.measures;
  const option = term?.options.find((one) => one.points === points);
  return term && option ? [[resultCode(leaf, term), { type: 'text', text: option.title }]] : [];
};

const evidence = ({ leaf, rows }: LeafReading): readonly (readonly [string, string])[] => {
  const cell = rows[0]?.evidence;
  return cell && !isBlank(cell) ? [[leaf.code, shownText(cell)]] : [];
};

/** Sums that were typed: in a workbook of ours they are what a program left behind that did not calculate. */
const wrongSums = ({ sheet }: SheetReading): readonly (readonly [string, string])[] =>
  sheet.totals.flatMap(({ of, cell }) => {
    if (cell.formula !== null || cell.content.type !== 'number') return [];
    const code = typeof of === 'string' ? (of === 'base' ? SUM_CODES.base : SUM_CODES.grand) : of.group;
    return [[code, cell.content.number] as const];
  });
