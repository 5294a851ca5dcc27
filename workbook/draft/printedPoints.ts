import { pointsOf, readPoints, type Points } from '#core/points.ts';
import { plainWording } from '#core/printed/plainWording.ts';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { shownText } from '#core/sheet/plainText.ts';

/** What a cell of a column of points says. */
export type PrintedPoints =
  | { readonly is: 'blank' }
  | { readonly is: 'points'; readonly points: Points }
  /** Words or a number that nobody can take for points with certainty. */
  | { readonly is: 'unread'; readonly seen: string }
  | { readonly is: 'error'; readonly seen: string };

const NUMBER = String.raw`([+-]?\d+(?:[.,]\d+)?)`;
const MOST = new RegExp(String.raw`^(?:tối đa|đến|không quá|từ 0 đến|0 đến|từ 0 -|0 -|0-|≤)\s*${NUMBER}\s*(?:điểm|đ)?\.?$`, 'u');
const NONE = /^[-–—_.x…\s]*$/iu;

const ofDecimal = (decimal: string | null, seen: string): PrintedPoints => {
  const points = decimal === null ? null : readPoints(decimal);
  return points === null ? { is: 'unread', seen } : { is: 'points', points };
};

/** Reads the points of a cell: a number, or a text with one certain reading such as `50 điểm`, `1,5`, `tối đa 5`, `-10`. */
export const readPrintedPoints = (cell: Cell | null): PrintedPoints => {
  if (!cell) return { is: 'blank' };
  const seen = shownText(cell);
  switch (cell.content.type) {
    case 'blank':
      return { is: 'blank' };
    case 'number':
      return cell.percent ? { is: 'unread', seen } : ofDecimal(cell.content.number, seen);
    case 'error':
      return { is: 'error', seen };
    case 'noValue':
      return { is: 'error', seen: `=${cell.formula ?? ''}` };
    case 'date':
    case 'boolean':
      return { is: 'unread', seen };
    case 'text': {
      if (NONE.test(seen)) return { is: 'blank' };
      const typed = readTypedNumber(seen);
      const most = MOST.exec(plainWording(seen))?.[1];
      return ofDecimal(typed ?? (most === undefined ? null : readTypedNumber(most)), seen);
    }
  }
};

const AT_END = new RegExp(
  String.raw`\s*(?:\(\s*(?:tối đa|điểm tối đa|điểm chuẩn|tổng|tổng điểm)?:?\s*(?:là )?${NUMBER}\s*(?:điểm|đ)\s*\)|[:–-]\s*(?:tối đa )?${NUMBER}\s*(?:điểm|đ))\s*[.:;]?\s*$`,
  'iu',
);

/** The maximum that a title ends with, `(350 điểm)` or `: 50 điểm`, and the title without it; `null` where it has none. */
export const pointsInTitle = (title: string): { readonly points: Points; readonly title: string } | null => {
  const match = AT_END.exec(title);
  const points = readPoints(readTypedNumber(match?.[1] ?? match?.[2] ?? '') ?? '');
  if (!match || points === null || match.index === 0) return null;
  return { points: pointsOf(Math.abs(points)), title: title.slice(0, match.index).trim() };
};
