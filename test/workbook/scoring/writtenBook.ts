import { blocFor } from '#core/bloc/blocFor.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { readDay } from '#core/calendar.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { writePoints, type Points } from '#core/points.ts';
import { leavesOf, type Leaf } from '#core/rubric/Rubric.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import { cachedScores, resultCode } from '#workbook/scoring/cachedScores.ts';
import { COLUMN } from '#workbook/scoring/columns.ts';
import { EMPTY_FILLING, type Filling, type Typed } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { cellAt, type ViewSheet } from '#workbook/WorkbookView.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { ModelCell } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../sha256.ts';
import type { RandomBook } from './randomBook.ts';

/** What the score cells of a workbook show by the code of their row; empty for a blank one. */
export type ScoreCells = Readonly<Record<string, string>>;

const typedOf = (value: number | string, term: MeasureTerm): Typed => {
  if (typeof value === 'number') return { type: 'number', number: String(value) };
  const day = term.kind === 'date' ? readDay(value) : null;
  return day ? { type: 'date', day } : { type: 'text', text: term.options.find(({ key }) => key === value)?.title ?? value };
};

const resultsOf = ({ written }: RandomBook, leaf: Leaf): readonly (readonly [string, Typed])[] =>
  leaf.rule.measures.flatMap((term) => {
    const value = written[leaf.code]?.[term.key];
    return value === undefined ? [] : [[resultCode(leaf, term), typedOf(value, term)] as const];
  });

/** The workbook of a random book as the product writes it, and what its own engine says that each score cell comes to. */
export const writtenBook = (book: RandomBook): { readonly bytes: Uint8Array; readonly shown: ScoreCells } => {
  const bloc = blocFor(readBloc(book.bloc as Json), book.agency);
  const messages = messagesOf('vi');
  const { nothingArose } = messages.measureWords;
  const member = bloc.members.find(({ code }) => code === book.agency);
  if (!member) throw new Error(`no member ${book.agency}`);
  const filling: Filling = {
    ...EMPTY_FILLING,
    results: new Map([
      ...leavesOf(bloc.rubric).flatMap((leaf) => resultsOf(book, leaf)),
      ...book.noCase.map((code) => [code, { type: 'text', text: nothingArose }] as const),
    ]),
    scores: new Map(Object.entries(book.typed).map(([code, value]) => [code, { type: 'number', number: String(value) }])),
  };
  const model = scoringWorkbook(bloc, member, { messages, sha256, filling });
  const shown = cachedScores(bloc, member.code, filling, nothingArose);
  const sheets = model.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(unsolved) }));
  return {
    bytes: writeWorkbook({ ...model, sheets }),
    shown: Object.fromEntries([...shown].map(([code, value]) => [code, value === null ? '' : writePoints(value)])),
  };
};

/** A formula with a wrong result in the file: what is read back later can only have been worked out. */
const unsolved = (cell: ModelCell): ModelCell =>
  cell.content.type === 'formula' ? { ...cell, content: { ...cell.content, value: { type: 'text', text: 'not worked out' } } } : cell;

const shownAt = (sheet: ViewSheet, row: number): string => {
  const content = cellAt(sheet, row, COLUMN.self)?.content;
  if (content?.type === 'number') return writePoints(Math.round(Number(content.number) * 1000) as Points);
  return content?.type === 'text' ? content.text : content === undefined || content.type === 'blank' ? '' : content.type;
};

/** The score column of a workbook, read back. Rows of single results, which have no score, are left out. */
export const scoresOf = (bytes: Uint8Array): ScoreCells => {
  const [sheet] = readWorkbook(bytes).sheets;
  if (!sheet) throw new Error('no worksheet came back');
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row);
  return Object.fromEntries(
    rows.flatMap((row) => {
      const code = cellAt(sheet, row, COLUMN.code)?.content;
      return code?.type === 'text' && !code.text.includes('#') ? [[code.text, shownAt(sheet, row)]] : [];
    }),
  );
};
