import type { Bloc } from '#core/bloc/Bloc.ts';
import { pastOf } from '#core/history/PastYear.ts';
import { writePoints } from '#core/points.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { FaultBook } from './faultBook.ts';

/** What the agency of the planted faults scored the year before, in the shape of `check --json`: a good year. */
export const lastYearOf = (bloc: Bloc) => {
  const opened = openWorkbook(new FaultBook(bloc).bytes());
  const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, '') : opened;
  if (!('sheet' in read)) throw new Error('the good year cannot be read');
  const reading = readSheet(bloc, read.sheet);
  const { base, scores } = pastOf(reading);
  return {
    files: [
      {
        agency: reading.agency,
        edition: bloc.edition - 1,
        base: base === null ? null : writePoints(base),
        scores: [...scores].map(([criterion, { title, kind, max, points }]) => ({
          criterion,
          title,
          kind,
          max: writePoints(max),
          points: writePoints(points),
        })),
      },
    ],
  };
};
