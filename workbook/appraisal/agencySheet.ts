import type { AppraisalRow } from '#core/appraisal/AppraisalSheet.ts';
import { expectedScore } from '#core/checks/scoreCells.ts';
import { expectedPhrase } from '#core/messages/expectedPhrase.ts';
import { showPoints } from '#core/messages/numbers.ts';
import { pointsOf, writePoints, ZERO, type Points } from '#core/points.ts';
import { lineOf, type Criterion, type Leaf } from '#core/rubric/Rubric.ts';
import { shownText } from '#core/sheet/plainText.ts';
import type { LeafReading } from '#core/sheet/SheetReading.ts';
import { addressOf } from '../address.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { percentToFit } from '../paper/pageLayout.ts';
import { printedTitle } from '../paper/printedTitle.ts';
import { PROTECTED } from '../paper/protectedPaper.ts';
import { across, BLANK, cell, formula, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { INDENT_WIDTH, INPUT_FILL, paperStyle, SECTION_FILL, tableCell } from '../paper/styles.ts';
import { evidenceText, resultContent } from '../ranking/resultContent.ts';
import { scoreRule, shortened } from '../scoring/scoreValidations.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight, MAX_ROW_HEIGHT } from '../writing/estimateRowHeight.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import type { Validation } from '../writing/Validation.ts';
import type { AgencySheetInput } from './AppraisalBookInput.ts';
import { COLUMN, markOf, ROW } from './columns.ts';

const WIDTHS = [6, 34, 8.5, 15, 9, 30, 26, 10, 9.5, 34] as const;
const LAST = COLUMN.reason;
const PAPER = { orientation: 'landscape', margins: { left: 12, right: 12, top: 15, bottom: 15 } } as const;
const PADDING = 3;
const LEAST_HEIGHT = 18;
const DIFFERENCE = '+General;-General;0';

/** An agency's rows in the order of the rubric, below the headings that they stand under. */
export const agencySheet = (input: AgencySheetInput): ModelSheet => {
  const rows = tableRows(input);
  const { cells, merges, rows: heights } = joined([heading(input), ...rows.map((one, index) => tableRow(one, ROW.first + index, input))]);
  const bottom = ROW.first + rows.length - 1;
  return {
    name: input.name,
    cells,
    merges,
    rows: heights,
    columns: [...WIDTHS.map((width, column) => ({ column, width })), { column: COLUMN.code, width: 10, hidden: true }],
    frozen: { rows: ROW.first, columns: 0 },
    gridLinesHidden: true,
    protection: PROTECTED,
    validations: rows.flatMap((one, index) => (one.is === 'leaf' ? [validation(one.reading.leaf, ROW.first + index, input)] : [])),
    print: {
      ...PAPER,
      scaling: { percent: percentToFit(PAPER, WIDTHS) },
      area: { top: 0, left: 0, bottom, right: LAST },
      repeatedRows: { first: ROW.heading, last: ROW.heading },
      centredHorizontally: true,
      footer: { right: pageFoot(input.messages) },
    },
    activeCell: { row: ROW.first, column: COLUMN.score },
  };
};

const heading = ({ bloc, appraiser, agency, turn, words, carried }: AgencySheetInput): Piece => {
  const whole = mergedWidth(WIDTHS);
  const { columns } = words;
  const titles = [
    columns.number,
    columns.criterion,
    columns.max,
    columns.result,
    columns.self,
    columns.evidence,
    columns.said,
    columns.score,
    columns.difference,
    columns.reason,
  ];
  const subtitle = `${agency.member.fullName} – ${bloc.name}`;
  return joined([
    across(ROW.title, 0, LAST, text(words.title({ year: bloc.edition })), paperStyle.title),
    across(ROW.agency, 0, LAST, text(subtitle), paperStyle.bodyBold),
    across(ROW.turn, 0, LAST, text(words.madeFor({ person: appraiser, turn: words.turns[turn] })), paperStyle.italic),
    across(ROW.hint, 0, LAST, text(words.hint), paperStyle.hint),
    {
      cells: [
        ...titles.map((title, column) => cell(ROW.heading, column, text(title), paperStyle.heading)),
        cell(ROW.heading, COLUMN.code, text(markOf(carried.agency)), {}),
      ],
      rows: [
        { row: ROW.title, height: 24 },
        { row: ROW.agency, height: estimateRowHeight(subtitle, whole, 12, true) + 2 },
        { row: ROW.turn, height: LEAST_HEIGHT },
        { row: ROW.hint, height: estimateRowHeight(words.hint, whole, 10) + 2 },
        { row: ROW.heading, height: 34 },
      ],
    },
  ]);
};

type TableRow = { readonly is: 'group'; readonly group: Criterion } | { readonly is: 'leaf'; readonly reading: LeafReading };

/** The rows that were assigned, each below its headings, once. */
const tableRows = ({ carried, agency: { reading } }: AgencySheetInput): readonly TableRow[] => {
  const { rubric } = reading.bloc;
  const wanted = new Set(carried.rows.map(({ criterion }) => criterion));
  const needed = new Set([...wanted].flatMap((code) => lineOf(rubric, code)));
  const leaves = new Map(reading.leaves.map((one) => [one.leaf.code, one]));
  return rubric.criteria.flatMap((criterion): readonly TableRow[] => {
    if (!needed.has(criterion.code)) return [];
    const leaf = leaves.get(criterion.code);
    return [leaf ? { is: 'leaf', reading: leaf } : { is: 'group', group: criterion }];
  });
};

const tableRow = (row: TableRow, at: number, input: AgencySheetInput): Piece =>
  row.is === 'group' ? groupRow(row.group, at) : leafRow(row.reading, at, input);

const groupRow = (group: Criterion, row: number): Piece => {
  const look = { bold: true, ...(group.depth === 0 ? { fill: SECTION_FILL } : { italic: true }) };
  return joined([
    { cells: [cell(row, COLUMN.number, text(group.label), tableCell({ ...look, horizontal: 'center' }))] },
    across(row, COLUMN.title, LAST, text(group.title), tableCell(look)),
    { cells: [], rows: [{ row, height: Math.max(LEAST_HEIGHT, estimateRowHeight(group.title, mergedWidth(WIDTHS.slice(1)), 12, true)) }] },
  ]);
};

const leafRow = (reading: LeafReading, row: number, input: AgencySheetInput): Piece => {
  const { leaf, points } = reading;
  const carried = input.carried.rows.find(({ criterion }) => criterion === leaf.code);
  const title = printedTitle(leaf, input.messages.scoringSheet);
  const result = resultContent(reading, input.messages);
  const evidence = evidenceText(reading, input.agency.reading);
  const said = saidOf(reading, input.rows.get(leaf.code), input);
  const score = carried?.score ?? null;
  const reason = carried?.reason ?? '';
  const open = { unlocked: true, fill: INPUT_FILL } as const;
  const at = (column: number, content: ModelContent, look: Parameters<typeof tableCell>[0] = {}) =>
    cell(row, column, content, tableCell(look));
  const heights = [
    [title, WIDTHS[COLUMN.title]],
    [result.type === 'text' ? result.text : '', WIDTHS[COLUMN.result]],
    [evidence, WIDTHS[COLUMN.evidence]],
    [said, WIDTHS[COLUMN.said]],
    [reason, WIDTHS[COLUMN.reason]],
  ] as const;
  const height = Math.max(...heights.map(([words, width]) => estimateRowHeight(words, width - INDENT_WIDTH, 12) + PADDING), LEAST_HEIGHT);
  return {
    cells: [
      at(COLUMN.number, text(leaf.label), { horizontal: 'center' }),
      at(COLUMN.title, text(title)),
      at(COLUMN.max, number(writePoints(signed(leaf, leaf.max))), { horizontal: 'right' }),
      at(COLUMN.result, result, { horizontal: result.type === 'number' ? 'right' : 'center' }),
      at(COLUMN.self, points === null ? BLANK : number(writePoints(signed(leaf, points))), { horizontal: 'right' }),
      at(COLUMN.evidence, text(evidence)),
      at(COLUMN.said, text(said)),
      at(COLUMN.score, score === null ? BLANK : number(writePoints(signed(leaf, score))), { horizontal: 'right', bold: true, ...open }),
      at(COLUMN.difference, differenceContent(leaf, row, points, score), { horizontal: 'center', numberFormat: DIFFERENCE }),
      at(COLUMN.reason, text(reason), open),
      cell(row, COLUMN.code, text(leaf.code), {}),
    ],
    rows: [{ row, height: Math.min(MAX_ROW_HEIGHT, height) }],
  };
};

/** A deduction is shown below zero, as it counts. */
const signed = ({ kind }: Leaf, size: Points): Points => (kind === 'deduction' ? pointsOf(-size) : size);

/** Live: appraised minus self, nothing while nothing is typed. A deduction typed with or without its sign is the same. */
const differenceContent = (leaf: Leaf, row: number, self: Points | null, score: Points | null): ModelContent => {
  const [own, given] = [addressOf(row, COLUMN.self), addressOf(row, COLUMN.score)];
  const typed = leaf.kind === 'deduction' ? `-ABS(${given})` : given;
  const value = score === null ? null : writePoints(pointsOf(signed(leaf, score) - signed(leaf, self ?? ZERO)));
  return formula(`IF(ISNUMBER(${given}),ROUND(${typed}-N(${own}),3),"")`, value);
};

/** What the agency wrote beside the row, then what was said of it in the first turn. */
const saidOf = ({ rows }: LeafReading, row: AppraisalRow | undefined, { turn, words, messages }: AgencySheetInput): string => {
  const explanation = rows[0]?.explanation ? shownText(rows[0].explanation).trim() : '';
  const first = turn === 'first' ? null : (row?.first ?? null);
  const answer = turn === 'first' ? null : (row?.answer ?? null);
  const earlier = first && words.earlier({ score: showPoints(first.score, messages.language), reason: first.reason });
  const answered = answer && (answer.isAccepted ? words.accepted : words.answered({ text: answer.text ?? '' }));
  return [explanation, earlier, answered].filter((part) => part !== null && part !== '').join('\n');
};

const validation = (leaf: Leaf, row: number, { bloc, messages, words }: AgencySheetInput): Validation => {
  const expected = expectedPhrase(messages.expected, expectedScore(leaf));
  return {
    ranges: [{ top: row, bottom: row, left: COLUMN.score, right: COLUMN.score }],
    rule: scoreRule(leaf, addressOf(row, COLUMN.score), bloc.rubric.scale),
    prompt: { title: words.scoreTitle, text: shortened(words.score({ expected })) },
    error: { title: words.scoreTitle, text: shortened(words.scoreRefused({ expected })), style: 'warning' },
  };
};
