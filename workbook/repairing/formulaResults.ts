import type { Bloc } from '#core/bloc/Bloc.ts';
import { PrintedSums } from '#core/checks/PrintedSums.ts';
import { computedSums } from '#core/checks/printedTotals.ts';
import { readPoints, writePoints, type Points } from '#core/points.ts';
import { roundRatio } from '#core/ratio.ts';
import type { CellContent, PrintedTotal } from '#core/sheet/Sheet.ts';
import type { LeafReading, SheetReading } from '#core/sheet/SheetReading.ts';
import { readAddress } from '../address.ts';
import { coreCell } from '../coreCell.ts';
import type { FormulaResult } from '../patching/CellPatch.ts';
import { findTemplateTable } from '../scoring/templateTable.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { templateSums } from './templateSums.ts';

/**
 * What formulas give that lost their result to a repair: in a workbook of ours scores by their rules and sums by the scores, in a
 * bloc's own sheet sums that added up right before. The others stay without a result until Excel works them out.
 */
export const formulaResults = (view: WorkbookView, before: SheetReading, after: SheetReading): readonly FormulaResult[] =>
  after.sheet.origin === 'template'
    ? [...templateResults(view, after, emptyBefore(before))]
    : after.sheet.totals.flatMap((total) => sum(total, before, after));

/** Formulas that had no result before either: that is a fault of its own. */
const emptyBefore = ({ sheet }: SheetReading): ReadonlySet<string> =>
  new Set(
    [...sheet.rows.map(({ self }) => self), ...sheet.totals.map(({ cell }) => cell)].flatMap(({ content, at }) =>
      content.type === 'noValue' ? [at.cell] : [],
    ),
  );

function* templateResults(view: WorkbookView, reading: SheetReading, isLeftEmpty: ReadonlySet<string>): Iterable<FormulaResult> {
  const { agency, bloc } = reading;
  const table = findTemplateTable(view, bloc.rubric);
  if (!table || agency === null) return;
  const altered = new Set(reading.sheet.altered.filter(({ kind }) => kind === 'formula').map(({ cell }) => cell.at.cell));
  const scores = new Map(reading.leaves.map((leaf) => [leaf.leaf.code, scoreShown(leaf, bloc, altered)] as const));
  const sums = templateSums(table, reading, scores);
  for (const { row, code } of table.rows) {
    const cell = coreCell(view, table.sheet, row, table.columns.self);
    if (cell.content.type !== 'noValue' || cell.formula === null || altered.has(cell.at.cell) || isLeftEmpty.has(cell.at.cell)) continue;
    const sum = sums.get(code);
    const content = scores.get(code) ?? (sum === undefined ? undefined : number(sum));
    if (content) yield { sheet: table.sheet.name, row, column: table.columns.self, content };
  }
}

const number = (points: Points): CellContent => ({ type: 'number', number: writePoints(points) });

/**
 * What a score cell shows: its own number, else what its rule works out; a rule that waits for results shows nothing. What a formula
 * gives that is not the rule's nobody knows but Excel.
 */
const scoreShown = (
  { rows, outcome, byRule, measures, leaf }: LeafReading,
  { rubric }: Bloc,
  altered: ReadonlySet<string>,
): CellContent => {
  const own = rows[0]?.self;
  if (own && (own.content.type !== 'noValue' || altered.has(own.at.cell))) return own.content;
  const hadNone = outcome.type === 'notApplicable' || [...measures.values()].some(({ type }) => type === 'noCase');
  const isCase = leaf.notApplicable === 'award_max' && hadNone;
  if (isCase && byRule !== null) return number(byRule);
  return outcome.type === 'scored' ? number(roundRatio(outcome.points, rubric.scale.decimals)) : { type: 'text', text: '' };
};

const pointsIn = (content: CellContent): Points | null => (content.type === 'number' ? readPoints(content.number) : null);

/** A sum of a sheet that is not ours keeps adding up as it did: by the criteria, or by what is printed below it. */
const sum = (total: PrintedTotal, before: SheetReading, after: SheetReading): readonly FormulaResult[] => {
  const at = readAddress(total.cell.at.cell);
  const was = before.sheet.totals.find(({ cell }) => cell.at.cell === total.cell.at.cell && cell.at.sheet === total.cell.at.sheet);
  const printed = was ? pointsIn(was.cell.content) : null;
  if (!at || !was || printed === null || total.cell.content.type !== 'noValue') return [];
  const ways = [
    (one: PrintedTotal, reading: SheetReading) => new PrintedSums(reading).waysTo(one),
    (one: PrintedTotal, reading: SheetReading) => computedSums(reading)(one),
  ];
  for (const way of ways) {
    const now = way(total, after)[way(was, before).indexOf(printed)];
    if (now !== undefined) return [{ sheet: total.cell.at.sheet, ...at, content: number(now) }];
  }
  return [];
};
