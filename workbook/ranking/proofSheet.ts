import { checkCode } from '#core/checkCode.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { gradeTitle } from './gradeTitle.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { percentToFit } from '../paper/pageLayout.ts';
import { plainTable } from '../paper/plainTable.ts';
import { PROTECTED } from '../paper/protectedPaper.ts';
import { across, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { INDENT_WIDTH, paperStyle, tableCell } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { titleRows } from '../paper/tableSheet.ts';
import { headline } from './plainSheet.ts';
import type { RankingBook } from './RankingBook.ts';

const WIDTHS = [5, 29, 12, 25, 38] as const;
const PAPER = { orientation: 'portrait', margins: { left: 20, right: 15, top: 18, bottom: 18 } } as const;
const FIRST = 3;
const LAST = WIDTHS.length - 1;
const WHOLE = mergedWidth(WIDTHS);

/** How anybody verifies the ranking: the codes, whose sheets are in it, by which order, and what the chair decided. */
export const proofSheet = (book: RankingBook): ModelSheet => {
  const { rankingBook } = book.messages;
  const { bloc } = book;
  const pieces: Piece[] = [titleRows(rankingBook.proof.title, `${bloc.name}, ${bloc.edition}`, WIDTHS)];
  let next = FIRST;
  const add = (piece: Piece, count: number): void => {
    pieces.push(piece);
    next += count;
  };
  rankingBook.proof.lines.forEach((line, at) => add(wholeLine(next, `${at + 1}. ${line}`), 1));
  next += 1;
  for (const [name, value] of codes(book)) add(codeLine(next, name, value), 1);
  next += 1;
  add(headline(next, rankingBook.proof.agencies, LAST), 1);
  add(agencyTable(book, next), 1 + book.versions.length);
  next += 1;
  if (bloc.decisions.length > 0) {
    add(headline(next, rankingBook.proof.decisions, LAST), 1);
    add(decisionTable(book, next), 1 + bloc.decisions.length);
  }
  const { cells, merges, rows } = joined(pieces);
  return {
    name: rankingBook.sheets.proof,
    cells,
    merges,
    rows,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    gridLinesHidden: true,
    protection: PROTECTED,
    print: {
      ...PAPER,
      scaling: { percent: percentToFit(PAPER, WIDTHS) },
      area: { top: 0, left: 0, bottom: next, right: LAST },
      centredHorizontally: true,
      footer: { right: pageFoot(book.messages) },
    },
  };
};

const wholeLine = (row: number, line: string): Piece => ({
  ...across(row, 0, LAST, text(line), { ...paperStyle.left, alignment: { horizontal: 'left', vertical: 'top', wrap: true } }),
  rows: [{ row, height: estimateRowHeight(line, WHOLE, 12) + 3 }],
});

const codes = ({ bloc, snapshot, rubricHash, messages }: RankingBook): readonly (readonly [string, string])[] => {
  const { proof } = messages.rankingBook;
  return [
    [proof.code, `${checkCode(snapshot)}\n${snapshot}`],
    [proof.rubric, `${checkCode(rubricHash)}\n${rubricHash}`],
    [proof.engine, ENGINE_VERSION],
    [proof.order, messages.ranking.order({ keys: bloc.rubric.ranking.order })],
  ];
};

/** A name over the first two columns, its value over the others. */
const codeLine = (row: number, name: string, value: string): Piece => {
  const width = mergedWidth(WIDTHS.slice(2));
  return joined([
    across(row, 0, 1, text(name), tableCell({ bold: true })),
    across(row, 2, LAST, text(value), tableCell()),
    { cells: [], rows: [{ row, height: Math.max(20, estimateRowHeight(value, width - INDENT_WIDTH, 12) + 3) }] },
  ]);
};

const agencyTable = ({ bloc, versions, messages }: RankingBook, row: number): Piece => {
  const { columns, proof } = messages.rankingBook;
  return plainTable(
    row,
    [
      { heading: columns.number, width: WIDTHS[0], align: 'center' },
      { heading: columns.agency, width: WIDTHS[1], align: 'left' },
      { heading: proof.version, width: WIDTHS[2], align: 'center' },
      { heading: proof.agencyCode, width: WIDTHS[3], align: 'center' },
      { heading: proof.fullHash, width: WIDTHS[4], align: 'left' },
    ],
    versions.map(({ agency, version, hash }, at) => [
      number(String(at + 1)),
      text(bloc.members.find(({ code }) => code === agency)?.name ?? agency),
      number(String(version)),
      text(checkCode(hash)),
      text(hash.replace(/^sha256:/, '')),
    ]),
  );
};

const decisionTable = (book: RankingBook, row: number): Piece => {
  const { columns, proof } = book.messages.rankingBook;
  const { bloc } = book;
  return plainTable(
    row,
    [
      { heading: columns.number, width: WIDTHS[0], align: 'center' },
      { heading: columns.agency, width: WIDTHS[1], align: 'left' },
      { heading: columns.decided, width: WIDTHS[2], align: 'center' },
      { heading: columns.decisionOn, width: WIDTHS[3], align: 'left' },
      { heading: columns.reason, width: WIDTHS[4], align: 'left' },
    ],
    bloc.decisions.map(({ agency, on, holds, reason }, at) => [
      number(String(at + 1)),
      text(bloc.members.find(({ code }) => code === agency)?.name ?? agency),
      text(holds ? proof.holds : proof.holdsNot),
      text(decidedOn(book, on)),
      text(reason),
    ]),
  );
};

/** What a decision is about in words: the gate's own text, the grade whose condition was in question, or the deadline. */
const decidedOn = ({ bloc, messages }: RankingBook, on: string): string => {
  const gate = bloc.rubric.gates.find(({ id }) => id === on);
  if (gate) return gate.text;
  const grade = bloc.rubric.grades.find(({ key }) => `grade:${key}` === on);
  if (grade) return `${messages.rankingBook.columns.grade}: ${gradeTitle(grade, messages)}`;
  const deadline = bloc.rubric.deadlines.find(({ what }) => `late:${what}` === on);
  return deadline ? `${messages.rankingBook.late}: ${deadline.what}` : on;
};
