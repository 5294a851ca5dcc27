import { isFileRefused } from '#workbook/archive/FileRefused.ts';
import { verifyRanking, type RankingVerification } from '#workbook/ranking/verifyRanking.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { sha256 } from './sha256.ts';

/** What a workbook carries may have been altered past reading: it then is no ranking that could be verified, and this is `null`. */
export const verifiedRanking = (view: WorkbookView): RankingVerification | null => {
  try {
    return verifyRanking(view, sha256);
  } catch (error) {
    if (isFileRefused(error)) return null;
    throw error;
  }
};
