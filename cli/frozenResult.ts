import { basename } from 'node:path';
import type { FrozenResult } from '#core/citation/Citation.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { Problem } from '#core/problem.ts';
import type { RankedSheets } from '#core/ranking/rankSheets.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { readBytes } from './files.ts';
import { verifiedRanking } from './verifiedRanking.ts';

/** Why a ranking workbook cannot be cited: it is none of ours, it was altered, or its bloc has not frozen it. */
export type Unfrozen = 'notRanking' | 'altered' | 'provisional';

/** A ranking workbook as others may cite it. */
export type FrozenReading =
  { readonly result: FrozenResult; readonly ranked: RankedSheets } | { readonly why: Unfrozen } | { readonly refusal: KnownFinding };

/** Reads a ranking workbook and works it out anew: only what agrees in all and is frozen can be cited. */
export const readFrozen = async (path: string): Promise<FrozenReading> => {
  const opened = openWorkbook(await readBytes(path));
  if ('refusal' in opened) return opened;
  const verification = verifiedRanking(opened.view);
  if (verification === null) return { why: 'notRanking' };
  const { year, parts } = verification;
  if (!parts.every(({ agrees }) => agrees)) return { why: 'altered' };
  if (year.isProvisional) return { why: 'provisional' };
  const { bloc, snapshot } = year.ranked;
  return { ranked: year.ranked, result: { bloc: bloc.id, edition: bloc.edition, snapshot } };
};

/** The results that `--cited` names. Throws `cited.unusable` for the first that nobody may cite. */
export const citedResults = async (paths: readonly string[]): Promise<readonly FrozenResult[]> => {
  const results: FrozenResult[] = [];
  for (const path of paths) {
    const reading = await readFrozen(path);
    if (!('result' in reading)) {
      throw new Problem('cited.unusable', { file: basename(path).normalize('NFC'), why: 'why' in reading ? reading.why : 'notRanking' });
    }
    results.push(reading.result);
  }
  return results;
};
