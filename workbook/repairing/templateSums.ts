import { addPoints, readPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { isUnder, sectionsOf, type Rubric } from '#core/rubric/Rubric.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { referencesIn } from '../patching/referencesIn.ts';
import { shownSums } from '../scoring/cachedScores.ts';
import { SUM_CODES } from '../scoring/columns.ts';
import type { TemplateTable } from '../scoring/templateTable.ts';
import { cellAt } from '../WorkbookView.ts';

/**
 * What the sums of a scoring workbook of ours show, by row code, as its own formulas work them out: a row that somebody put between,
 * or the second row of a criterion, counts where a sum's run covers it, though it counts for nobody's score, and a sum that was typed
 * over counts as what was typed. A sum is left out where only Excel can tell what it shows: above an error, above a formula without a
 * result, where a row was deleted.
 *
 * @param scores what each score cell shows, by its criterion
 */
export const templateSums = (
  table: TemplateTable,
  { bloc, agency, sheet }: SheetReading,
  scores: ReadonlyMap<string, CellContent>,
): ReadonlyMap<string, Points> => {
  const { rubric } = bloc;
  const altered = new Set(sheet.altered.filter(({ kind }) => kind === 'formula').map(({ cell }) => cell.at.cell));
  const typed = new Map(
    sheet.totals.flatMap(({ of, cell }) => (altered.has(cell.at.cell) ? [[codeOf(of), counted(cell.content)] as const] : [])),
  );
  const beside = new Map(sumRows(table, rubric).map(({ row, code }) => [code, typed.has(code) ? ZERO : addedBeside(table, row)] as const));
  const points = new Map([...scores].map(([code, content]) => [code, counted(content)] as const));
  const unknown = [...beside, ...typed, ...points].flatMap(([code, value]) => (value === null ? [code] : []));
  const leftBehind = new Map([...known(typed)].map(([code, value]) => [code, writePoints(value)] as const));
  const shown = shownSums(bloc, agency ?? '', points, leftBehind, known(beside));
  return new Map([...known(shown)].filter(([code]) => !unknown.some((one) => hangsOn(rubric, code, one))));
};

const codeOf = (of: SheetReading['sheet']['totals'][number]['of']): string => (typeof of === 'string' ? SUM_CODES[of] : of.group);

const known = (values: ReadonlyMap<string, Points | null>): ReadonlyMap<string, Points> =>
  new Map([...values].flatMap(([code, value]) => (value === null ? [] : [[code, value] as const])));

/** What a sum adds for a cell: texts, blanks and truths nothing, a day its number; `null` where it cannot be told exactly. */
const counted = (content: CellContent): Points | null => {
  switch (content.type) {
    case 'number':
    case 'date':
      return readPoints(content.number);
    case 'error':
    case 'noValue':
      return null;
    case 'blank':
    case 'text':
    case 'boolean':
      return ZERO;
  }
};

const sumRows = ({ rows }: TemplateTable, { byCode }: Rubric): TemplateTable['rows'] =>
  [...rows].reverse().filter(({ code }) => code.startsWith('=') || byCode.get(code)?.type === 'group');

/** What the formula of a sum covers in its own column beside the rows of the table. */
const addedBeside = ({ sheet, rows, columns }: TemplateTable, row: number): Points | null => {
  const formula = cellAt(sheet, row, columns.self)?.formula ?? '';
  if (formula.includes('#REF!')) return null;
  const firstRows = new Set(new Map([...rows].reverse().map((one) => [one.code, one.row])).values());
  const added: (Points | null)[] = referencesIn(formula).ranges.flatMap(({ range }) =>
    range.left > columns.self || range.right < columns.self
      ? []
      : Array.from({ length: Math.min(range.bottom, sheet.rowCount) - range.top + 1 }, (_, index) => range.top + index)
          .filter((at) => !firstRows.has(at))
          .map((at) => counted(cellAt(sheet, at, columns.self)?.content ?? { type: 'blank' })),
  );
  return added.reduce<Points | null>((sum, one) => (sum === null || one === null ? null : addPoints(sum, one)), ZERO);
};

/** Whether a sum takes a score or another sum in, directly or through sums between. */
const hangsOn = (rubric: Rubric, sum: string, other: string): boolean => {
  if (sum === SUM_CODES.grand) return true;
  const isBase = sum === SUM_CODES.base || sum === SUM_CODES.rescaled;
  if (!isBase) return isUnder(rubric, other, sum);
  return other === SUM_CODES.base || sectionsOf(rubric).some(({ code }) => isUnder(rubric, other, code));
};
