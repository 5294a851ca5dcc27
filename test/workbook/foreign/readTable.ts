import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { writePoints } from '#core/points.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { distinctScores, foreignBook, linesOf, type BookOptions, type Line } from './foreignBook.ts';

/** The sample bloc, and its table filled in by hand and right in every row. */
export const bloc = sampleBloc(CAO_BANG);
export const scores = distinctScores(bloc);
export const lines = linesOf(bloc, scores);
export const right: Readonly<Record<string, string | null>> = Object.fromEntries(scores);

/** What is told of a workbook. Throws where it is refused before it is read. */
export const readModel = (model: WorkbookModel, of: Bloc = bloc, file = 'bang cham diem.xlsx'): Report => {
  const opened = openWorkbook(writeWorkbook(model));
  if ('refusal' in opened) throw new Error(`refused: ${opened.refusal.code}`);
  const found = scoringSheetOf(opened.view, of, file);
  if ('refusal' in found) throw new Error(`refused: ${found.refusal.code}`);
  return checkSheet(of, found.sheet, { rubricHash: hashOf(of.rubricJson, sha256), expectedAgency: null });
};

export const read = (table: readonly Line[], options: BookOptions = {}, of: Bloc = bloc, file?: string): Report =>
  readModel(foreignBook(table, options), of, file);

export const pointsIn = ({ reading }: Report): Readonly<Record<string, string | null>> =>
  Object.fromEntries(reading.leaves.map(({ leaf, points }) => [leaf.code, points === null ? null : writePoints(points)]));

export const codesIn = ({ findings }: Report): readonly string[] => findings.map(({ code, criterion }) => `${code} ${criterion ?? '-'}`);

export const changed = (code: string, change: (line: Line) => Line): readonly Line[] =>
  lines.map((line) => (line.code === code ? change(line) : line));

export const without = (code: string): readonly Line[] => lines.filter((line) => line.code !== code);

export const indexOf = (code: string): number => lines.findIndex((line) => line.code === code);

export const insertedAt = (at: number, ...more: readonly Line[]): readonly Line[] => [...lines.slice(0, at), ...more, ...lines.slice(at)];

export const labelled = (labelOf: (line: Line) => string): readonly Line[] =>
  lines.map((line) => ({ ...line, label: line.label === undefined ? '' : labelOf(line) }));
