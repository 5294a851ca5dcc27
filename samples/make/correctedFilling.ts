import type { Report } from '#core/checks/checkSheet.ts';
import { writePoints, pointsOf, type Points } from '#core/points.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import type { LeafReading } from '#core/sheet/SheetReading.ts';
import { resultCode } from '#workbook/scoring/cachedScores.ts';
import type { Filling, Typed } from '#workbook/scoring/Filling.ts';
import { eMailedFilling } from './e-mailedFilling.ts';

/**
 * The entries of a sheet with its faults mended as a clerk would in a minute: scores brought within their bounds and onto the step,
 * a choice made where none was, papers said to lie beside. It mends what the samples have wrong, not whatever a sheet may hold.
 */
export const correctedFilling = ({ reading, findings }: Report): Filling => {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ criterion }) => criterion));
  const mended = reading.leaves.filter(({ leaf }) => faulty.has(leaf.code));
  const entered = eMailedFilling(reading);
  const { step } = reading.bloc.rubric.scale;
  const lacksPaper = new Set(findings.filter(({ code }) => code === 'evidence.missing').map(({ criterion }) => criterion));
  return {
    ...entered,
    scores: new Map([...entered.scores, ...mended.flatMap((one) => mendedScore(one, step))]),
    results: new Map([...entered.results, ...mended.flatMap(mendedResult)]),
    explanations: new Map([...lacksPaper].flatMap((code) => (code === null ? [] : [[code, PAPER] as const]))),
    cleared: new Set([...entered.cleared].filter((code) => !faulty.has(code))),
  };
};

const PAPER = 'Bản giấy gửi kèm công văn của đơn vị';

const mendedScore = ({ leaf, score, points }: LeafReading, step: Points): readonly (readonly [string, Typed])[] => {
  if (leaf.rule.measures.length > 0) return [];
  const typed = points ?? (score.type === 'number' ? score.points : null) ?? leaf.max;
  const within = Math.min(Math.max(typed, leaf.rule.min), leaf.max);
  return [[leaf.code, { type: 'number', number: writePoints(pointsOf(Math.floor(within / step) * step)) }]];
};

/** A result that was left out: the second best choice, or a middling figure, as modest people write. */
const mendedResult = ({ leaf, measures }: LeafReading): readonly (readonly [string, Typed])[] =>
  leaf.rule.measures
    .filter(({ key }) => measures.get(key)?.type !== 'value')
    .map((term) => [resultCode(leaf, term), modest(term)] as const);

const modest = ({ kind, options }: MeasureTerm): Typed => {
  switch (kind) {
    case 'option':
      return { type: 'text', text: (options[1] ?? options[0])?.title ?? '' };
    case 'percent':
      return { type: 'number', number: '85' };
    case 'count':
    case 'number':
      return { type: 'number', number: '1' };
    case 'days':
      return { type: 'number', number: '0' };
    case 'date':
      throw new Error('nobody can make up a day');
  }
};
