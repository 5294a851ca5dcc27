import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Marked } from '../host/Host.ts';
import { isHostTrouble } from '../host/HostTrouble.ts';
import { run } from './changeCell.ts';

/** The ground of Excel's own style "Bad". */
const MARK = '#FFC7CE';
/** So Excel calls the colour of a cell that has none. */
const NO_FILL = '#FFFFFF';

const bySheet = <One>(all: readonly One[], sheetOf: (one: One) => string): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(sheetOf(one), [...(groups.get(sheetOf(one)) ?? []), one]);
  return groups;
};

/** Two round trips for each worksheet, however many cells. */
export const markCells = async (cells: readonly CellAddress[]): Promise<readonly Marked[]> => {
  const marked: Marked[] = [];
  for (const [sheet, ofSheet] of bySheet(cells, (at) => at.sheet)) marked.push(...(await markSheet(sheet, ofSheet)));
  return marked;
};

/** A worksheet whose protection forbids colours is left as it is. */
const markSheet = async (sheet: string, cells: readonly CellAddress[]): Promise<readonly Marked[]> => {
  try {
    return await coloured(sheet, cells);
  } catch (error) {
    if (isHostTrouble(error) && error.trouble.because === 'sheetProtected') return [];
    throw error;
  }
};

const fillsOf = async (
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly CellAddress[],
): Promise<readonly Excel.RangeFill[]> => {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const fills = cells.map(({ cell }) => worksheet.getRange(cell).format.fill);
  for (const fill of fills) fill.load('color');
  await context.sync();
  return fills;
};

const coloured = async (sheet: string, cells: readonly CellAddress[]): Promise<readonly Marked[]> => {
  let marked: readonly Marked[] = [];
  await run(cells[0], async (context) => {
    const fills = await fillsOf(context, sheet, cells);
    const before = fills.map(({ color }) => color);
    for (const fill of fills) fill.color = MARK;
    await context.sync();
    marked = cells.map((at, index) => ({ at, fill: fillOf(before[index]) }));
  });
  return marked;
};

/** `null` too where a merged cell's parts differ: then there is no one colour to give back. */
const fillOf = (colour: string | null | undefined): string | null => (!colour || colour.toUpperCase() === NO_FILL ? null : colour);

/** A worksheet that is gone has taken its colours along. */
export const unmarkCells = async (marked: readonly Marked[]): Promise<void> => {
  for (const [sheet, ofSheet] of bySheet(marked, ({ at }) => at.sheet)) {
    await cleared(sheet, ofSheet).catch((error: unknown) => {
      if (!isHostTrouble(error) || error.trouble.because !== 'cellGone') throw error;
    });
  }
};

const cleared = (sheet: string, marked: readonly Marked[]): Promise<void> =>
  run(marked[0]?.at, async (context) => {
    const fills = await fillsOf(
      context,
      sheet,
      marked.map(({ at }) => at),
    );
    for (const [index, fill] of fills.entries()) {
      const before = marked[index]?.fill ?? null;
      if (fill.color.toUpperCase() !== MARK) continue;
      if (before === null) fill.clear();
      else fill.color = before;
    }
    await context.sync();
  });
