import type { Json } from '#core/canonicalJson.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { BLANK, cell, text } from '../paper/SheetBuilder.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { Validation } from '../writing/Validation.ts';
import type { ModelCell, ModelContent, ModelSheet, RowFormat } from '../writing/WorkbookModel.ts';
import { at, linesIn } from './blocJson.ts';
import { blocSections, type BlocSection } from './blocSections.ts';
import { contentOfField, textOf, type BookField } from './BookField.ts';
import { bookStyle } from './bookStyles.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

const WIDTHS = [34, 40, 40, 16, 36] as const;
const FIRST_ROW = 2;
/** Lines left open below each table. */
const SPARE_LINES = 2;
const LEAST_HEIGHT = 20;

/** One row to be written: what it holds, column by column, and what may be picked there. */
interface Line {
  readonly look: 'section' | 'value' | 'heading' | 'entry' | 'space';
  readonly contents: readonly ModelContent[];
  readonly fields: readonly (BookField | null)[];
}

/** The sheet of the bloc: who is in it and when, its scale, conditions, grades, order, awards and deadlines. */
export const blocSheet = (json: JsonObject, messages: Catalogue): ModelSheet => {
  const lines = blocSections(messages).flatMap((section) => [...linesOf(section, json), SPACE]);
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

const SPACE: Line = { look: 'space', contents: [], fields: [] };

const linesOf = (section: BlocSection, json: JsonObject): readonly Line[] => {
  const title: Line = { look: 'section', contents: [text(section.title)], fields: [] };
  const { fields } = section;
  if (section.form === 'values') {
    const object = at(json, section.path);
    return [
      title,
      ...fields.map((field): Line => ({
        look: 'value',
        contents: [text(field.heading), contentOfField(field, object)],
        fields: [null, field],
      })),
    ];
  }
  const entries = [...linesIn(json, section.key, section.path), ...Array.from({ length: SPARE_LINES }, () => ({}))];
  return [
    title,
    { look: 'heading', contents: fields.map(({ heading }) => text(heading)), fields: [] },
    ...entries.map((entry): Line => ({ look: 'entry', contents: fields.map((field) => contentOfField(field, entry)), fields })),
  ];
};

const cellsOf = ({ look, contents }: Line, row: number): readonly ModelCell[] => {
  if (look === 'section') return WIDTHS.map((_, column) => cell(row, column, contents[column] ?? BLANK, bookStyle.section));
  return contents.map((content, column) => cell(row, column, content, styleOf(look, column, content)));
};

const styleOf = (look: Line['look'], column: number, content: ModelContent) => {
  if (look === 'heading') return bookStyle.heading;
  if (look === 'value' && column === 0) return bookStyle.name;
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
