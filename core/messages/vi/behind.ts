import { pointsOf } from '../../points.ts';
import { isMadeUp, type Behind, type GapPart, type GapSource } from '../gaps.ts';
import { showDifference } from '../numbers.ts';
import { pts, together } from './phrases.ts';

/** After a number of points that were lost: "0,75 ở II.3", "0,5 do nộp muộn". */
const lostAt = (from: GapSource): string => {
  switch (from.at) {
    case 'criterion':
      return `ở ${from.code}`;
    case 'section':
      return `ở Mục ${from.code}`;
    case 'bonus':
      return 'do điểm thưởng';
    case 'deduction':
      return 'do điểm trừ';
    case 'late':
      return 'do nộp muộn';
    case 'rescaled':
      return 'do quy đổi';
  }
};

/** Before a signed difference: "II.2.b −15,0", "điểm trừ của đơn vị hạng 6 +10,0". */
const named = (from: GapSource, rank: number, madeUp: boolean): string => {
  switch (from.at) {
    case 'criterion':
      return from.code;
    case 'section':
      return `Mục ${from.code}`;
    case 'bonus':
      return 'điểm thưởng';
    case 'deduction':
      return madeUp ? `điểm trừ của đơn vị hạng ${rank}` : 'điểm trừ';
    case 'late':
      return 'nộp muộn';
    case 'rescaled':
      return 'quy đổi';
  }
};

const signed = (parts: readonly GapPart[], rank: number, decimals: number): readonly string[] =>
  parts.map((part) => `${named(part.from, rank, isMadeUp(part))} ${showDifference(pointsOf(-part.points), 'vi', decimals)}`);

/** "Kém hạng 2 là 1,25 điểm: 0,75 ở II.3, 0,5 do nộp muộn." With parts that were made up, each part has its sign. */
export const behind = ({ rank, gap, parts, decimals = 0 }: Behind): string => {
  const head = `Kém hạng ${rank} là ${pts(gap, decimals)} điểm`;
  if (parts.length === 0) return `${head}.`;
  if (!parts.some(isMadeUp)) return `${head}: ${parts.map(({ from, points }) => `${pts(points, decimals)} ${lostAt(from)}`).join(', ')}.`;
  const lost = signed(
    parts.filter((part) => !isMadeUp(part)),
    rank,
    decimals,
  ).join('; ');
  return `${head}: ${lost}; bù lại ${together(signed(parts.filter(isMadeUp), rank, decimals))}.`;
};
