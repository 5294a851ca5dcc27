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

/** Rows that belong on one page, both ends included, from 0. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
}

/**
 * The row before which a page must begin so that a block at the end of a sheet is not torn; none where it fits as it stands, or
 * where it is higher than a page.
 */
export const breaksToKeep = (
  block: RowBlock,
  rows: readonly RowFormat[],
  { paper, percent, repeatedRows }: { readonly paper: Paper; readonly percent: number; readonly repeatedRows: RowBlock },
): readonly number[] => {
  const { orientation, margins } = paper;
  const room = (orientation === 'portrait' ? A4.long : A4.short) - margins.top - margins.bottom;
  const page = ((room * POINTS_PER_MILLIMETRE) / percent) * 100 * FULL;
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  const heightOf = ({ first, last }: RowBlock): number => {
    let height = 0;
    for (let row = first; row <= last; row++) height += heights.get(row) ?? heightOfLines(1, 12);
    return height;
  };
  const repeated = heightOf(repeatedRows);
  let used = 0;
  for (let row = 0; row < block.first; row++) {
    const height = heightOf({ first: row, last: row });
    used = used + height > page ? repeated + height : used + height;
  }
  const needed = heightOf(block);
  return used + needed > page && repeated + needed <= page ? [block.first] : [];
};
