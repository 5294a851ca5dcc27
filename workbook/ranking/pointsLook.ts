import type { Points } from '#core/points.ts';
import type { RankingBook } from './RankingBook.ts';

/** How many decimals a value needs to be shown whole. */
const decimalsOf = (value: Points): number => (value % 1000 === 0 ? 0 : value % 100 === 0 ? 1 : value % 10 === 0 ? 2 : 3);

/** The number format of points with so many decimals, without marks between thousands, as scores are written in words. */
const format = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/**
 * The number format of a column of the overview: sections with the decimals that they need, everything else with the rubric's at
 * least, so that a column's numbers stand under each other.
 */
export const pointsLook = ({ bloc, agencies }: RankingBook, column: string): string => {
  const isPlain = column.startsWith('section ');
  const shown = agencies.flatMap(({ self, final }) => [...self.values(), ...final.values()]);
  const needed = shown.reduce<number>((most, value) => Math.max(most, value === null ? 0 : decimalsOf(value)), 0);
  return format(isPlain ? needed : Math.max(needed, bloc.rubric.scale.decimals));
};
