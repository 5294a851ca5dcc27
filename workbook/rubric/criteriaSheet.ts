import type { Json } from '#core/canonicalJson.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { TERM_COLUMNS } from '#core/rules/terms.ts';
import { columnLetters } from '../address.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { BLANK, cell, text } from '../paper/SheetBuilder.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { Validation } from '../writing/Validation.ts';
import type { ConditionalFormat, ModelSheet, RowFormat } from '../writing/WorkbookModel.ts';
import { ASSUMED_FILL, bookStyle, criteriaStyle, UNUSED_FILL } from './bookStyles.ts';
import { CRITERIA_COLUMNS, type CriteriaColumn } from './criteriaColumns.ts';
import { criteriaLines, type CriteriaLine } from './criteriaLines.ts';
import { listRange, PAIR_MARK } from './listsSheet.ts';

const HEADING_ROW = 3;
/** Rows left open below the last criterion, with their drop-downs. */
const SPARE_ROWS = 30;
const LEAST_HEIGHT = 20;

const WIDTHS: { readonly [Column in CriteriaColumn]?: number } = {
  code: 13,
  label: 9,
  parent: 11,
  title: 52,
  kind: 15,
  max: 9,
  shape: 26,
  unit: 18,
  measure: 24,
  way: 24,
  requirement: 28,
  evidence: 30,
  na: 22,
  article: 16,
  assumedFields: 18,
  note: 40,
};

const widthOf = (column: CriteriaColumn): number => WIDTHS[column] ?? 12.5;

const NUMBERS: ReadonlySet<CriteriaColumn> = new Set<CriteriaColumn>([
  'max',
  'weight',
  'target',
  'start',
  'per',
  'every',
  'penalty',
  'least',
  'most',
  'share',
  'ceiling',
  'from',
]);

const EMPTY: CriteriaLine = { is: 'leaf', depth: 0, contents: new Map() };

/** The sheet of criteria: a row for each, the parts of its rule below it, and grey where its way of scoring needs nothing. */
export const criteriaSheet = (criteria: readonly Json[], messages: RubricWords): ModelSheet => {
  const { rubricBook: words } = messages;
  const lines = [...criteriaLines(criteria, messages), ...Array.from({ length: SPARE_ROWS }, () => EMPTY)];
  const first = HEADING_ROW + 1;
  const last = HEADING_ROW + lines.length;
  return {
    name: words.sheets.criteria,
    cells: [
      cell(0, 0, text(words.criteriaTitle), bookStyle.title),
      cell(1, 0, text(words.criteriaHint), bookStyle.hint),
      ...CRITERIA_COLUMNS.map((column, at) => cell(HEADING_ROW, at, text(words.headings[column]), bookStyle.heading)),
      ...lines.flatMap((line, index) => cellsOf(line, first + index)),
    ],
    columns: CRITERIA_COLUMNS.map((column, at) => ({ column: at, width: widthOf(column) })),
    rows: [{ row: HEADING_ROW, height: 66 }, ...lines.map((line, index) => heightOf(line, first + index))],
    frozen: { rows: HEADING_ROW + 1, columns: CRITERIA_COLUMNS.indexOf('title') + 1 },
    validations: validations(messages, first, last),
    conditionalFormats: [...unusedCells(messages, first, last), assumedCells(messages, first, last)],
    activeCell: { row: first, column: CRITERIA_COLUMNS.indexOf('title') },
    print: {
      orientation: 'landscape',
      margins: { left: 10, right: 10, top: 12, bottom: 12 },
      scaling: { pagesWide: 2, pagesHigh: 0 },
      repeatedRows: { first: HEADING_ROW, last: HEADING_ROW },
      repeatedColumns: { first: 0, last: 0 },
      footer: { right: pageFoot(messages) },
    },
  };
};

const cellsOf = ({ is, depth, contents }: CriteriaLine, row: number) =>
  CRITERIA_COLUMNS.map((column, at) => {
    const content = contents.get(column) ?? BLANK;
    const style = criteriaStyle(is, NUMBERS.has(column) || content.type === 'number');
    const indent = column === 'title' ? 1 + depth + (is === 'part' ? 1 : 0) : undefined;
    const placed = indent === undefined ? style : { ...style, alignment: { ...style.alignment, indent } };
    return cell(row, at, content, placed);
  });

const heightOf = ({ is, depth, contents }: CriteriaLine, row: number): RowFormat => {
  const heights = [...contents].map(([column, content]) => {
    const room = widthOf(column) - 2 - (column === 'title' ? depth * 1.3 : 0);
    return content.type === 'text' ? estimateRowHeight(content.text, room, is === 'part' ? 11 : 12, is === 'group') + 3 : 0;
  });
  return { row, height: Math.min(400, Math.max(LEAST_HEIGHT, ...heights)) };
};

const validations = (messages: RubricWords, top: number, bottom: number): readonly Validation[] =>
  CRITERIA_COLUMNS.flatMap((column, at) => {
    const source = listRange(messages, column);
    return source === null
      ? []
      : [{ ranges: [{ top, bottom, left: at, right: at }], rule: { type: 'listFrom', source } } satisfies Validation];
  });

const letterOf = (column: CriteriaColumn): string => columnLetters(CRITERIA_COLUMNS.indexOf(column));

/**
 * Grey where nothing belongs: in the columns of terms by the way of scoring, in all others where the row is a part of a rule.
 * A row is known by its way of scoring or, where it has none, by its kind; a blank row greys nothing.
 */
const unusedCells = (messages: RubricWords, top: number, bottom: number): readonly ConditionalFormat[] => {
  const [shape, kind] = [`$${letterOf('shape')}${top + 1}`, `$${letterOf('kind')}${top + 1}`];
  const known = `IF(${shape}="",${kind},${shape})`;
  const pairs = listRange(messages, 'pairs') ?? '';
  const isUnused = (word: string, column: CriteriaColumn): string =>
    `COUNTIF(${pairs},${word}&"${PAIR_MARK}"&${letterOf(column)}$${HEADING_ROW + 1})=0`;
  const isPart = `COUNTIF(${listRange(messages, 'parts') ?? ''},${kind})>0`;
  const [firstTerm] = TERM_COLUMNS;
  const terms = CRITERIA_COLUMNS.indexOf(firstTerm);
  const kindAt = CRITERIA_COLUMNS.indexOf('kind');
  const others = CRITERIA_COLUMNS.flatMap((_, at) => (at === kindAt || (at >= terms && at < terms + TERM_COLUMNS.length) ? [] : [at]));
  const overlay = { fill: UNUSED_FILL };
  return [
    {
      type: 'expression',
      ranges: [{ top, bottom, left: terms, right: terms + TERM_COLUMNS.length - 1 }],
      formula: `AND(${known}<>"",${isUnused(known, firstTerm)})`,
      overlay,
    },
    {
      type: 'expression',
      ranges: others.map((at) => ({ top, bottom, left: at, right: at })),
      formula: `AND(${isPart},${isUnused(kind, 'code')})`,
      overlay,
    },
  ];
};

/** Violet and sloping where no source states the criterion: everything up to its way of scoring. */
const assumedCells = ({ rubricBook: { yes } }: RubricWords, top: number, bottom: number): ConditionalFormat => ({
  type: 'expression',
  ranges: [{ top, bottom, left: 0, right: CRITERIA_COLUMNS.indexOf('shape') }],
  formula: `$${letterOf('assumed')}${top + 1}="${yes}"`,
  overlay: { fill: ASSUMED_FILL, font: { italic: true } },
});
