import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import type { BookExpected, BookFault } from '#core/rubric/BookFault.ts';
import { timesHundred } from '#core/sheet/timesHundred.ts';
import { addressOf } from '../address.ts';
import { cellAt, type ViewSheet } from '../WorkbookView.ts';
import { blocSections, type BlocSection } from './blocSections.ts';
import { ofFile, plainWords, shownContent } from './BookSheet.ts';
import { CRITERIA_COLUMNS } from './criteriaColumns.ts';

/** How far down the headings of the criteria may stand. */
const LAST_HEADING_ROW = 30;

/** Signs that nobody sees, and spaces: two codes that look alike would be two. */
const UNSEEN = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/u;

const textIn = (sheet: ViewSheet, row: number, column: number): string => shownContent(ofFile(sheet).at(row, column));

const faultAt = (sheet: ViewSheet, row: number, column: number, expected: BookExpected, seen = textIn(sheet, row, column)): BookFault => ({
  sheet: sheet.name,
  cell: addressOf(row, column),
  seen,
  expected,
  suggestion: null,
});

/** What is wrong with the cells themselves, whatever stands in them: merged ones, percentages, headings that stand twice, codes. */
export const formFaults = (bloc: ViewSheet, criteria: ViewSheet, messages: RubricWords): readonly BookFault[] => [
  ...[bloc, criteria].flatMap(mergedCells),
  ...percentCells(bloc, shareColumnsOf(bloc, messages)),
  ...percentCells(criteria, shareColumnsOf(criteria, messages)),
  ...headingsTwice(criteria, messages),
  ...namesTwice(bloc, messages),
  ...unclearCodes(criteria, messages),
];

/** The rows of title and advice may be merged; a merge below them hides whose value it holds. */
const LAST_FREE_ROW = 1;

const mergedCells = (sheet: ViewSheet): readonly BookFault[] =>
  sheet.merges
    .filter(({ top, bottom, left, right }) => bottom > LAST_FREE_ROW && (bottom > top || right > left))
    .map(({ top, left }) => faultAt(sheet, top, left, { is: 'unmerged' }));

/** Shares are fractions, so that 40% and 0.4 are the same there and nowhere else. */
const shareColumnsOf = (sheet: ViewSheet, messages: RubricWords): ReadonlySet<number> => {
  const { headings, sections } = messages.rubricBook;
  const shares = [headings.share, sections.quotas.fields.maxShare].map(plainWords);
  const columns = new Set<number>();
  for (const { row, column } of sheet.cells.values()) if (shares.includes(plainWords(textIn(sheet, row, column)))) columns.add(column);
  return columns;
};

const percentCells = (sheet: ViewSheet, shares: ReadonlySet<number>): readonly BookFault[] =>
  [...sheet.cells.values()].flatMap(({ row, column, percent, content }): readonly BookFault[] => {
    if (!percent || content.type !== 'number' || shares.has(column)) return [];
    return [faultAt(sheet, row, column, { is: 'withoutPercent' }, `${timesHundred(content.number)}%`)];
  });

/** The second of two equal texts, with where it stands. */
const twice = <Place>(places: readonly Place[], textOf: (place: Place) => string): readonly Place[] => {
  const met = new Set<string>();
  return places.filter((place) => {
    const text = plainWords(textOf(place));
    const isMet = met.has(text);
    met.add(text);
    return text !== '' && isMet;
  });
};

const columnsOf = ({ columnCount }: ViewSheet): readonly number[] => Array.from({ length: columnCount }, (_, column) => column);

const headingRowOf = (sheet: ViewSheet, known: ReadonlySet<string>): number => {
  const rows = Array.from({ length: Math.min(sheet.rowCount, LAST_HEADING_ROW) }, (_, row) => row);
  const countIn = (row: number): number => columnsOf(sheet).filter((column) => known.has(plainWords(textIn(sheet, row, column)))).length;
  return rows.reduce((best, row) => (countIn(row) > countIn(best) ? row : best), 0);
};

const knownHeadings = ({ rubricBook: { headings } }: RubricWords): ReadonlySet<string> =>
  new Set(CRITERIA_COLUMNS.map((column) => plainWords(headings[column])));

const headingsTwice = (sheet: ViewSheet, messages: RubricWords): readonly BookFault[] => {
  const known = knownHeadings(messages);
  const row = headingRowOf(sheet, known);
  const columns = columnsOf(sheet).filter((column) => known.has(plainWords(textIn(sheet, row, column))));
  return twice(columns, (column) => textIn(sheet, row, column)).map((column) =>
    faultAt(sheet, row, column, { is: 'once', title: textIn(sheet, row, column) }),
  );
};

/** Titles of parts, names of lines and headings of tables on the sheet of the bloc. */
const namesTwice = (sheet: ViewSheet, messages: RubricWords): readonly BookFault[] => {
  const sections = blocSections(messages);
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row);
  const sectionAt = (row: number): BlocSection | undefined =>
    sections.find(({ title }) => plainWords(title) === plainWords(textIn(sheet, row, 0)));
  const titles = rows.filter((row) => sectionAt(row));
  const inSections = titles.flatMap((start, index): readonly BookFault[] => {
    const section = sectionAt(start);
    const end = titles[index + 1] ?? sheet.rowCount;
    const names = new Set(section?.fields.map(({ heading }) => plainWords(heading)));
    const isName = (row: number, column: number): boolean => names.has(plainWords(textIn(sheet, row, column)));
    const places =
      section?.form === 'values'
        ? rows.filter((row) => row > start && row < end && isName(row, 0)).map((row) => ({ row, column: 0 }))
        : columnsOf(sheet).flatMap((column) => (isName(start + 1, column) ? [{ row: start + 1, column }] : []));
    return twice(places, ({ row, column }) => textIn(sheet, row, column)).map(({ row, column }) =>
      faultAt(sheet, row, column, { is: 'once', title: textIn(sheet, row, column) }),
    );
  });
  const parts = twice(titles, (row) => textIn(sheet, row, 0)).map((row) =>
    faultAt(sheet, row, 0, { is: 'once', title: textIn(sheet, row, 0) }),
  );
  return [...parts, ...inSections];
};

const unclearCodes = (sheet: ViewSheet, messages: RubricWords): readonly BookFault[] => {
  const { headings, parts } = messages.rubricBook;
  const row = headingRowOf(sheet, knownHeadings(messages));
  const columnOf = (heading: string): number =>
    columnsOf(sheet).findIndex((column) => plainWords(textIn(sheet, row, column)) === plainWords(heading));
  const [code, kind] = [columnOf(headings.code), columnOf(headings.kind)];
  if (code < 0) return [];
  const partWords = new Set(Object.values(parts).map(plainWords));
  return Array.from({ length: Math.max(0, sheet.rowCount - row - 1) }, (_, index) => row + 1 + index).flatMap(
    (at): readonly BookFault[] => {
      const isPart = kind >= 0 && partWords.has(plainWords(textIn(sheet, at, kind)));
      const content = cellAt(sheet, at, code)?.content;
      const typed = content?.type === 'text' ? content.text.trim() : '';
      return !isPart && UNSEEN.test(typed) ? [faultAt(sheet, at, code, { is: 'code' }, typed)] : [];
    },
  );
};
