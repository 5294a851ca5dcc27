import type { Points } from '#core/points.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { ShownPoints } from './shownPoints.ts';

/** How many decimals a value needs to be shown whole. */
const decimalsOf = (value: Points): number => (value % 1000 === 0 ? 0 : value % 100 === 0 ? 1 : value % 10 === 0 ? 2 : 3);

/** The number format of points with so many decimals, without marks between thousands, as scores are written in words. */
const format = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** How many decimals it takes to show every one of these points whole. */
export const neededDecimals = (columns: readonly ShownPoints[]): number => {
  let needed = 0;
  for (const column of columns) for (const value of column.values()) if (value !== null) needed = Math.max(needed, decimalsOf(value));
  return needed;
};

/**
 * The number format of a column of the overview: sections with the decimals that they need, everything else with the rubric's at
 * least, so that a column's numbers stand under each other.
 */
export const pointsLook = ({ bloc, decimals }: { readonly bloc: Bloc; readonly decimals: number }, column: string): string =>
  format(column.startsWith('section ') ? decimals : Math.max(decimals, bloc.rubric.scale.decimals));
