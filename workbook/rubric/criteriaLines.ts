import type { Json } from '#core/canonicalJson.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { BLANK, text } from '../paper/SheetBuilder.ts';
import type { ModelContent } from '../writing/WorkbookModel.ts';
import { contentOfField, entriesOf, isObject, textOf } from './BookField.ts';
import {
  criterionFields,
  placedShapes,
  type CriteriaColumn,
  type PlacedField,
  type PlacedPart,
  type PlacedShape,
} from './criteriaColumns.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** A row of the sheet of criteria: one criterion, or one part of the rule of the criterion above it. */
export interface CriteriaLine {
  readonly is: 'group' | 'leaf' | 'part';
  readonly depth: number;
  readonly contents: ReadonlyMap<CriteriaColumn, ModelContent>;
}

const contentsOf = (fields: readonly PlacedField[], object: JsonObject): readonly (readonly [CriteriaColumn, ModelContent])[] =>
  fields.map((field) => [field.column, contentOfField(field, object)] as const);

const partLines = ({ name, word, fields }: PlacedPart, rule: JsonObject, depth: number): readonly CriteriaLine[] => {
  const entries = [rule[name] ?? []].flat() as readonly Json[];
  return entries.filter(isObject).map((entry) => ({
    is: 'part',
    depth,
    contents: new Map([['kind', text(word)] as const, ...contentsOf(fields, entry)]),
  }));
};

type Shapes = ReadonlyMap<Json, PlacedShape>;

const shapeOf = (rule: JsonObject, shapes: Shapes): PlacedShape | undefined => shapes.get(rule['shape'] ?? null);

/** The rule that holds for members with an attribute: a row with that attribute and way of scoring, and the parts below it. */
const alternateLines = (alternate: JsonObject, shapes: Shapes, depth: number, word: string): readonly CriteriaLine[] => {
  const rule = isObject(alternate['rule']) ? alternate['rule'] : {};
  const shape = shapeOf(rule, shapes);
  const first: readonly (readonly [CriteriaColumn, ModelContent])[] = [
    ['kind', text(word)],
    ['code', text(textOf(alternate['attribute']))],
    ['shape', shape ? text(shape.word) : BLANK],
  ];
  return [
    { is: 'part', depth, contents: new Map([...first, ...contentsOf(shape?.own ?? [], rule)]) },
    ...(shape?.parts ?? []).flatMap((part) => partLines(part, rule, depth)),
  ];
};

/** The rows of a rubric's criteria, in their order, each followed by the parts of its rule. */
export const criteriaLines = (criteria: readonly Json[], messages: RubricWords): readonly CriteriaLine[] => {
  const fields = criterionFields(messages);
  const shapes: Shapes = new Map(placedShapes(messages).map((shape) => [shape.name as Json, shape]));
  const { alternate } = messages.rubricBook;
  const depths = new Map<Json, number>();
  return criteria.filter(isObject).flatMap((criterion) => {
    const rule = isObject(criterion['rule']) ? criterion['rule'] : {};
    const shape = shapeOf(rule, shapes);
    const depth = (depths.get(criterion['parent'] ?? null) ?? -1) + 1;
    depths.set(criterion['code'] ?? null, depth);
    return [
      {
        is: rule['shape'] === 'sum_children' ? ('group' as const) : ('leaf' as const),
        depth,
        contents: new Map([
          ['shape', shape ? text(shape.word) : BLANK] as const,
          ...contentsOf(fields, criterion),
          ...contentsOf(shape?.own ?? [], rule),
        ]),
      },
      ...(shape?.parts ?? []).flatMap((part) => partLines(part, rule, depth)),
      ...entriesOf(criterion['alternate'])
        .filter(isObject)
        .flatMap((one) => alternateLines(one, shapes, depth, alternate)),
    ];
  });
};
