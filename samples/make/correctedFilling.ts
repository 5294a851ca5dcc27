import type { Report } from '#core/checks/checkSheet.ts';
import { writePoints, pointsOf, type Points } from '#core/points.ts';
import type { Leaf } from '#core/rubric/Rubric.ts';
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

/** A choice that was not made: the second best, as modest people choose. */
const mendedResult = ({ leaf, points }: LeafReading): readonly (readonly [string, Typed])[] => {
  if (points !== null) return [];
  return leaf.rule.measures.flatMap((term) => {
    const option = term.options[1] ?? term.options[0];
    return option ? [[resultCode(leaf, term), { type: 'text', text: option.title }] as const] : noChoice(leaf);
  });
};

const noChoice = ({ code }: Leaf): never => {
  throw new Error(`${code} asks for a result that nobody can make up`);
};
