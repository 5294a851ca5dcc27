import type { Day } from '../calendar.ts';
import type { Expected, KnownFinding, Repair } from '../findings/finding.ts';
import { readPoints, stepsAround, sizeOf, writePoints, ZERO, type Points } from '../points.ts';
import type { Leaf } from '../rubric/Rubric.ts';
import { shownText } from '../sheet/plainText.ts';
import type { ScoreReading } from '../sheet/scoreReading.ts';
import type { SheetRow } from '../sheet/Sheet.ts';
import { readTypedNumber } from '../sheet/typedNumber.ts';
import { timesHundred } from '../sheet/timesHundred.ts';
import { isMergedOverRows, waitsForText, type LeafReading, type SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/**
 * The score cell of each criterion holds one certain number that the rubric allows. Of several faults of one cell the first in
 * this order is told: merged, error value, no saved result, missing, no number, above, below, no level, off the step, not by
 * the rule. A number typed as text is told beside them.
 */
export function* scoreCells(reading: SheetReading): Iterable<KnownFinding> {
  for (const leaf of reading.leaves) {
    const [row] = leaf.rows;
    if (!row || leaf.isDropped) continue;
    yield* textNumber(leaf, row, reading);
    const fault = unreadable(leaf, row, reading) ?? outOfBounds(leaf, row, reading) ?? notByRule(leaf, row, reading);
    if (fault) yield fault;
  }
}

const sharedOf = ({ leaf, score }: LeafReading, row: SheetRow) =>
  ({ cell: row.self, criterion: leaf.code, article: leaf.article, seen: score.seen }) as const;

/** What the score cell of a criterion takes. */
export const expectedScore = ({ kind, max, rule }: Leaf): Expected => {
  if (rule.levels) return { is: 'levels', levels: kind === 'deduction' ? rule.levels.map(sizeOf) : rule.levels };
  return { is: 'score', min: kind === 'deduction' ? ZERO : rule.min, max };
};

const exampleOf = (leaf: Leaf): string => writePoints(leaf.rule.levels?.[0] ?? leaf.max);

/** The sign stays as it was typed, so that the sums of the sheet stay what they are. */
function* textNumber(leafReading: LeafReading, row: SheetRow, { sheet }: SheetReading): Iterable<KnownFinding> {
  const { score } = leafReading;
  if (score.type !== 'number' || !score.isText || isMergedOverRows(row)) return;
  const number = readTypedNumber(score.seen) ?? score.decimal;
  yield findingIn(sheet, 'cell.numberAsText', {
    ...sharedOf(leafReading, row),
    expected: { is: 'number', number },
    repairs: [{ action: 'setValue', value: number, safe: true }],
    facts: {},
  });
}

const unreadable = (leafReading: LeafReading, row: SheetRow, { sheet }: SheetReading): KnownFinding | null => {
  const { leaf, score } = leafReading;
  const shared = { ...sharedOf(leafReading, row), expected: expectedScore(leaf) };
  if (isMergedOverRows(row)) {
    return findingIn(sheet, 'cell.merged', { ...shared, expected: { is: 'separateCells' }, facts: { cells: row.self.merged ?? '' } });
  }
  switch (score.type) {
    case 'error':
      return findingIn(sheet, 'cell.error', { ...shared, facts: { from: cellsIn(row.self.formula) } });
    case 'noValue':
      return findingIn(sheet, 'cell.noCachedValue', { ...shared, facts: {} });
    case 'notNumber':
      return isRepeatedUnlike(leafReading) ? null : notNumber(leaf, score, shared, sheet);
    case 'blank':
      return missing(leafReading, row, sheet);
    case 'notAssigned':
      return findingIn(sheet, 'sheet.notAssignedUnapproved', { ...shared, expected: { is: 'approval' }, facts: { title: leaf.title } });
    case 'number':
      return null;
  }
};

const notNumber = (
  leaf: Leaf,
  { day }: Extract<ScoreReading, { type: 'notNumber' }>,
  shared: ReturnType<typeof sharedOf>,
  sheet: SheetReading['sheet'],
): KnownFinding => {
  const meant = day === null ? [] : typedBefore(day).filter((points) => takes(leaf, points));
  return findingIn(sheet, 'cell.notNumber', {
    ...shared,
    expected: expectedScore(leaf),
    repairs: meant.map((points) => setTo(leaf, points)),
    facts: { example: meant[0] === undefined ? exampleOf(leaf) : writePoints(meant[0]), day },
  });
};

/** Excel reads `1.5` as 1 May where a comma parts decimals, and `3.25` as March 2025. */
const typedBefore = (day: Day): readonly Points[] => {
  const [year = '', month = '', date = ''] = day.split('-');
  const typed = [`${Number(date)}.${Number(month)}`, ...(date === '01' ? [`${Number(month)}.${year.slice(2)}`] : [])];
  return typed.flatMap((text) => readPoints(text) ?? []);
};

const takes = ({ kind, max, rule }: Leaf, points: Points): boolean =>
  points <= max && (kind === 'deduction' || points >= rule.min) && (rule.levels === null || rule.levels.map(sizeOf).includes(points));

/** Two rows with unlike numbers are told by `row.repeated`. */
const isRepeatedUnlike = ({ rows }: LeafReading): boolean => rows.length > 1;

/** In a sheet of ours a blank score whose result is blank too follows from the missing result. */
const missing = (leafReading: LeafReading, row: SheetRow, sheet: SheetReading['sheet']): KnownFinding | null => {
  const waits =
    sheet.origin === 'template' &&
    row.self.formula !== null &&
    [...leafReading.measures.values()].some(({ type }) => type !== 'value' && type !== 'noCase');
  if (waits || waitsForText(leafReading.score, leafReading.measures, leafReading.rows, sheet)) return null;
  return findingIn(sheet, 'score.missing', {
    ...sharedOf(leafReading, row),
    expected: expectedScore(leafReading.leaf),
    repairs: sheet.altered.flatMap(({ cell, kind, expected }) =>
      kind === 'cleared' && cell.at.cell === row.self.at.cell ? [{ action: 'setFormula' as const, value: expected, safe: false }] : [],
    ),
    facts: {},
  });
};

const cellsIn = (formula: string | null): readonly string[] => [
  ...new Set((formula ?? '').replace(/\$/g, '').match(/\b[A-Z]{1,3}\d{1,7}\b/g) ?? []),
];

const setTo = (leaf: Leaf, points: Points): Repair => ({
  action: 'setValue',
  value: `${leaf.kind === 'deduction' && points !== ZERO ? '-' : ''}${writePoints(points)}`,
  safe: false,
});

const outOfBounds = (leafReading: LeafReading, row: SheetRow, reading: SheetReading): KnownFinding | null => {
  const { leaf, score } = leafReading;
  if (score.type !== 'number') return null;
  const { sheet, bloc } = reading;
  const shared = sharedOf(leafReading, row);
  const value = score.points ?? Number(score.decimal) * 1000;
  if (value > leaf.max) {
    return findingIn(sheet, 'score.aboveMax', { ...shared, expected: expectedScore(leaf), repairs: [setTo(leaf, leaf.max)], facts: {} });
  }
  if (leaf.kind !== 'deduction' && value < leaf.rule.min) {
    return findingIn(sheet, 'score.belowMin', { ...shared, expected: expectedScore(leaf), facts: {} });
  }
  const levels = leaf.rule.levels?.map(sizeOf);
  if (levels && !levels.some((level) => level === score.points)) {
    return findingIn(sheet, 'score.notALevel', {
      ...shared,
      expected: expectedScore(leaf),
      repairs: levels.map((level) => setTo(leaf, level)),
      facts: {},
    });
  }
  return levels || isComputed(leafReading) ? null : offStep(leaf, score, bloc.rubric.scale.step, sheet, shared);
};

/** A score that a rule works out, alone or with the other members, is bound by its rounding, not by the step. */
const isComputed = ({ byRule, points, outcome }: LeafReading): boolean =>
  outcome.type === 'relative' || (byRule !== null && byRule === points);

const offStep = (
  leaf: Leaf,
  score: Extract<ScoreReading, { type: 'number' }>,
  step: Points,
  sheet: SheetReading['sheet'],
  shared: ReturnType<typeof sharedOf>,
): KnownFinding | null => {
  const thousandths = Math.trunc(Number(score.decimal) * 1000) as Points;
  const [low, high] =
    score.points === null ? stepsAround((Math.floor(thousandths / step) * step + 1) as Points, step) : stepsAround(score.points, step);
  if (score.points !== null && low === high) return null;
  const steps = [low, high].filter((one) => one >= leaf.rule.min && one <= leaf.max);
  return findingIn(sheet, 'score.offStep', {
    ...shared,
    expected: { is: 'step', step, low: steps[0] ?? low, high: steps.at(-1) ?? high },
    repairs: steps.map((one) => setTo(leaf, one)),
    facts: {},
  });
};

const notByRule = (leafReading: LeafReading, row: SheetRow, { sheet }: SheetReading): KnownFinding | null => {
  const { leaf, byRule, points, measures } = leafReading;
  if (byRule === null || points === null || points === byRule) return null;
  const cells = [...measures.keys()].flatMap((key) => row.measures.get(key) ?? []);
  return findingIn(sheet, 'score.notByRule', {
    ...sharedOf(leafReading, row),
    ...(leavesChoice(leafReading, sheet) ? { severity: 'warning' as const } : {}),
    expected: { is: 'points', points: byRule },
    repairs: [setTo(leaf, byRule)],
    facts: { measures: cells.map(shownMeasure).join('; '), from: cells.map(({ at }) => at.cell).join(', ') },
  });
};

const shownMeasure = (cell: SheetRow['self']): string =>
  cell.percent && cell.content.type === 'number' ? `${timesHundred(cell.content.number)}%` : shownText(cell);

/** An index of others may be replaced by self-assessment; a result told in passing in a note binds less than a result column. */
const leavesChoice = ({ leaf }: LeafReading, { origin, layout }: SheetReading['sheet']): boolean =>
  leaf.rule.outside !== undefined || (origin === 'foreign' && !layout.hasMeasureColumn);
