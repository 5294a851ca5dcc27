import type { PrintSetup } from '../writing/PrintSetup.ts';
import { printedWidth } from '../writing/columnWidth.ts';
import { heightOfLines } from '../writing/estimateRowHeight.ts';
import type { RowFormat } from '../writing/WorkbookModel.ts';

const A4 = { short: 210, long: 297 } as const;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Printers and programs set columns and rows a little differently: a page counts as full a little early. */
const FULL = 0.97;

type Paper = Pick<PrintSetup, 'orientation' | 'margins'>;

/** The scale, in percent, at which columns of these widths fit the paper; never above 100. */
export const percentToFit = ({ orientation, margins }: Paper, widths: readonly number[]): number => {
  const room = (orientation === 'portrait' ? A4.short : A4.long) - margins.left - margins.right;
  const needed = widths.reduce((sum, width) => sum + printedWidth(width), 0);
  return Math.max(10, Math.min(100, Math.floor((room / needed) * FULL * 100)));
};

/** A sheet that misses one page by little is made smaller instead; below this part of its scale it would be hard to read. */
const SMALLEST = 0.82;

const roomInPoints = ({ orientation, margins }: Paper): number =>
  ((orientation === 'portrait' ? A4.long : A4.short) - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE * FULL;

/** How high rows stand together, in points; rows that are not named are as high as one line. */
const heightsOf = (rows: readonly RowFormat[]): ((block: RowBlock) => number) => {
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  return ({ first, last }) => {
    let height = 0;
    for (let row = first; row <= last; row++) height += heights.get(row) ?? heightOfLines(1, 12);
    return height;
  };
};

/** The scale at which the rows down to `last` fit one page, where that is not much below `percent`; else `percent`. */
export const percentForOnePage = (paper: Paper, percent: number, rows: readonly RowFormat[], last: number): number => {
  const fitting = Math.floor((roomInPoints(paper) / heightsOf(rows)({ first: 0, last })) * 100);
  return fitting >= percent * SMALLEST ? Math.min(percent, fitting) : percent;
};

/** Rows that belong on one page, both ends included, from 0. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
}

interface PageGround {
  readonly paper: Paper;
  readonly percent: number;
  readonly repeatedRows: RowBlock;
  /** The part of a page that may be filled: below 1 where many rows of many heights add up to what a program may set otherwise. */
  readonly fullAt?: number;
}

/**
 * The row before which a page must begin so that a block at the end of a sheet is not torn; none where it fits as it stands, or
 * where it is higher than a page.
 */
export const breaksToKeep = (
  block: RowBlock,
  rows: readonly RowFormat[],
  { paper, percent, repeatedRows, fullAt = 1 }: PageGround,
): readonly number[] => {
  const page = (roomInPoints(paper) / percent) * 100;
  const heightOf = heightsOf(rows);
  const repeated = heightOf(repeatedRows);
  let used = 0;
  for (let row = 0; row < block.first; row++) {
    const height = heightOf({ first: row, last: row });
    used = used + height > page ? repeated + height : used + height;
  }
  const needed = heightOf(block);
  return used + needed > page * fullAt && repeated + needed <= page ? [block.first] : [];
};

/** The rows before which pages must begin so that none of several blocks, in their order, is torn; one that is higher than a page is left as it falls. */
export const breaksToKeepEach = (
  blocks: readonly RowBlock[],
  rows: readonly RowFormat[],
  { paper, percent, fullAt = 1 }: Omit<PageGround, 'repeatedRows'>,
): readonly number[] => {
  const page = (roomInPoints(paper) / percent) * 100;
  const heightOf = heightsOf(rows);
  const breaks: number[] = [];
  let [used, row] = [0, 0];
  for (const block of blocks) {
    for (; row < block.first; row++) {
      const height = heightOf({ first: row, last: row });
      used = used + height > page ? height : used + height;
    }
    const needed = heightOf(block);
    if (used === 0 || used + needed <= page * fullAt || needed > page) continue;
    breaks.push(block.first);
    used = 0;
  }
  return breaks;
};
