import { foldedText } from '#core/sheet/plainText.ts';
import { mergeAt, textAt } from '../coreCell.ts';
import type { ViewSheet } from '../WorkbookView.ts';
import { roleOf } from './headings.ts';

interface Candidate {
  readonly column: number;
  readonly text: string;
}

export const PART_OF_YEAR = /(?:^| )(?:6 thang|sau thang|9 thang|quy|so ket|giua nam|dau nam|dot|thang)(?: |$)/;
const OWN_WORDS = /tu (?:cham|danh gia|xep)|^self /;
const YEAR = /\b(?:19|20|21)\d{2}\b/g;

/**
 * The columns that may hold the self-score. Where several headings say so, those of another year, of a part of the year, in hidden
 * columns or in vaguer words give way to the others; what is left is left to the scores: those that agree are one.
 */
export const selfColumnsOf = (
  sheet: ViewSheet,
  row: number,
  headingOf: (column: number) => string,
  edition: number | null,
): readonly number[] => {
  const all: Candidate[] = [];
  for (let column = 0; column < sheet.columnCount; column++) {
    if (roleOf(headingOf(column)) === 'self')
      all.push(...spanned(sheet, row, column).map((at) => ({ column: at, text: foldedText(headingOf(column)) })));
  }
  return [
    ({ column }: Candidate) => !sheet.hiddenColumns.has(column),
    ({ text }: Candidate) => edition === null || (text.match(YEAR) ?? []).every((year) => Number(year) === edition),
    ({ text }: Candidate) => !PART_OF_YEAR.test(text),
    ({ text }: Candidate) => OWN_WORDS.test(text),
    ({ text }: Candidate) => /diem|points?|scores?/.test(text),
  ]
    .reduce(
      (left, isMeant) => (left.some(isMeant) ? left.filter(isMeant) : left),
      [...new Map(all.map((one) => [one.column, one])).values()],
    )
    .map(({ column }) => column);
};

/** A heading over several columns that are named below, by words that say no role, may mean any of them. */
const spanned = (sheet: ViewSheet, row: number, column: number): readonly number[] => {
  const merge = mergeAt(sheet, row, column);
  if (!merge || merge.left === merge.right || roleOf(textAt(sheet, row, column)) !== 'self') return [column];
  const columns = Array.from({ length: Math.min(merge.right, sheet.columnCount - 1) - merge.left + 1 }, (_, index) => merge.left + index);
  const named = columns.filter((at) => /\p{L}/u.test(textAt(sheet, merge.bottom + 1, at)));
  return named.length > 1 ? named : [column];
};
