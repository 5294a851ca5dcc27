import { sizeOf, type Points } from '../../points.ts';
import type { Part } from '../../ranking/Ranking.ts';
import { showDifference } from '../numbers.ts';
import { pts, together } from './phrases.ts';

/** How far an agency stands behind another, and why: parts below zero are lost, those above are made up again. */
export interface Behind {
  readonly rank: number;
  readonly gap: Points;
  readonly parts: readonly Part[];
  /** How many decimals every number shows at the least. */
  readonly decimals?: number;
  /** What a criterion is called in the sentence: its code, or `điểm thưởng`. */
  readonly nameOf?: (criterion: string) => string;
}

type Naming = Required<Pick<Behind, 'decimals' | 'nameOf'>>;

const isMadeUp = ({ difference }: Part): boolean => difference > 0;

const LATE = 'nộp muộn';

/** "II.2.b −15,0" */
const signed = ({ at, difference }: Part, { decimals, nameOf }: Naming): string =>
  `${at === 'rest' ? 'các phần còn lại' : at === 'late' ? LATE : nameOf(at.criterion)} ${showDifference(difference, 'vi', decimals)}`;

/** "0,75 ở II.3" */
const unsigned = ({ at, difference }: Part, { decimals, nameOf }: Naming): string =>
  `${pts(sizeOf(difference), decimals)} ${at === 'rest' ? 'ở các phần còn lại' : at === 'late' ? `do ${LATE}` : `ở ${nameOf(at.criterion)}`}`;

const explained = (parts: readonly Part[], naming: Naming): string => {
  const madeUp = parts.filter(isMadeUp).map((part) => signed(part, naming));
  if (madeUp.length === 0) return parts.map((part) => unsigned(part, naming)).join(', ');
  const lost = parts.filter((part) => !isMadeUp(part)).map((part) => signed(part, naming));
  return [...lost, `bù lại ${together(madeUp)}`].join('; ');
};

/** "Kém hạng 2 là 1,25 điểm: 0,75 ở II.3, 0,5 ở III.2.c." With parts that were made up, each part has its sign. */
export const behind = ({ rank, gap, parts, decimals = 0, nameOf = (code) => code }: Behind): string => {
  const head = `Kém hạng ${rank} là ${pts(gap, decimals)} điểm`;
  return parts.length === 0 ? `${head}.` : `${head}: ${explained(parts, { decimals, nameOf })}.`;
};
