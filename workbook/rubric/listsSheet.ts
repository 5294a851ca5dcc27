import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { sheetReference } from '../writing/sheetReference.ts';
import { cell, text } from '../paper/SheetBuilder.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { placedShapes, type CriteriaColumn, type PlacedShape } from './criteriaColumns.ts';

/** What parts a way of scoring from a column in the list of pairs. */
export const PAIR_MARK = '|';

/** Lists that no column offers: what each way of scoring has use for, and the kinds of row that are parts of a rule. */
const PAIRS = 'pairs';
const PARTS = 'parts';

type Lists = Readonly<Record<string, readonly string[]>>;

const pairsOf = ({ word, own, parts }: PlacedShape): readonly string[] => [
  ...own.map(({ heading }) => `${word}${PAIR_MARK}${heading}`),
  ...parts.flatMap((part) => part.fields.map(({ heading }) => `${part.word}${PAIR_MARK}${heading}`)),
];

const wordsIn = (shapes: readonly PlacedShape[], column: CriteriaColumn): readonly string[] => {
  const fields = shapes.flatMap(({ own, parts }) => [...own, ...parts.flatMap((part) => part.fields)]);
  return [...new Set(fields.filter((field) => field.column === column).flatMap(({ kind }) => kind.words))];
};

const listsOf = (messages: RubricWords): Lists => {
  const { rubricBook: words } = messages;
  const shapes = placedShapes(messages);
  return {
    kind: [...Object.values(words.kinds), ...Object.values(words.parts), words.alternate],
    shape: shapes.map(({ word }) => word),
    na: Object.values(words.notApplicable),
    assumed: [words.yes, words.no],
    way: wordsIn(shapes, 'way'),
    fromSign: wordsIn(shapes, 'fromSign'),
    toSign: wordsIn(shapes, 'toSign'),
    [PARTS]: [...Object.values(words.parts), words.alternate],
    [PAIRS]: [...new Set(shapes.flatMap(pairsOf)), `${words.alternate}${PAIR_MARK}${words.headings.code}`],
  };
};

/** What may be picked in a column, as a range of the sheet of lists; `null` where anything may be typed. */
export const listRange = (messages: RubricWords, column: CriteriaColumn | typeof PAIRS | typeof PARTS): string | null => {
  const lists = Object.entries(listsOf(messages));
  const at = lists.findIndex(([name]) => name === column);
  const length = lists[at]?.[1].length ?? 0;
  return at < 0 ? null : sheetReference(messages.rubricBook.sheets.lists, { top: 0, bottom: length - 1, left: at, right: at });
};

/** The hidden sheet that drop-downs and grey cells look things up in. */
export const listsSheet = (messages: RubricWords): ModelSheet => ({
  name: messages.rubricBook.sheets.lists,
  visibility: 'hidden',
  cells: Object.values(listsOf(messages)).flatMap((list, column) => list.map((word, row) => cell(row, column, text(word), {}))),
  columns: Object.keys(listsOf(messages)).map((_, column) => ({ column, width: 30 })),
});
