import type { Json } from '#core/canonicalJson.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { BLANK, cell, text } from '../paper/SheetBuilder.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { Validation } from '../writing/Validation.ts';
import type { ModelCell, ModelContent, ModelSheet, RowFormat } from '../writing/WorkbookModel.ts';
import { at, linesIn } from './blocJson.ts';
import { blocSections, type BlocSection } from './blocSections.ts';
import { contentOfField, entriesOf, textOf, type BookField } from './BookField.ts';
import { bookStyle } from './bookStyles.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

const WIDTHS = [34, 40, 40, 20, 36, 18, 36, 18, 30] as const;
const FIRST_ROW = 2;
/** Lines left open below each table. */
const SPARE_LINES = 2;
const LEAST_HEIGHT = 20;

/** One row to be written: what it holds, column by column, and what may be picked there. */
interface Line {
  readonly look: 'section' | 'value' | 'heading' | 'entry' | 'space';
  readonly contents: readonly ModelContent[];
  readonly fields: readonly (BookField | null)[];
  /** No source states what it holds. */
  readonly isAssumed: boolean;
}

/** The sheet of the bloc: who is in it and when, its scale, conditions, grades, order, awards and deadlines. */
export const blocSheet = (json: JsonObject, messages: RubricWords): ModelSheet => {
  const lines = blocSections(messages).flatMap((section) => [...linesOf(section, json, messages.agreement.assumed), SPACE]);
  const { rubricBook: words } = messages;
  return {
    name: words.sheets.bloc,
    cells: [
      cell(0, 0, text(words.title({ name: textOf(json['name']) })), bookStyle.title),
      ...lines.flatMap((line, index) => cellsOf(line, FIRST_ROW + index)),
    ],
    columns: WIDTHS.map((width, column) => ({ column, width })),
    rows: lines.map((line, index) => heightOf(line, FIRST_ROW + index)),
    validations: lines.flatMap((line, index) => validationsOf(line, FIRST_ROW + index)),
    gridLinesHidden: true,
    print: { orientation: 'landscape', margins: { left: 20, right: 15, top: 15, bottom: 15 }, footer: { right: pageFoot(messages) } },
  };
};

const SPACE: Line = { look: 'space', contents: [], fields: [], isAssumed: false };

/** The lines of a part. `mark` stands beside a value that no source states, and beside the title of a part that none does. */
const linesOf = (section: BlocSection, json: JsonObject, mark: string): readonly Line[] => {
  const isAssumed = entriesOf(json['assumed']).some((name) => name === section.key);
  const title: Line = { look: 'section', contents: [text(section.title), text(isAssumed ? mark : '')], fields: [], isAssumed };
  return [title, ...(section.form === 'values' ? valueLines(section, json, mark) : tableLines(section, json, isAssumed))];
};

const valueLines = ({ path, fields }: BlocSection, json: JsonObject, mark: string): readonly Line[] => {
  const object = at(json, path);
  const assumed = [...entriesOf(object['assumed']), ...entriesOf(object['assumedFields'])];
  return fields.map((field): Line => {
    const value = contentOfField(field, object);
    const isAssumed = value.type !== 'blank' && (object['assumed'] === true || assumed.includes(field.name));
    const contents = [text(field.heading), value, ...(isAssumed ? [text(mark)] : [])];
    return { look: 'value', contents, fields: [null, field], isAssumed };
  });
};

/** Entries that cannot say for themselves that they are assumed take it from what they stand in. */
const tableLines = ({ key, path, fields }: BlocSection, json: JsonObject, isWholeAssumed: boolean): readonly Line[] => {
  const isOrderAssumed = key === 'ranking' && at(json, 'rubric.ranking')['assumed'] === true;
  const isAllAssumed = isOrderAssumed || (isWholeAssumed && !fields.some(({ name }) => name === 'assumed'));
  const entries = [...linesIn(json, key, path), ...Array.from({ length: SPARE_LINES }, (): JsonObject => ({}))];
  return [
    { look: 'heading', contents: fields.map(({ heading }) => text(heading)), fields: [], isAssumed: false },
    ...entries.map((entry): Line => {
      const contents = fields.map((field) => contentOfField(field, entry));
      const isFilled = contents.some(({ type }) => type !== 'blank');
      return { look: 'entry', contents, fields, isAssumed: entry['assumed'] === true || (isAllAssumed && isFilled) };
    }),
  ];
};

const cellsOf = (line: Line, row: number): readonly ModelCell[] => {
  const { look, contents } = line;
  if (look !== 'section') return contents.map((content, column) => cell(row, column, content, styleOf(line, column, content)));
  return WIDTHS.map((_, column) =>
    cell(row, column, contents[column] ?? BLANK, column === 1 && line.isAssumed ? bookStyle.assumedSection : bookStyle.section),
  );
};

const styleOf = ({ look, isAssumed }: Line, column: number, content: ModelContent) => {
  if (look === 'heading') return bookStyle.heading;
  if (look === 'value' && column === 0) return bookStyle.name;
  if (look === 'value' && column > 1) return bookStyle.assumedMark;
  if (isAssumed) return content.type === 'number' ? bookStyle.assumedNumber : bookStyle.assumedText;
  return content.type === 'number' ? bookStyle.number : bookStyle.text;
};

const heightOf = ({ look, contents }: Line, row: number): RowFormat => {
  const heights = contents.map((content, column) =>
    content.type === 'text' && look !== 'section'
      ? estimateRowHeight(content.text, (WIDTHS[column] ?? 10) - 2, 12, look === 'heading') + 4
      : 0,
  );
  return { row, height: Math.min(400, Math.max(LEAST_HEIGHT, ...heights)) };
};

/** Excel parts the values of a list by commas and takes 255 characters of them. */
const validationsOf = ({ fields }: Line, row: number): readonly Validation[] =>
  fields.flatMap((field, column) => {
    const values = field?.kind.words ?? [];
    if (values.length === 0 || values.join(',').length > 255) return [];
    const range = { top: row, bottom: row, left: column, right: column };
    return [{ ranges: [range], rule: { type: 'list', values }, error: { title: '', text: '', style: 'warning' } } satisfies Validation];
  });
