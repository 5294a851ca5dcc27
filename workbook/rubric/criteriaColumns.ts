import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { closest } from '#core/closest.ts';
import { ruleShapes } from '#core/rules/shapes.ts';
import { TERM_COLUMNS, type PartRow, type ShapeTerms, type Term } from '#core/rules/terms.ts';
import type { BookField } from './BookField.ts';
import { yesNoKind } from './blocSections.ts';
import { shownContent } from './BookSheet.ts';
import {
  choiceKind,
  choicesOf,
  noteKind,
  numberKind,
  targetKind,
  textKind,
  textsKind,
  yearlyDayKind,
  type CellKind,
  type Choice,
} from './cellKinds.ts';

type BookWords = RubricWords['rubricBook'];

/** A column of the sheet of criteria, by the name of what stands in it. */
export type CriteriaColumn = keyof BookWords['headings'];

export const CRITERIA_COLUMNS: readonly CriteriaColumn[] = [
  'code',
  'label',
  'parent',
  'title',
  'unit',
  'kind',
  'max',
  'shape',
  ...TERM_COLUMNS,
  'evidence',
  'na',
  'blocksFrom',
  'article',
  'assumed',
  'assumedFields',
  'note',
  'validFrom',
  'validTo',
  'continues',
  'weight',
];

/** Columns that joined later: a workbook that was made before them is read without. */
export const LATER_COLUMNS: ReadonlySet<CriteriaColumn> = new Set<CriteriaColumn>([
  'blocksFrom',
  'validFrom',
  'validTo',
  'continues',
  'weight',
]);

/** A field with the column in which it stands. */
export interface PlacedField extends BookField {
  readonly column: CriteriaColumn;
}

/** The parts of a rule: the word of their rows, and their fields. */
export interface PlacedPart {
  readonly name: string;
  readonly row: PartRow;
  readonly isList: boolean;
  readonly word: string;
  readonly fields: readonly PlacedField[];
}

/** A way of scoring as the sheet of criteria shows it. */
export interface PlacedShape {
  readonly name: string;
  readonly word: string;
  readonly own: readonly PlacedField[];
  readonly parts: readonly PlacedPart[];
}

/** What a row is; a part of a rule is told by its own word before, so that a slip in one is answered with it. */
const kindOfRow = ({ kinds, parts }: BookWords): CellKind => {
  const known = choiceKind(choicesOf(kinds));
  const names = [...Object.values(kinds), ...Object.values(parts)];
  return {
    ...known,
    read: (content) => {
      const reading = known.read(content);
      if ('value' in reading) return reading;
      return { expected: { is: 'words', names }, suggestion: closest(shownContent(content), names) };
    },
  };
};

/** Everything that a criterion says beside its rule. */
export const criterionFields = (messages: RubricWords): readonly PlacedField[] => {
  const { rubricBook: words } = messages;
  const field = (column: CriteriaColumn, kind: CellKind, whenBlank: BookField['whenBlank'] = 'absent'): PlacedField => ({
    column,
    name: column,
    heading: words.headings[column],
    kind,
    whenBlank,
  });
  return [
    field('code', textKind),
    field('label', textKind),
    field('parent', textKind, 'null'),
    field('title', textKind),
    field('kind', kindOfRow(words)),
    field('max', numberKind),
    field('unit', textKind),
    field('evidence', textsKind(messages.evidenceKinds), 'empty'),
    field('na', choiceKind(choicesOf(words.notApplicable))),
    field('blocksFrom', yearlyDayKind),
    field('article', textKind),
    field('assumed', yesNoKind(words)),
    field('assumedFields', textsKind({ ...words.headings, rule: words.headings.shape })),
    field('note', noteKind),
    field('validFrom', yearlyDayKind),
    field('validTo', yearlyDayKind),
    field('continues', textKind),
    field('weight', numberKind),
  ];
};

const choicesIn = ({ choices }: Term, { ways }: BookWords): readonly Choice[] =>
  choices.map(({ value, word }) => ({ value, word: ways[word] }));

const kindOf = (term: Term, words: BookWords): CellKind => {
  switch (term.kind) {
    case 'number':
      return numberKind;
    case 'text':
      return textKind;
    case 'day':
      return yearlyDayKind;
    case 'target':
      return targetKind(words.ownTarget);
    case 'choice':
      return choiceKind(choicesIn(term, words));
  }
};

const placed = (term: Term, words: BookWords): PlacedField => ({
  column: term.column,
  name: term.name,
  heading: words.headings[term.column],
  kind: kindOf(term, words),
  whenBlank: term.blankIsNull ? 'null' : 'absent',
});

const placedShape = (name: keyof BookWords['shapes'], { own, parts }: ShapeTerms, words: BookWords): PlacedShape => ({
  name,
  word: words.shapes[name].name,
  own: own.map((term) => placed(term, words)),
  parts: parts.map(({ terms, ...part }) => ({
    ...part,
    word: words.parts[part.row],
    fields: terms.map((term) => placed(term, words)),
  })),
});

/** Every way of scoring, the sum of what is below first. */
export const placedShapes = ({ rubricBook: words }: RubricWords): readonly PlacedShape[] => [
  placedShape('sum_children', { own: [], parts: [] }, words),
  ...ruleShapes.map(({ name, terms }) => placedShape(name, terms, words)),
];
