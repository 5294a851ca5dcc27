import { movePeriod } from './movePeriod.ts';
import type { Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** The steps of the year, the last of which freezes the ranking. */
export const ranking: readonly Served<StoreDoors>[] = [movePeriod];
