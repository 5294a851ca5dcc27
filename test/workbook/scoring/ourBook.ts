import type { Bloc } from '#core/bloc/Bloc.ts';
import { readDay } from '#core/calendar.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { writePoints } from '#core/points.ts';
import { leavesOf, type Leaf } from '#core/rubric/Rubric.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import { resultCode } from '#workbook/scoring/cachedScores.ts';
import { EMPTY_FILLING, type Filling, type Typed } from '#workbook/scoring/Filling.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import type { ModelCell, ModelSheet, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../sha256.ts';

const typedFor = ({ kind, options, most }: MeasureTerm, edition: number, turn: number): Typed => {
  switch (kind) {
    case 'percent':
      return { type: 'number', number: String(Math.min(87.5 + turn, (most ?? 1_000_000) / 1000)) };
    case 'number':
      return { type: 'number', number: String(Math.min(85 + turn, (most ?? 1_000_000) / 1000)) };
    case 'count':
    case 'days':
      return { type: 'number', number: String(1 + (turn % 3)) };
    case 'date': {
      const day = readDay(`${edition}-03-05`);
      if (day === null) throw new Error('no such day');
      return { type: 'date', day };
    }
    case 'option':
      return { type: 'text', text: options[turn % options.length]?.title ?? '' };
  }
};

const resultsFor = (leaf: Leaf, edition: number, turn: number): readonly (readonly [string, Typed])[] =>
  leaf.rule.measures.map((term) => [resultCode(leaf, term), typedFor(term, edition, turn)] as const);

/** Everything that a sheet asks for: results that vary with `turn`, judged scores at their best, a dated paper for each. */
export const filledOut = (bloc: Bloc, turn = 0): Filling => {
  const leaves = leavesOf(bloc.rubric);
  const judged = leaves.filter(({ rule }) => rule.measures.length === 0);
  const evidence = `Báo cáo số 12/BC-STP ngày 05/3/${bloc.edition}`;
  return {
    ...EMPTY_FILLING,
    results: new Map(leaves.flatMap((leaf, index) => resultsFor(leaf, bloc.edition, turn + index))),
    scores: new Map(judged.map(({ code, kind, max }) => [code, { type: 'number', number: kind === 'scored' ? writePoints(max) : '0' }])),
    evidence: new Map(leaves.map(({ code }) => [code, evidence])),
  };
};

export const ourBook = (bloc: Bloc, filling?: Filling, agency = bloc.members[0]?.code): WorkbookModel => {
  const member = bloc.members.find(({ code }) => code === agency);
  if (!member) throw new Error(`no member ${agency ?? ''}`);
  return scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, ...(filling ? { filling } : {}) });
};

/** The same workbook with its first sheet, the one that staff fill, changed. */
export const withScores = (model: WorkbookModel, change: (sheet: ModelSheet) => ModelSheet): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet, index) => (index === 0 ? change(sheet) : sheet)),
});

export const withCells = (model: WorkbookModel, change: (cell: ModelCell) => ModelCell): WorkbookModel =>
  withScores(model, (sheet) => ({ ...sheet, cells: sheet.cells.map(change) }));

/** The worksheet row, from 0, of a code in the hidden column. */
export const rowOf = (model: WorkbookModel, code: string): number => {
  const found = model.sheets[0]?.cells.find(({ column, content }) => column === 7 && content.type === 'text' && content.text === code);
  if (!found) throw new Error(`no row ${code}`);
  return found.row;
};

type Move = (row: number) => number;

const movedFormula = (formula: string, move: Move): string =>
  formula
    .split('"')
    .map((part, index) =>
      index % 2 === 0
        ? part.replace(/\b([A-Z]{1,2})(\d+)\b(?!\()/g, (_, letters: string, row: string) => `${letters}${move(Number(row) - 1) + 1}`)
        : part,
    )
    .join('"');

/** Excel's sorting takes along only the addresses within a row; cutting and inserting take along all of them. */
const followed = (how: 'cut' | 'sorted', from: number, move: Move): Move =>
  how === 'cut' ? move : (row) => (row === from ? move(row) : row);

/** Moves rows as a spreadsheet does: cells, heights and merges, and in formulas the addresses that go along. */
export const withRowsMoved = (model: WorkbookModel, move: Move, how: 'cut' | 'sorted' = 'cut'): WorkbookModel =>
  withScores(model, (sheet) => {
    const { validations: _, print: __, ...rest } = sheet;
    return {
      ...rest,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        row: move(cell.row),
        content:
          cell.content.type === 'formula'
            ? { ...cell.content, formula: movedFormula(cell.content.formula, followed(how, cell.row, move)) }
            : cell.content,
      })),
      rows: (sheet.rows ?? []).map((row) => ({ ...row, row: move(row.row) })),
      merges: (sheet.merges ?? []).map((merge) => ({ ...merge, top: move(merge.top), bottom: move(merge.bottom) })),
    };
  });

export const contextOf = (bloc: Bloc) => ({ rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null });

/** What is told of a file, or the one finding that refuses it. */
export const readBytes = (bytes: Uint8Array, bloc: Bloc): Report | { readonly refusal: KnownFinding } => {
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) return opened;
  const found = scoringSheetOf(opened.view, bloc, 'bang tu cham.xlsx');
  return 'refusal' in found ? found : checkSheet(bloc, found.sheet, contextOf(bloc));
};

export const reportOfBytes = (bytes: Uint8Array, bloc: Bloc): Report => {
  const report = readBytes(bytes, bloc);
  if ('refusal' in report) throw new Error(`refused: ${report.refusal.code}`);
  return report;
};

export const reportOfModel = (model: WorkbookModel, bloc: Bloc): Report => reportOfBytes(writeWorkbook(model), bloc);
