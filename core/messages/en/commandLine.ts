import { wordOfKey } from '../wordOfKey.ts';
import type { WordsLike } from '../CodedWords.ts';
import type { commandLine as source } from '../vi/commandLine.ts';
import { counted } from './phrases.ts';
import { tableColumns } from './tableColumns.ts';

export const commandLine: WordsLike<typeof source> = {
  problem: ({ sentence }) => `giaouoc: ${sentence}`,
  saved: ({ path }) => `Wrote ${path}`,
  template: {
    summary: ({ count, directory }) => `Made ${counted(count, 'scoring workbook')} in ${directory}.`,
  },
  check: {
    verdicts: { clean: 'Clean', warnings: 'Review', errors: 'Must fix', refused: 'Refused' },
    columns: { cell: 'Cell', criterion: 'Criterion', level: 'Level', message: 'What' },
    mapping: ({ sheet, row, columns, placed, all }) =>
      `Understood the agency's own table: sheet “${sheet}”, headings in row ${row}; ${columns.map(([role, letters]) => `${wordOfKey(tableColumns, role)} in column ${letters}`).join(', ')}; ${placed} of ${all} criteria found. If that is wrong, run again with --columns, for example --columns self=E,title=B,row=${row}.`,
    file: ({ file, agency, total }) =>
      `${file}${agency === null ? '' : ` · ${agency}`}${total === null ? '' : ` · self-scored total ${total}`}`,
    counts: ({ errors, warnings, notes }) => `Must fix ${errors}, review ${warnings}, note ${notes}`,
    expected: ({ seen, expected }) => `holds ${seen}; needed: ${expected}`,
    repair: ({ label }) => `Repair: ${label}`,
    keptBecause: ({ reason }) => `Kept, because: ${reason}`,
    changed: ({ count, path }) =>
      count === 0
        ? `Nothing could be repaired; an unchanged copy is at ${path}.`
        : `Repaired ${counted(count, 'place')}, written to ${path}:`,
    change: ({ place, from, to, why }) => `${place}: ${from} → ${to} (${why})`,
    afterRepair: 'The repaired copy, checked again:',
    notRepaired: ({ file }) => `${file} cannot be read, so there is no repaired copy.`,
    summary: ({ files, clean, warnings, errors, refused }) =>
      `${counted(files, 'file')}: ${clean} clean, ${warnings} to review, ${errors} to fix, ${refused} refused.`,
  },
  rank: {
    columns: {
      rank: 'Rank',
      agency: 'Agency',
      self: 'Self',
      appraised: 'Appraised',
      bonus: 'Bonus',
      deduction: 'Deduction',
      total: 'Total',
      grade: 'Grade',
      award: 'Proposed award',
    },
    nothing: 'No sheet could be counted, so no ranking was written; fix the above and run again.',
    why: 'Why',
    noRank: '–',
    rejected: ({ count }) => `${counted(count, 'sheet')} could not be counted:`,
    missing: ({ agencies }) => `${counted(agencies.length, 'agency has', 'agencies have')} no sheet: ${agencies.join(', ')}.`,
    beside: ({ count }) => `${counted(count, 'place')} to review that ${count === 1 ? 'does' : 'do'} not change the ranking:`,
    summary: ({ ranked, rejected, missing }) =>
      `${counted(ranked, 'agency', 'agencies')} ranked, ${counted(rejected, 'sheet')} not counted, ${counted(missing, 'agency', 'agencies')} without a sheet.`,
    snapshot: ({ code }) => `Check code of the ranking: ${code}`,
  },
  rubric: {
    converted: ({ criteria, path }) => `Wrote ${counted(criteria, 'criterion', 'criteria')} to ${path}.`,
    drafted: ({ criteria, sheet, path, open, look }) =>
      `${criteria} criteria of sheet ${sheet} were read and the draft written to ${path}: ${open} places to mend, ${look} to check.`,
    markedAt: ({ sheet, cell, level, reason }) => `Sheet ${sheet}, cell ${cell}, ${level}: ${reason}`,
    noTable: ({ file }) =>
      `${file}: no table has a column of criteria and a column of points; look at its headings, or name the sheet with --sheet.`,
    same: 'The two rubrics are the same.',
    differences: ({ count }) => `${counted(count, 'difference')}.`,
    sendAgain: ({ agencies }) => `Sheets made by the old one have to be sent again: ${agencies.join(', ')}.`,
    nobodySendsAgain: 'No sheet made by the old one has to be sent again.',
    tried: ({ count, unfit }) =>
      unfit === 0
        ? `${counted(count, 'sheet')} tried, all of them still fit.`
        : `${counted(count, 'sheet')} tried, ${unfit} no longer fit.`,
    trial: {
      agency: 'Agency',
      before: 'Old total',
      after: 'New total',
      difference: 'Difference',
      rankBefore: 'Old rank',
      rankAfter: 'New rank',
    },
    refused: ({ file, count }) => `${file}: not taken, ${counted(count, 'place', 'places')} to fix.`,
    refusedAt: ({ sheet, cell, reason }) => `Sheet ${sheet}, cell ${cell}: ${reason}`,
  },
  cite: {
    where: ({ bloc, edition }) => `Frozen result of ${bloc}, ${edition}. Enter under Supporting document:`,
    parent: ({ name, edition }) => `To be cited in the scoring sheets of ${name}, ${edition}.`,
    notRanking: ({ file }) =>
      `${file}: not a ranking workbook made by Giao Ước, or what it carries is damaged. Get the file from the chair again.`,
    altered: ({ file }) =>
      `${file}: changed after it was made, so it cannot be cited. Run giaouoc verify to see where, or get the file from the chair again.`,
    provisional: ({ file }) => `${file}: still provisional. Wait until the bloc has frozen its ranking.`,
  },
  verify: {
    agrees: ({ what }) => `Agrees: ${what}`,
    differs: ({ what, seen, expected }) => `Differs: ${what} holds ${seen}, recomputed ${expected}`,
    file: ({ file, bloc, edition, code }) => `${file}: ${bloc}, ${edition}, check code ${code}`,
    otherEngine: ({ made, own }) => `Made by scoring engine ${made}; worked out again here by ${own}.`,
    rubric: 'code of the rubric',
    snapshot: 'check code of the ranking',
    sheet: ({ agency, version }) => `sheet of ${agency}, version ${version}`,
    cells: ({ count }) => `${counted(count, 'cell')} of the sheets`,
    someCells: ({ what, count }) => `Differs: ${count} of ${what}`,
    cell: ({ sheet, cell, seen, expected }) =>
      `Sheet ${sheet}, cell ${cell}: holds ${seen === '' ? '(nothing)' : seen}, recomputed ${expected}`,
    noSheet: ({ sheet }) => `The sheet ${sheet} is gone`,
    moreCells: ({ count }) => `and ${counted(count, 'more cell')}`,
    receipt: ({ number, agency, version }) => `receipt ${number} of ${agency}, version ${version}`,
    receiptCounted: ({ receipt }) => `Agrees: ${receipt}; the sheet that was sent is in the ranking, unaltered.`,
    receiptOtherYear: ({ receipt, bloc, edition }) =>
      `Differs: ${receipt} belongs to the bloc ${bloc}, ${edition}. Give a receipt of this bloc.`,
    receiptNotCounted: ({ receipt }) => `Differs: ${receipt}; the ranking counts no sheet of that agency. Ask the chair.`,
    receiptOtherVersion: ({ receipt, version }) =>
      `Differs: ${receipt}; the ranking counts version ${version}. Give the receipt of that version.`,
    receiptOtherSheet: ({ receipt, own, counted: other }) =>
      `Differs: ${receipt} bears the code ${own}, the ranking counts a sheet with the code ${other}. Tell the chair and keep the receipt.`,
    notRanking: ({ file }) =>
      `${file}: not a ranking workbook made by Giao Ước, or what it carries is damaged. Get the file from the chair again.`,
    allAgree: ({ count }) =>
      count === 1 ? 'The one part agrees; the ranking is unaltered.' : `All ${count} parts agree; the ranking is unaltered.`,
    someDiffer: ({ count, whole }) =>
      `${count} of ${counted(whole, 'part')} ${count === 1 ? 'does' : 'do'} not agree. Use the chair's original; if this is the original, tell the chair.`,
    askReceipts: 'To be sure which sheets were counted, give the receipts (.json) as well.',
  },
};
