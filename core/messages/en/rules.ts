import { sizeOf, ZERO } from '../../points.ts';
import type { Option } from '../../rules/rule.ts';
import type { RuleWords } from '../CodedWords.ts';
import { byDate, byLateness, inBands } from './bands.ts';
import { nameOf } from './measures.ts';
import { capital, day, pts, quantity } from './phrases.ts';

/** The unit after a number: joined where it is a percentage, after a space where it is not. */
const ofUnit = (unit: string | null): string => (unit === null || unit.startsWith('%') ? (unit ?? '') : ` ${nameOf(unit) ?? ''}`);

const listed = (options: readonly Option[]): string => options.map(({ title, points }) => `${title}: ${pts(points)}`).join('; ');

const WHOLE = 1000;

const share = (thousandths: number): string => quantity(thousandths * 100);

const least = (floor: number): string => (floor < 0 ? `at most ${quantity(-floor)} off` : `not below ${quantity(floor)}`);

const percentUnit = (unit: string | null): string => (unit !== null && unit.startsWith('%') && unit.length > 1 ? unit : '%');

const occurrence = (counts: string | null): string => (counts === null ? 'Each occurrence' : `Each (${counts})`);

export const rules: RuleWords = {
  judged: ({ min, max }) =>
    max <= 0 ? `${pts(sizeOf(max))} to ${pts(sizeOf(min))} points off, as judged` : `${pts(min)} to ${pts(max)} points, as judged`,
  passFail: ({ pass, fail }) => `Met: ${pts(pass)}; not met: ${pts(fail)}`,
  oneOf: ({ options }) => `One level: ${listed(options)}`,
  sumOf: ({ options, max }) => `Added up by the count of each kind, at most ${pts(max)}: ${listed(options)}`,
  bands: ({ metric, unit, bands }) => `${capital(nameOf(metric) ?? nameOf(unit) ?? 'result')}: ${inBands(bands)}`,
  lateBands: ({ bands }) => capital(byLateness(bands)),
  dueBands: ({ due, areWorking, bands }) =>
    `${due === null ? 'By the day that was given' : `Due ${day(due)}`}${areWorking ? ', in working days' : ''}: ${byLateness(bands)}`,
  dateBands: ({ bands }) => `Issued ${byDate(bands)}`,
  deductPerMissing: ({ start, target, deduct, every, floor, wholeSteps, unit }) => {
    const full = target === 'own' ? 'Assigned target reached' : `${quantity(target)}${percentUnit(unit)} reached`;
    const lost = wholeSteps ? `for every full ${quantity(every)}% short` : `for every ${quantity(every)}% short`;
    const part = wholeSteps ? 'parts do not count' : 'parts count pro rata';
    return `${full}: ${pts(start)}; ${pts(deduct)} off ${lost}, ${part}, ${least(floor)}`;
  },
  deductPerCount: ({ start, per, floor, counts }) => {
    const each = `${occurrence(counts)}: ${pts(per)} off, ${least(floor)}`;
    return start === ZERO ? each : `None: ${pts(start)}; ${each.charAt(0).toLowerCase()}${each.slice(1)}`;
  },
  perCount: ({ per, cap, counts }) => `${occurrence(counts)}: ${pts(per)}, at most ${pts(cap)}`,
  ratio: ({ max, target, capRatio, unit }) => {
    const whole = target === 'own' ? 'the assigned target' : `${quantity(target)}${ofUnit(unit)}`;
    const cap = capRatio === WHOLE ? 'not above the maximum' : `at most ${share(capRatio)}% of it`;
    return `${pts(max)} times the share of ${whole} that was reached, ${cap}`;
  },
  shareOfTargets: ({ max, of }) => `${pts(max)} times the share of assigned targets that were met${of === null ? '' : ` (${of})`}`,
  plusMinus: ({ bonusPer, penaltyPer, min, max, counts }) => {
    const what = counts === null ? '' : ` (${counts})`;
    if (penaltyPer === ZERO && min === ZERO) return `${occurrence(counts)}: adds ${pts(bonusPer)}, at most ${pts(max)}`;
    if (bonusPer === ZERO && max === ZERO) return `${occurrence(counts)}: ${pts(penaltyPer)} off, ${least(min)}`;
    const sides = [
      ...(bonusPer > 0 ? [`each good occurrence adds ${pts(bonusPer)}`] : []),
      ...(penaltyPer > 0 ? [`each bad occurrence takes off ${pts(penaltyPer)}`] : []),
    ];
    return `${capital(sides.join(', '))}${what}, kept between ${pts(min)} and ${pts(max)}`;
  },
  leaderRelative: ({ max, target, metShare, withoutTarget, unit }) => {
    const whole = target === 'own' ? 'the assigned target' : `${quantity(target)}${ofUnit(unit)}`;
    const past = `past it the rest of ${pts(max)} by the overshoot over the largest in the bloc`;
    const none =
      withoutTarget === 'against_best' ? 'without a target measured against the best of those without' : 'without a target left out';
    return `${share(metShare)}% of the maximum for reaching ${whole}, pro rata below; ${past}${target === 'own' ? `; ${none}` : ''}; provisional until the whole bloc is known`;
  },
  notCovered: ({ then }) =>
    then === 'self_assess_levels'
      ? 'An agency that the index does not cover scores itself by the levels above'
      : 'For an agency that the index does not cover the criterion is left out and the total is rescaled',
  overTarget: ({ addPer, every, cap, scaledBy }) =>
    `Every ${quantity(every)}% past the target may add ${pts(addPer)}, at most ${pts(cap)}${scaledBy === null ? '' : `, by ${nameOf(scaledBy) ?? ''}`}; the chair decides`,
  manual: ({ text }) => `${text} (the chair decides)`,
};
