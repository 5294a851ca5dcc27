import { expectedScore } from '#core/checks/scoreCells.ts';
import { expectedPhrase } from '#core/messages/expectedPhrase.ts';
import { writePoints } from '#core/points.ts';
import type { Leaf, Scale } from '#core/rubric/Rubric.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import { addressOf } from '../address.ts';
import type { Validation, ValidationRule } from '../writing/Validation.ts';
import { COLUMN } from './columns.ts';
import { resultTermOf, type LayoutRow, type LeafRow, type MeasureRow } from './sheetLayout.ts';
import type { ScoresSheetInput } from './ScoresSheetInput.ts';

/** Excel shows at most so many letters of a hint. */
const MOST_TEXT = 255;
const MOST_LIST = 255;

/** What the open cells of a row let in, with the hint that Excel shows beside them. */
export const scoreValidations = (row: LayoutRow, input: ScoresSheetInput): readonly Validation[] => {
  if ((row.is !== 'leaf' && row.is !== 'measure') || (row.is === 'leaf' && row.isDropped)) return [];
  const term = resultTermOf(row);
  if (term) return resultValidation(row, term, input);
  return row.is === 'leaf' && row.leaf.rule.measures.length === 0 ? [scoreValidation(row, input)] : [];
};

const cellRange = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

/** As much of a hint as Excel shows. */
export const shortened = (text: string): string => (text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1)}…`);

/** Between least and most, on the step; a deduction with its sign or without. */
export const scoreRule = ({ kind, max, rule }: Leaf, at: string, { step }: Scale): ValidationRule => {
  const least = kind === 'deduction' ? `-${writePoints(max)}` : writePoints(rule.min);
  const onStep = `MOD(ROUND(ABS(${at})*1000,0),${step})=0`;
  return { type: 'custom', formula: `IF(ISNUMBER(${at}),AND(${at}>=${least},${at}<=${writePoints(max)},${onStep}),FALSE)` };
};

const scoreValidation = (row: LeafRow, { messages, bloc }: ScoresSheetInput): Validation => {
  const { inputs } = messages.scoringSheet;
  const expected = expectedPhrase(messages.expected, expectedScore(row.leaf));
  return {
    ranges: [cellRange(row.row, COLUMN.self)],
    rule: scoreRule(row.leaf, addressOf(row.row, COLUMN.self), bloc.rubric.scale),
    prompt: { title: inputs.scoreTitle, text: shortened(inputs.score({ expected })) },
    error: { title: inputs.scoreTitle, text: shortened(inputs.scoreRefused({ expected })), style: 'warning' },
  };
};

const resultValidation = (row: LeafRow | MeasureRow, term: MeasureTerm, { messages }: ScoresSheetInput): readonly Validation[] => {
  const { inputs } = messages.scoringSheet;
  const hint = messages.measureWords.hint(term);
  const acceptsNoCase = row.is === 'leaf' && row.leaf.notApplicable === 'award_max';
  const rule = ruleOf(term, addressOf(row.row, COLUMN.result), acceptsNoCase ? messages.measureWords.nothingArose : null);
  return [
    {
      ranges: [cellRange(row.row, COLUMN.result)],
      rule,
      prompt: { title: inputs.resultTitle, text: shortened(hint) },
      error: {
        title: inputs.resultTitle,
        text: shortened(inputs.resultRefused({ expected: messages.measureWords.noun(term) })),
        style: 'warning',
      },
    },
  ];
};

const ruleOf = (term: MeasureTerm, at: string, noCase: string | null): ValidationRule => {
  const { kind, options, least, most } = term;
  if (kind === 'option') return listRule([...options.map(({ title }) => title), ...(noCase === null ? [] : [noCase])], at);
  const scale = kind === 'percent' ? 100_000 : 1000;
  const bounds = [
    ...(least === null ? [] : [`${at}>=${least / scale}`]),
    ...(most === null ? [] : [`${at}<=${most / scale}`]),
    ...(kind === 'count' || kind === 'days' ? [`${at}=INT(${at})`] : []),
    ...(kind === 'date' ? [`${at}>=DATE(2000,1,1)`, `${at}<=DATE(2199,12,31)`] : []),
  ];
  const isNumber = `IF(ISNUMBER(${at}),${bounds.length === 0 ? 'TRUE' : `AND(${bounds.join(',')})`},FALSE)`;
  return { type: 'custom', formula: noCase === null ? isNumber : `OR(${at}="${noCase}",${isNumber})` };
};

/** A drop-down where Excel can hold it: no comma inside a title, not too long together. */
const listRule = (titles: readonly string[], at: string): ValidationRule =>
  titles.some((title) => title.includes(',')) || titles.join(',').length > MOST_LIST
    ? { type: 'custom', formula: `ISTEXT(${at})` }
    : { type: 'list', values: titles };
