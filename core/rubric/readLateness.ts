import { ZERO, type Points } from '../points.ts';
import type { Fields } from './fields.ts';
import type { Lateness, LatePenalty } from './Lateness.ts';

const ALL_PERCENT = 100_000;

/**
 * `late` of a deadline: a text, or bands like `{ "maxDaysLate": 3, "deduct": 1 }`, ascending, the last one without an end. A band takes
 * points off the total (`deduct`), a percentage of it (`deductPct`), has the sheet fall under a gate (`gate`), or several of these.
 *
 * @param gates the ids of the rubric's gates
 */
export const readLateness = (fields: Fields, gates: readonly string[]): Lateness | null => {
  const areWorking = fields.has('days') && fields.oneOf('days', ['calendar', 'working']) === 'working';
  if (!fields.has('late')) return null;
  if (typeof fields.raw('late') === 'string') return { is: 'prose', text: fields.text('late') };
  const entries = fields.list('late');
  if (entries.length === 0) fields.refuse('late', 'text, or list of at least one band');
  const bands = entries.map((one) => readPenalty(one, gates));
  entries.forEach((one, index) => checkEnd(one, index, bands));
  return { is: 'bands', areWorking, bands };
};

const readPenalty = (fields: Fields, gates: readonly string[]): LatePenalty => {
  const mostDaysLate = fields.optionalWhole('maxDaysLate');
  if (mostDaysLate !== null && mostDaysLate < 1) fields.refuse('maxDaysLate', 'whole number from 1 up, or null');
  const penalty: LatePenalty = {
    mostDaysLate,
    deduct: readSize(fields),
    deductPct: fields.optionalThousandths('deductPct') ?? 0,
    gate: fields.has('gate') ? fields.oneOf('gate', gates) : null,
  };
  if (penalty.deductPct < 0 || penalty.deductPct > ALL_PERCENT) fields.refuse('deductPct', 'percentage from 0 to 100');
  if (!['deduct', 'deductPct', 'gate'].some(fields.has)) fields.refuse('deduct', 'points off, or a percentage or a gate beside it');
  fields.done('note');
  return penalty;
};

const readSize = (fields: Fields): Points => {
  const deduct = fields.optionalPoints('deduct') ?? ZERO;
  return deduct < ZERO ? fields.refuse('deduct', 'points from 0 on') : deduct;
};

const checkEnd = (fields: Fields, index: number, bands: readonly LatePenalty[]): void => {
  const [end, before] = [bands[index]?.mostDaysLate ?? null, bands[index - 1]?.mostDaysLate ?? null];
  const isLast = index === bands.length - 1;
  if (isLast !== (end === null)) fields.refuse('maxDaysLate', isLast ? 'null in the last band' : 'null in the last band only');
  if (end !== null && before !== null && end <= before) fields.refuse('maxDaysLate', 'end after that of the band before');
};
