import { pointsOf } from '../../points.ts';
import { isMadeUp, type Behind, type GapPart, type GapSource } from '../gaps.ts';
import { showDifference } from '../numbers.ts';
import { pts, together } from './phrases.ts';

/** After a number of points that were lost: "0.75 at II.3", "0.5 from late sending". */
const lostAt = (from: GapSource): string => {
  switch (from.at) {
    case 'criterion':
      return `at ${from.code}`;
    case 'section':
      return `at Section ${from.code}`;
    case 'bonus':
      return 'from the bonus';
    case 'deduction':
      return 'from the deduction';
    case 'late':
      return 'from late sending';
    case 'rescaled':
      return 'from rescaling';
  }
};

/** Before a signed difference: "II.2.b −15.0", "rank 6's deduction +10.0". */
const named = (from: GapSource, rank: number, madeUp: boolean): string => {
  switch (from.at) {
    case 'criterion':
      return from.code;
    case 'section':
      return `Section ${from.code}`;
    case 'bonus':
      return 'bonus';
    case 'deduction':
      return madeUp ? `rank ${rank}'s deduction` : 'deduction';
    case 'late':
      return 'late sending';
    case 'rescaled':
      return 'rescaling';
  }
};

const signed = (parts: readonly GapPart[], rank: number, decimals: number): readonly string[] =>
  parts.map((part) => `${named(part.from, rank, isMadeUp(part))} ${showDifference(pointsOf(-part.points), 'en', decimals)}`);

/** "1.25 points behind rank 2: 0.75 at II.3, 0.5 from late sending." With parts that were made up, each part has its sign. */
export const behind = ({ rank, gap, parts, decimals = 0 }: Behind): string => {
  const size = pts(gap, decimals);
  if (!parts.some(isMadeUp)) {
    const lost = parts.map(({ from, points }) => `${pts(points, decimals)} ${lostAt(from)}`).join(', ');
    return `${size} ${size === '1' ? 'point' : 'points'} behind rank ${rank}${lost ? `: ${lost}` : ''}.`;
  }
  const lost = signed(
    parts.filter((part) => !isMadeUp(part)),
    rank,
    decimals,
  ).join('; ');
  return `${size} behind rank ${rank}: ${lost}; made up by ${together(signed(parts.filter(isMadeUp), rank, decimals))}.`;
};
