import { writePoints, ZERO, type Points } from '#core/points.ts';
import { sectionsOf, type Leaf } from '#core/rubric/Rubric.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { across, BLANK, cell, formula, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { HEADING_FILL, INDENT_WIDTH, INPUT_FILL, paperStyle, SECTION_FILL, tableCell } from '../paper/styles.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { printedTitle } from '../paper/printedTitle.ts';
import { hundredth, outcomeIn } from './cachedScores.ts';
import { COLUMN, ROW } from './columns.ts';
import type { Typed } from './Filling.ts';
import { baseFormula, grandFormula, groupFormula, leafFormula, rangeFormula, rescaledFormula } from './sheetFormulas.ts';
import { resultTermOf, type LayoutRow, type LeafRow } from './sheetLayout.ts';
import type { ScoresSheetInput } from './ScoresSheetInput.ts';
import { scoreValidations } from './scoreValidations.ts';

const WIDTHS = [6, 42, 8.5, 13, 9, 40, 26] as const;
const LAST = COLUMN.explanation;

/** The sheet that staff fill: heading, table with live formulas, signatures. */
export const scoresSheet = (input: ScoresSheetInput): ModelSheet => {
  const { layout, messages } = input;
  const last = (layout.at(-1)?.row ?? ROW.first) + 1;
  const { cells, merges, rows } = joined([heading(input), ...layout.map((row) => tableRow(row, input)), signatures(input, last + 1)]);
  return {
    name: messages.scoringSheet.sheets.scores,
    cells,
    merges,
    rows,
    columns: [...WIDTHS.map((width, column) => ({ column, width })), { column: COLUMN.code, width: 10, hidden: true }],
    protection: { allowed: ['formatCells', 'formatRows', 'formatColumns'] },
    validations: layout.flatMap((row) => scoreValidations(row, input)),
    print: {
      orientation: 'portrait',
      margins: { left: 20, right: 12, top: 15, bottom: 18 },
      area: { top: 0, left: 0, bottom: last + 8, right: LAST },
      repeatedRows: { first: ROW.heading, last: ROW.numbering },
      centredHorizontally: true,
      footer: { right: pageFoot(messages) },
    },
    activeCell: { row: ROW.first, column: COLUMN.result },
  };
};

const heading = ({ bloc, member, messages, filling }: ScoresSheetInput): Piece => {
  const { paper, scoringSheet } = messages;
  const place = bloc.province || '…';
  const signed = filling.signedOn;
  const on = signed ? paper.placeAndDay({ place, on: signed }) : paper.placeAndYear({ place, year: bloc.edition });
  const columns = scoringSheet.columns;
  const titles = [columns.number, columns.criterion, columns.max, columns.result, columns.self, columns.evidence, columns.explanation];
  const open = { ...paperStyle.body, unlocked: true };
  return joined([
    across(ROW.body, 0, COLUMN.max, BLANK, open),
    across(ROW.body, COLUMN.result, LAST, text(paper.nation), paperStyle.bodyBold),
    across(ROW.agency, 0, COLUMN.max, text(member.fullName.toUpperCase()), paperStyle.rule),
    across(ROW.agency, COLUMN.result, LAST, text(paper.motto), {
      ...paperStyle.motto,
      font: { ...paperStyle.motto.font, underline: true },
    }),
    across(ROW.place, COLUMN.result, LAST, text(on), { ...paperStyle.italic, unlocked: true }),
    across(ROW.hint, 0, LAST, text(messages.guide.sheetHint), paperStyle.hint),
    across(ROW.title, 0, LAST, text(scoringSheet.title({ year: bloc.edition })), paperStyle.title),
    across(ROW.bloc, 0, LAST, text(bloc.name), paperStyle.italic),
    {
      cells: titles.flatMap((title, column) => [
        cell(ROW.heading, column, text(title), paperStyle.heading),
        cell(ROW.numbering, column, number(String(column + 1)), paperStyle.numbering),
      ]),
      rows: [
        { row: ROW.agency, height: estimateRowHeight(member.fullName.toUpperCase(), WIDTHS[0] + WIDTHS[1] + WIDTHS[2], 12, true) },
        { row: ROW.title, height: 22 },
        {
          row: ROW.bloc,
          height: estimateRowHeight(
            bloc.name,
            WIDTHS.reduce((sum, one) => sum + one, 0),
            12,
          ),
        },
        { row: ROW.heading, height: 34 },
      ],
    },
  ]);
};

/** How a row of the table looks: sections bold on a tint, headings below them bold italic, sums bold. */
const lookOf = (row: LayoutRow): { readonly bold: boolean; readonly italic: boolean; readonly fill?: string } => {
  if (row.is === 'group') return row.group.depth === 0 ? { bold: true, italic: false, fill: SECTION_FILL } : { bold: true, italic: true };
  if (row.is === 'leaf') return { bold: row.leaf.parent === null && row.leaf.kind !== 'scored', italic: row.isDropped };
  return row.is === 'measure' || row.is === 'range' ? { bold: false, italic: true } : { bold: true, italic: false, fill: HEADING_FILL };
};

const tableRow = (row: LayoutRow, input: ScoresSheetInput): Piece => {
  const look = lookOf(row);
  const at = (column: number, content: ModelContent, over: Parameters<typeof tableCell>[0] = {}) =>
    cell(row.row, column, content, tableCell({ ...look, ...over }));
  const [label, title, max] = printed(row, input);
  const evidence = typed(row, input.filling.evidence);
  const explanation = typed(row, input.filling.explanations);
  const open = row.is === 'leaf' && !row.isDropped ? { unlocked: true, fill: INPUT_FILL } : {};
  const height = Math.max(
    estimateRowHeight(title, WIDTHS[COLUMN.title] - INDENT_WIDTH, 12, look.bold),
    estimateRowHeight(evidence, WIDTHS[COLUMN.evidence] - INDENT_WIDTH, 12),
    estimateRowHeight(explanation, WIDTHS[COLUMN.explanation] - INDENT_WIDTH, 12),
    ...choicesOf(row).map((choice) => estimateRowHeight(choice, WIDTHS[COLUMN.result], 12)),
    18,
  );
  return {
    cells: [
      at(COLUMN.number, text(label), { horizontal: 'center' }),
      at(COLUMN.title, row.is === 'range' ? rangeContent(row.leaf, input) : text(title)),
      at(COLUMN.max, max === null ? BLANK : number(writePoints(max)), { horizontal: 'center' }),
      resultCell(row, input, at),
      selfCell(row, input, at),
      at(COLUMN.evidence, text(evidence), open),
      at(COLUMN.explanation, text(explanation), row.is === 'grand' ? { unlocked: true, fill: INPUT_FILL, bold: false } : open),
      cell(row.row, COLUMN.code, text(row.code), { font: { name: 'Times New Roman', size: 9, colour: '8A8886' } }),
    ],
    rows: [{ row: row.row, height }],
  };
};

/** Whatever will be chosen there has room. */
const choicesOf = (row: LayoutRow): readonly string[] => resultTermOf(row)?.options.map(({ title }) => title) ?? [];

/** Beside the total stands what concerns the whole sheet. */
const typed = (row: LayoutRow, texts: ReadonlyMap<string, string>): string =>
  row.is === 'leaf' || row.is === 'grand' ? (texts.get(row.code) ?? '') : '';

const printed = (row: LayoutRow, { bloc, messages }: ScoresSheetInput): readonly [string, string, Points | null] => {
  const { scoringSheet, measureWords } = messages;
  const { scale } = bloc.rubric;
  switch (row.is) {
    case 'group':
      return [row.group.label, row.group.title, row.group.max];
    case 'leaf':
      return [row.leaf.label, printedTitle(row.leaf, scoringSheet), row.leaf.max];
    case 'measure':
      return ['', `– ${measureWords.heading(row.term)}`, null];
    case 'range':
      return ['', '', null];
    case 'base':
      return ['', scoringSheet.base({ sections: sectionsOf(bloc.rubric).map(({ label }) => label) }), scale.base];
    case 'rescaled':
      return ['', scoringSheet.rescaled({ base: writePoints(scale.base) }), scale.base];
    case 'grand':
      return ['', scoringSheet.total, null];
  }
};

/** How far a score that hangs on the other members may still move, said live. */
const rangeContent = (leaf: Leaf, { ground, filling, shown, messages }: ScoresSheetInput): ModelContent => {
  const words = messages.scoringSheet.range;
  const isRelative = outcomeIn(leaf, filling).type === 'relative';
  const told = `${words.before}${writePoints(shown.get(leaf.code) ?? ZERO)}${words.between}${writePoints(leaf.max)}${words.after}`;
  return { type: 'formula', formula: rangeFormula(ground, leaf, words), value: { type: 'text', text: isRelative ? told : '' } };
};

type CellAt = (column: number, content: ModelContent, over?: Parameters<typeof tableCell>[0]) => ReturnType<typeof cell>;

/** The result column is open where one result is asked for, in the criterion's own row or in a row of its own. */
const resultCell = (row: LayoutRow, { filling, messages }: ScoresSheetInput, at: CellAt): ReturnType<typeof cell> => {
  if (row.is === 'leaf' && row.isDropped) return at(COLUMN.result, text(messages.measureWords.notAssigned), { horizontal: 'center' });
  const term = resultTermOf(row);
  if (!term) return at(COLUMN.result, BLANK);
  return at(COLUMN.result, typedContent(filling.results.get(row.code), term.kind === 'percent'), {
    unlocked: true,
    fill: INPUT_FILL,
    italic: false,
    horizontal: term.kind === 'option' ? 'center' : 'right',
    ...(term.kind === 'percent' ? { numberFormat: '0.00%' } : term.kind === 'date' ? { numberFormat: 'dd/mm/yyyy' } : {}),
  });
};

const typedContent = (value: Typed | undefined, isPercent: boolean): ModelContent => {
  if (!value) return BLANK;
  if (value.type === 'date') return { type: 'date', day: value.day };
  return value.type === 'text' ? text(value.text) : number(isPercent ? hundredth(value.number) : value.number);
};

const selfCell = (row: LayoutRow, input: ScoresSheetInput, at: CellAt): ReturnType<typeof cell> => {
  const { ground, shown } = input;
  const value = shown.get(row.code) ?? null;
  const sum = (expression: string) =>
    at(COLUMN.self, formula(expression, value === null ? null : writePoints(value)), { horizontal: 'right' });
  switch (row.is) {
    case 'group':
      return sum(groupFormula(ground, row.group));
    case 'base':
      return sum(baseFormula(ground));
    case 'rescaled':
      return sum(rescaledFormula(ground));
    case 'grand':
      return sum(grandFormula(ground));
    case 'measure':
    case 'range':
      return at(COLUMN.self, BLANK);
    case 'leaf':
      return leafSelf(row, input, at);
  }
};

const leafSelf = (row: LeafRow, { ground, filling, shown }: ScoresSheetInput, at: CellAt): ReturnType<typeof cell> => {
  if (row.isDropped) return at(COLUMN.self, BLANK);
  const typedScore = filling.scores.get(row.code);
  const expression = leafFormula(ground, row.leaf);
  const look = { horizontal: 'right', ...(expression === null ? { unlocked: true, fill: INPUT_FILL } : {}) } as const;
  if (typedScore) return at(COLUMN.self, typedContent(typedScore, false), look);
  if (expression === null || filling.cleared.has(row.code)) return at(COLUMN.self, BLANK, look);
  const value = shown.get(row.code) ?? null;
  return at(COLUMN.self, formula(expression, value === null ? null : writePoints(value)), look);
};

const signatures = ({ messages, filling }: ScoresSheetInput, row: number): Piece => {
  const { paper } = messages;
  const open = { ...paperStyle.bodyBold, unlocked: true };
  const split = COLUMN.self;
  return joined([
    across(row, 0, COLUMN.max, text(paper.preparedBy), paperStyle.bodyBold),
    across(row, split, LAST, text(paper.headOfAgency), open),
    across(row + 1, 0, COLUMN.max, text(paper.signHere), paperStyle.italic),
    across(row + 1, split, LAST, text(paper.signAndSealHere), paperStyle.italic),
    across(row + 5, 0, COLUMN.max, text(filling.preparedBy ?? ''), open),
    across(row + 5, split, LAST, BLANK, open),
  ]);
};
