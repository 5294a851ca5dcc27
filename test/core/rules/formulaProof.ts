import * as fc from 'fast-check';
import { pointsOf, writePoints } from '#core/points.ts';
import { roundRatio } from '#core/ratio.ts';
import { certainPoints } from '#core/rules/measuredRule.ts';
import type { Measures, MeasureTerm, MeasureValue, Rule } from '#core/rules/rule.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { addressOf } from '#workbook/address.ts';
import { cellAt, type ViewSheet } from '#workbook/WorkbookView.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { ModelCell, ModelContent } from '#workbook/writing/WorkbookModel.ts';
import { recalculate } from '../../libreOffice.ts';
import { randomCase, randomSources } from './randomCase.ts';
import { measuresOf, ruleOf } from './ruleOf.ts';

const READY = 0;
const SCORE = 1;
const MEASURES = 2;

/** How many cases of each source, and which. */
interface Draw {
  readonly seed: number;
  readonly cases: number;
}

/** One row of the workbook: a rule, and what stands in the cells of its measures. */
interface FormulaCase {
  readonly says: string;
  readonly rule: Rule;
  readonly decimals: number;
  /** Percentages stand as 0.96 in the cell and are multiplied in the formula. */
  readonly asFractions: boolean;
  readonly contents: ReadonlyMap<string, ModelContent>;
  /** `null` where a cell holds no measure: then nothing is scored. */
  readonly measures: Measures | null;
}

/** A row where the workbook, worked out by LibreOffice, says something else than `score`. */
export interface Disagreement {
  readonly says: string;
  readonly expected: string;
  readonly seen: string;
  readonly formula: string;
}

const contentOf = (value: MeasureValue, term: MeasureTerm, asFractions: boolean): ModelContent => {
  if (value.type === 'day') return { type: 'date', day: value.day };
  if (value.type === 'option') return { type: 'text', text: term.options.find(({ key }) => key === value.key)?.title ?? value.key };
  const isFraction = asFractions && term.kind === 'percent';
  return { type: 'number', number: String(isFraction ? value.thousandths / 100_000 : value.thousandths / 1000) };
};

/** What no measure is, or not of the right type. TRUE is left out: LibreOffice, unlike Excel, takes it for a number. */
const WRONG: readonly ModelContent[] = [
  { type: 'blank' },
  { type: 'text', text: '8,5' },
  { type: 'text', text: '' },
  { type: 'formula', formula: 'NA()', value: { type: 'error', error: '#N/A' } },
  { type: 'formula', formula: '""', value: { type: 'text', text: '' } },
];

const wrongFor = ({ kind }: MeasureTerm): readonly ModelContent[] =>
  kind === 'option' ? [...WRONG, { type: 'number', number: '3' }] : [...WRONG, { type: 'text', text: '3' }];

const contentsOf = (rule: Rule, measures: Measures, asFractions: boolean): ReadonlyMap<string, ModelContent> =>
  new Map(
    rule.measures.map((term) => {
      const value = measures.get(term.key);
      return [term.key, value ? contentOf(value, term, asFractions) : ({ type: 'blank' } as const)];
    }),
  );

/** The random cases of one source, and its first ones again with each measure spoiled in each way. */
const casesOf = (source: string, { seed, cases }: Draw): readonly FormulaCase[] => {
  const drawn = fc.sample(randomCase(source), { numRuns: cases, seed }).map((one, index): FormulaCase => {
    const rule = ruleOf(one.terms, one);
    const measures = measuresOf(one.written);
    const asFractions = index % 2 === 0;
    const contents = contentsOf(rule, measures, asFractions);
    return { says: JSON.stringify(one), rule, decimals: (index >> 1) % 4, asFractions, contents, measures };
  });
  const spoiled = drawn.slice(0, 2).flatMap((one) =>
    one.rule.measures.flatMap((term) =>
      wrongFor(term).map((content): FormulaCase => ({
        ...one,
        says: `${term.key} is ${JSON.stringify(content)} in ${one.says}`,
        contents: new Map([...one.contents, [term.key, content]]),
        measures: null,
      })),
    ),
  );
  return [...drawn, ...spoiled];
};

const formulasOf = ({ rule, decimals, asFractions }: FormulaCase, row: number): { readonly ready: string; readonly score: string } => {
  const cells = new Map(rule.measures.map((term, index) => [term.key, { address: addressOf(row, MEASURES + index), term }]));
  const address = (key: string): string => cells.get(key)?.address ?? '';
  const formula = rule.formula({
    addressOf: address,
    cellOf: (key) => (asFractions && cells.get(key)?.term.kind === 'percent' ? `${address(key)}*100` : address(key)),
  });
  if (!formula) throw new Error(`${rule.shape} has no formula`);
  const { whenReady, value } = formula;
  return { ready: whenReady, score: `IF(${whenReady},ROUND(ROUND(${value},10),${decimals}),"")` };
};

const expectedOf = ({ rule, decimals, measures }: FormulaCase): string => {
  const outcome = measures ? rule.score(measures) : null;
  const certain = outcome && certainPoints(outcome);
  return certain ? writePoints(roundRatio(certain, decimals)) : '';
};

const rowOf = (one: FormulaCase, row: number): readonly ModelCell[] => {
  const { ready, score } = formulasOf(one, row);
  return [
    { row, column: READY, content: { type: 'formula', formula: ready, value: { type: 'boolean', value: false } } },
    { row, column: SCORE, content: { type: 'formula', formula: score, value: { type: 'text', text: 'not worked out' } } },
    ...one.rule.measures.map(({ key }, index) => ({
      row,
      column: MEASURES + index,
      content: one.contents.get(key) ?? ({ type: 'blank' } as const),
    })),
  ];
};

const shownIn = (content: CellContent | undefined): string => {
  if (content?.type === 'number') return writePoints(pointsOf(Math.round(Number(content.number) * 1000)));
  if (content?.type === 'text') return content.text;
  return content?.type === 'boolean' ? String(content.value) : (content?.type ?? 'no cell');
};

/** The rows of one worksheet that say something else than `score`. */
const disagreementsIn = (sheet: ViewSheet, cases: readonly FormulaCase[]): readonly Disagreement[] =>
  cases.flatMap((one, row) => {
    const expected = expectedOf(one);
    const seen = shownIn(cellAt(sheet, row, SCORE)?.content);
    const ready = shownIn(cellAt(sheet, row, READY)?.content);
    if (seen === expected && ready === String(expected !== '')) return [];
    return [{ says: one.says, expected, seen: `${seen}, ready ${ready}`, formula: formulasOf(one, row).score }];
  });

/**
 * Writes one workbook of random rules and measures, so many of each source on a sheet of its own, has LibreOffice work it out, and
 * compares each score with that of `score`, rounded by the same decimals.
 */
export const proveFormulas = (draw: Draw): { readonly compared: number; readonly disagreements: readonly Disagreement[] } => {
  const sources = randomSources.map((name) => casesOf(name, draw));
  const written = sources.map((cases, at) => ({ name: `Rules ${at}`, cells: cases.flatMap(rowOf) }));
  const bytes = recalculate(writeWorkbook({ properties: { title: 'Rules', creator: 'test' }, sheets: written }));
  const { sheets } = readWorkbook(bytes, { limits: { rows: 1_000_000, cells: 10_000_000 } });
  if (sheets.length !== sources.length) throw new Error(`${sheets.length} worksheets came back of ${sources.length}`);
  return {
    compared: sources.flat().length,
    disagreements: sheets.flatMap((sheet, at) => disagreementsIn(sheet, sources[at] ?? [])),
  };
};
