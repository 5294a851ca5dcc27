import { shownText } from './plainText.ts';
import type { SheetReading } from './SheetReading.ts';

/** What an agency says in its own words of a criterion or, without one, of the whole sheet: reasons for what stays, explanations. */
export interface AgencyWords {
  readonly criterion: string | null;
  readonly text: string;
}

/** The written explanations and reasons of a sheet, in the order of the rubric, those of the whole sheet last. They travel with its JSON. */
export const agencyWords = ({ leaves, sheet }: SheetReading): readonly AgencyWords[] =>
  [
    ...leaves.map(({ leaf, rows }) => ({ criterion: leaf.code, cell: rows[0]?.explanation })),
    { criterion: null, cell: sheet.totals.find(({ of }) => of === 'grand')?.explanation },
  ].flatMap(({ criterion, cell }) => {
    const text = cell ? shownText(cell).normalize('NFC').trim() : '';
    return text === '' ? [] : [{ criterion, text }];
  });
