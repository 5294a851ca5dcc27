import { isFileRefused } from '#workbook/archive/FileRefused.ts';
import { verifiedSummary } from '#workbook/ranking/verifiedSummary.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import type { OpenedRanking } from './Opened.ts';
import { sha256 } from './sha256.ts';

/** A combined ranking workbook, worked out anew and held against its own cells. */
export const openRanking = (view: WorkbookView): OpenedRanking => ({ kind: 'ranking', verified: verified(view) });

/** What it carries may be spoilt: then nothing of it can be worked out. */
const verified = (view: WorkbookView): OpenedRanking['verified'] => {
  try {
    return verifiedSummary(verifyRanking(view, sha256));
  } catch (error) {
    if (isFileRefused(error)) return null;
    throw error;
  }
};
