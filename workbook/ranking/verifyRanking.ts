import type { Sha256 } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { isProblem } from '#core/problem.ts';
import { readExport, type ReadExport, type StatedHash } from '#core/ranking/blocExport.ts';
import { damaged } from '../archive/FileRefused.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { carriedRanking } from './carriedRanking.ts';
import { compareCells, type CellMismatch } from './compareCells.ts';
import { rankingWorkbook } from './rankingWorkbook.ts';

/** One thing that was worked out anew and held against what the workbook says. */
export type VerifiedPart =
  | ({ readonly part: 'rubric' | 'snapshot' } & Checked & StatedHash)
  | ({ readonly part: 'sheet'; readonly agency: string; readonly version: number } & Checked & StatedHash)
  | ({ readonly part: 'cells'; readonly compared: number; readonly mismatches: readonly CellMismatch[] } & Checked);

interface Checked {
  readonly agrees: boolean;
}

export interface RankingVerification {
  readonly year: ReadExport;
  readonly parts: readonly VerifiedPart[];
}

/**
 * Works a ranking out anew from the sheets that its workbook carries, and holds every hash and every visible cell against that.
 *
 * Shape:  one part for the rubric, one for each agency's sheet, one for the ranking's own hash, one for all cells; `null` where the
 *         workbook is no ranking of ours.
 * Errors: throws `FileRefused` where what it carries is spoilt.
 */
export const verifyRanking = (view: WorkbookView, sha256: Sha256): RankingVerification | null => {
  const carried = carriedRanking(view);
  if (carried === null) return null;
  const year = readCarried(carried, sha256);
  const { rubric, snapshot, sheets } = year.hashes;
  return {
    year,
    parts: [
      { part: 'rubric', ...held(rubric) },
      ...sheets.map(({ agency, version, ...hash }): VerifiedPart => ({ part: 'sheet', agency, version, ...held(hash) })),
      { part: 'snapshot', ...held(snapshot) },
      cellsPart(view, year),
    ],
  };
};

const readCarried = (carried: unknown, sha256: Sha256): ReadExport => {
  try {
    return readExport(carried, sha256);
  } catch (cause) {
    if (isProblem(cause)) throw damaged('carriedRanking', cause);
    throw cause;
  }
};

const held = ({ stated, recomputed }: StatedHash) => ({ stated, recomputed, agrees: stated === recomputed });

/** Papers of a bloc are in Vietnamese, so that is what the cells are held against. */
const cellsPart = (view: WorkbookView, { ranked, rejected, isProvisional, madeOn, lastYear = [] }: ReadExport): VerifiedPart => {
  const { sheets } = rankingWorkbook({ ...ranked, rejected, isProvisional, madeOn, lastYear, messages: messagesOf('vi') });
  const { compared, mismatches } = compareCells(view, sheets);
  return { part: 'cells', compared, mismatches, agrees: mismatches.length === 0 };
};
