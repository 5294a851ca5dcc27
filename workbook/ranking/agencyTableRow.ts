import type { Crossed } from '#core/crossScoring/crossedPoints.ts';
import { pointsOf, writePoints, ZERO, type Points } from '#core/points.ts';
import type { LateCost } from '#core/ranking/lateness.ts';
import { sectionsOf, type Leaf, type Rubric } from '#core/rubric/Rubric.ts';
import { addressOf } from '../address.ts';
import { printedTitle } from '../paper/printedTitle.ts';
import { BLANK, cell, formula, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { INDENT_WIDTH, tableCell } from '../paper/styles.ts';
import {
  baseFormula,
  bonusFormula,
  deductionFormula,
  grandFormula,
  groupFormula,
  rescaledFormula,
  type FormulaGround,
} from '../scoring/sheetFormulas.ts';
import { estimateRowHeight, MAX_ROW_HEIGHT } from '../writing/estimateRowHeight.ts';
import type { ModelCell, ModelContent } from '../writing/WorkbookModel.ts';
import { CAPPED_CODES, type AgencyRow } from './agencyLayout.ts';
import type { AgencyPart, RankingBook } from './RankingBook.ts';
import { evidenceText, resultContent } from './resultContent.ts';

interface TableGround {
  readonly book: RankingBook;
  readonly part: AgencyPart;
  readonly widths: readonly number[];
}

const PADDING = 2;
const LEAST_HEIGHT = 18;
const DIFFERENCE = '+General;-General;0';

/** A row of an agency's table: scores are constants, everything that adds up is a formula over them. */
export const agencyTableRow = (row: AgencyRow, { book, part, widths }: TableGround): Piece => {
  const { columns } = part;
  const look = lookOf(row);
  const at = (column: number, content: ModelContent, over: Parameters<typeof tableCell>[0] = {}): ModelCell =>
    cell(row.row, column, content, tableCell({ ...look, ...over }));
  const [label, title, max] = printed(row, book);
  const [result, evidence] = told(row, book, part);
  const right = { horizontal: 'right' } as const;
  const centre = { horizontal: 'center' } as const;
  const open = row.is === 'leaf' && !row.isDropped ? ({ unlocked: true } as const) : {};
  return {
    cells: [
      at(columns.number, text(label), centre),
      at(columns.title, text(title)),
      at(columns.max, max === null ? BLANK : number(writePoints(max)), right),
      at(columns.result, result, { ...(result.type === 'number' ? right : centre), italic: false }),
      at(columns.self, scoreContent(row, book, part, 'self'), { ...right, ...open }),
      ...(columns.difference === null
        ? []
        : [
            at(columns.final, scoreContent(row, book, part, 'final'), { ...right, ...open }),
            at(columns.difference, differenceContent(row, part), { ...centre, numberFormat: DIFFERENCE }),
          ]),
      at(columns.evidence, text(evidence)),
    ],
    rows: [{ row: row.row, height: heightOf([title, look.bold], result, evidence, { columns, widths }) }],
  };
};

/** As high as the longest of title, result and documents. */
const heightOf = (
  [title, isBold]: readonly [string, boolean],
  result: ModelContent,
  evidence: string,
  { columns, widths }: { readonly columns: AgencyPart['columns']; readonly widths: readonly number[] },
): number => {
  const widthOf = (column: number): number => (widths[column] ?? 0) - INDENT_WIDTH;
  const needed = [
    estimateRowHeight(title, widthOf(columns.title), 12, isBold),
    estimateRowHeight(result.type === 'text' ? result.text : '', widthOf(columns.result), 12),
    estimateRowHeight(evidence, widthOf(columns.evidence), 12),
  ];
  return Math.min(MAX_ROW_HEIGHT, Math.max(LEAST_HEIGHT, ...needed.map((height) => height + PADDING)));
};

/** Sections and sums bold, headings below the sections bold italic, what was not assigned italic. */
export const lookOf = (row: AgencyRow): { readonly bold: boolean; readonly italic: boolean } => {
  if (row.is === 'leaf') return { bold: false, italic: row.isDropped };
  return { bold: true, italic: row.is === 'group' && row.group.depth > 0 };
};

/** Label, title and maximum of a row as they are printed. */
export const printed = (row: AgencyRow, { bloc: { rubric }, messages }: RankingBook): readonly [string, string, Points | null] => {
  const { scoringSheet, rankingBook } = messages;
  const { scale } = rubric;
  switch (row.is) {
    case 'group':
      return [row.group.label, row.group.title, signed(row.group.kind, row.group.max)];
    case 'leaf':
      return [labelOf(row.leaf), printedTitle(row.leaf, scoringSheet), signed(row.leaf.kind, row.leaf.max)];
    case 'base':
      return ['', scoringSheet.base({ sections: labelsOfSections(rubric) }), scale.base];
    case 'rescaled':
      return ['', scoringSheet.rescaled({ base: writePoints(scale.base) }), scale.base];
    case 'bonus':
      return ['', scoringSheet.bonus, scale.bonusCap];
    case 'deduction':
      return ['', scoringSheet.deduction, scale.deductionCap === null ? null : signed('deduction', scale.deductionCap)];
    case 'late':
      return ['', rankingBook.late, null];
    case 'grand':
      return ['', rankingBook.agencySheet.total, null];
  }
};

/** Too many sections to be named in a line are not. */
const labelsOfSections = (rubric: RankingBook['bloc']['rubric']): readonly string[] => {
  const labels = sectionsOf(rubric).map(({ label }) => label);
  return labels.length > 8 ? [] : labels;
};

/** A bonus or deduction that stands alone has a title and needs no number. */
const labelOf = ({ label, parent, kind }: Leaf): string => (parent === null && kind !== 'scored' ? '' : label);

const signed = (kind: string, size: Points): Points => (kind === 'deduction' ? pointsOf(-size) : size);

const told = (row: AgencyRow, { messages }: RankingBook, { reading }: AgencyPart): readonly [ModelContent, string] => {
  if (row.is !== 'leaf') return [BLANK, ''];
  if (row.isDropped) return [text(messages.measureWords.notAssigned), ''];
  const found = reading?.leaves.find(({ leaf }) => leaf.code === row.code);
  return reading && found ? [resultContent(found, messages), evidenceText(found, reading)] : [BLANK, ''];
};

const scoreContent = (row: AgencyRow, book: RankingBook, part: AgencyPart, which: 'self' | 'final'): ModelContent => {
  const value = part[which].get(row.code) ?? null;
  if (row.is === 'leaf') return leafContent(row, book, part, which, value);
  const ground: FormulaGround = {
    bloc: part.bloc,
    isSettled: true,
    agency: part.ranked.member.code,
    rows: part.rows,
    nothingArose: book.messages.measureWords.nothingArose,
    columns: { result: part.columns.result, self: part.columns[which] },
  };
  return formula(sumOf(row, ground, part.ranked.lateCost), writePoints(value ?? ZERO));
};

/**
 * An appraised score is a constant of its own; where nobody appraised, the self-score counts, by reference. Where other agencies'
 * scores have a part in it, they stand in a live formula.
 */
const leafContent = (
  row: Extract<AgencyRow, { readonly is: 'leaf' }>,
  { bloc }: RankingBook,
  { ranked, columns }: AgencyPart,
  which: 'self' | 'final',
  value: Points | null,
): ModelContent => {
  if (value === null) return BLANK;
  const isOwn = bloc.appraisals.some(({ agency, criterion }) => agency === ranked.member.code && criterion === row.code);
  const crossed = which === 'self' ? undefined : ranked.crossed.find(({ criterion }) => criterion === row.code);
  if (crossed) {
    const own = isOwn ? writePoints(crossed.own) : addressOf(row.row, columns.self);
    return formula(crossedFormula(bloc.rubric, crossed, own), writePoints(value));
  }
  return which === 'self' || isOwn ? number(writePoints(value)) : formula(addressOf(row.row, columns.self), writePoints(value));
};

/** The rubric's share of what the others gave, the remainder of the own score, rounded once. */
const crossedFormula = ({ crossScoring, scale }: Rubric, { scores }: Crossed, own: string): string => {
  const share = crossScoring?.share ?? 0;
  const together = `${crossScoring?.takes === 'median' ? 'MEDIAN' : 'AVERAGE'}(${scores.map(writePoints).join(',')})`;
  const [kept, given] = [pointsOf(100_000 - share), pointsOf(share)].map(writePoints);
  return `ROUND(ROUND((${own}*${kept}+${together}*${given})/100,10),${scale.decimals})`;
};

const sumOf = (row: Exclude<AgencyRow, { readonly is: 'leaf' }>, ground: FormulaGround, cost: LateCost): string => {
  switch (row.is) {
    case 'group':
      return groupFormula(ground, row.group);
    case 'base':
      return baseFormula(ground);
    case 'rescaled':
      return rescaledFormula(ground);
    case 'bonus':
      return bonusFormula(ground) ?? '0';
    case 'deduction':
      return `-${deductionFormula(ground) ?? '0'}`;
    case 'late':
      return lateFormula(ground, cost);
    case 'grand':
      return `${grandFormula(ground)}${lateCell(ground)}`;
  }
};

/** What late sheets take off: points as they are, a percentage of the live total before it. */
const lateFormula = (ground: FormulaGround, cost: LateCost): string => {
  const { decimals } = ground.bloc.rubric.scale;
  const share = (percent: number): string =>
    `ROUND(ROUND(MAX(0,${grandFormula(ground)})*${writePoints(pointsOf(percent))}/100,10),${decimals})`;
  const sizes = cost.flatMap(({ deduct, deductPct }) => [writePoints(deduct), ...(deductPct === 0 ? [] : [share(deductPct)])]);
  return sizes.length === 0 ? '0' : `-(${sizes.join('+')})`;
};

/** Its cell holds a size below zero. */
const lateCell = ({ rows, columns }: FormulaGround): string => {
  const row = rows.get(CAPPED_CODES.late);
  return row === undefined || !columns ? '' : `+${addressOf(row, columns.self)}`;
};

const differenceContent = (row: AgencyRow, { self, final, columns }: AgencyPart): ModelContent => {
  const value = final.get(row.code) ?? null;
  if (value === null) return BLANK;
  const difference = pointsOf(value - (self.get(row.code) ?? ZERO));
  return formula(`ROUND(${addressOf(row.row, columns.final)}-${addressOf(row.row, columns.self)},3)`, writePoints(difference));
};
