import { sizeOf } from '../../points.ts';
import type { Part } from '../../ranking/Ranking.ts';
import { showDifference } from '../numbers.ts';
import type { Behind } from '../vi/behind.ts';
import { pts, together } from './phrases.ts';

type Naming = Required<Pick<Behind, 'decimals' | 'nameOf'>>;

const isMadeUp = ({ difference }: Part): boolean => difference > 0;

/** "II.2.b −15.0" */
const signed = ({ at, difference }: Part, { decimals, nameOf }: Naming): string =>
  `${at === 'rest' ? 'all else' : at === 'late' ? 'lateness' : nameOf(at.criterion)} ${showDifference(difference, 'en', decimals)}`;

/** "0.75 at II.3" */
const unsigned = ({ at, difference }: Part, { decimals, nameOf }: Naming): string =>
  `${pts(sizeOf(difference), decimals)} ${at === 'rest' ? 'from all else' : at === 'late' ? 'for lateness' : `at ${nameOf(at.criterion)}`}`;

const explained = (parts: readonly Part[], naming: Naming): string => {
  const madeUp = parts.filter(isMadeUp).map((part) => signed(part, naming));
  if (madeUp.length === 0) return parts.map((part) => unsigned(part, naming)).join(', ');
  const lost = parts.filter((part) => !isMadeUp(part)).map((part) => signed(part, naming));
  return [...lost, `made up by ${together(madeUp)}`].join('; ');
};

/** "1.25 points behind rank 2: 0.75 at II.3, 0.5 at III.2.c." With parts that were made up, each part has its sign. */
export const behind = ({ rank, gap, parts, decimals = 0, nameOf = (code) => code }: Behind): string => {
  const amount = pts(gap, decimals);
  const head = `${amount} ${amount === '1' ? 'point' : 'points'} behind rank ${rank}`;
  return parts.length === 0 ? `${head}.` : `${head}: ${explained(parts, { decimals, nameOf })}.`;
};
