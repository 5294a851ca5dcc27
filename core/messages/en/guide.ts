import type { WordsLike } from '../CodedWords.ts';
import type { guide as source } from '../vi/guide.ts';

export const guide: WordsLike<typeof source> = {
  /** The line above the table of the scoring sheet. */
  sheetHint: 'Fill the pale yellow cells. When done, choose Home › Giao Ước to check and send.',
  title: 'HOW TO FILL THE SCORING SHEET',
  lines: [
    'Fill only the pale yellow cells. The others are set by the bloc and locked.',
    'Result: enter the number or the date, or choose the level. The score follows at once from the rubric.',
    'Self-score: where a criterion asks for no result, enter the score here, 0 if not met.',
    'A decimal comma and a decimal point are both read, e.g. 48.5. No words, % or units in a score cell.',
    'Supporting document: enter number, symbol, date and issuer. Put no pictures or files into the sheet.',
    'Several documents for one criterion go on the sheet of documents, one per row.',
    'Where there is no document, say why under Explanation.',
    'Deductions go in the Deduction row; 10 and −10 both mean 10 points off.',
    'A criterion that is not assigned: ask the chair first; once approved it is left out.',
    'Do not insert, delete or hide rows, and do not merge cells. Paste with Paste Values.',
    'When done, open the Giao Ước pane in Excel and choose Check the sheet. Without the pane, drop this file on the web door of the bloc.',
    'Mend the places marked Must fix, choose Send in the sheet, and keep the receipt. It can be withdrawn until the deadline.',
  ],
};
