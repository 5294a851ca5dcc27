import { basename } from 'node:path';
import { Problem } from '#core/problem.ts';
import type { ReadExport } from '#core/ranking/blocExport.ts';

/** Errors: `export.altered` where a sheet is no longer the one whose hash was given out. */
export const requireUnaltered = (path: string, { hashes }: Pick<ReadExport, 'hashes'>): void => {
  const altered = hashes.sheets.filter(({ stated, recomputed }) => stated !== recomputed).map(({ agency }) => agency);
  if (altered.length > 0) throw new Problem('export.altered', { file: basename(path), agencies: altered });
};
