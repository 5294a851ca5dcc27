import type { Bloc } from '#core/bloc/Bloc.ts';
import { readSheet, type SheetReading } from '#core/sheet/SheetReading.ts';
import { sheetWith, type Written } from '../sheetWith.ts';

export type Scores = Readonly<Record<string, Written>>;

/** One agency's sheet, read; a criterion that is not named has 0. */
export const readingOf = (bloc: Bloc, agency: string, scores: Scores): SheetReading =>
  readSheet(bloc, sheetWith({ bloc, scores, identity: { agency } }));

export const readingsOf = (bloc: Bloc, sheets: Readonly<Record<string, Scores>>): readonly SheetReading[] =>
  Object.entries(sheets).map(([agency, scores]) => readingOf(bloc, agency, scores));
