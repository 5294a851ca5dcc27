import type { Json } from '#core/canonicalJson.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { BLANK, text } from '../paper/SheetBuilder.ts';
import type { ModelContent } from '../writing/WorkbookModel.ts';
import { contentOfField, isObject } from './BookField.ts';
import { criterionFields, placedShapes, type CriteriaColumn, type PlacedField, type PlacedPart } from './criteriaColumns.ts';

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

/** The rows of a rubric's criteria, in their order, each followed by the parts of its rule. */
export const criteriaLines = (criteria: readonly Json[], messages: RubricWords): readonly CriteriaLine[] => {
  const fields = criterionFields(messages);
  const shapes = new Map(placedShapes(messages).map((shape) => [shape.name as Json, shape]));
  const depths = new Map<Json, number>();
  return criteria.filter(isObject).flatMap((criterion) => {
    const rule = isObject(criterion['rule']) ? criterion['rule'] : {};
    const shape = shapes.get(rule['shape'] ?? null);
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
    ];
  });
};
