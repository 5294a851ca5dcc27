import type { WordsLike } from '../CodedWords.ts';
import type { commandLine as source } from '../vi/commandLine.ts';
import { counted } from './phrases.ts';

export const commandLine: WordsLike<typeof source> = {
  problem: ({ sentence }) => `giaouoc: ${sentence}`,
  saved: ({ path }) => `Wrote ${path}`,
  template: {
    summary: ({ count, directory }) => `Made ${counted(count, 'scoring workbook')} in ${directory}.`,
  },
  check: {
    verdicts: { clean: 'Clean', warnings: 'Review', errors: 'Must fix', refused: 'Refused' },
    columns: { cell: 'Cell', criterion: 'Criterion', level: 'Level', message: 'What' },
    file: ({ file, agency, total }) =>
      `${file}${agency === null ? '' : ` · ${agency}`}${total === null ? '' : ` · self-scored total ${total}`}`,
    counts: ({ errors, warnings, notes }) => `Must fix ${errors}, review ${warnings}, note ${notes}`,
    expected: ({ seen, expected }) => `holds ${seen}; needed: ${expected}`,
    repair: ({ label }) => `Repair: ${label}`,
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
    refused: ({ file, count }) => `${file}: not taken, ${counted(count, 'place', 'places')} to fix.`,
    refusedAt: ({ sheet, cell, reason }) => `Sheet ${sheet}, cell ${cell}: ${reason}`,
  },
  verify: {
    agrees: ({ what }) => `Agrees: ${what}`,
    differs: ({ what, seen, expected }) => `Differs: ${what} holds ${seen}, recomputed ${expected}`,
    allAgree: ({ count }) =>
      count === 1 ? 'The one part agrees; the ranking is unaltered.' : `All ${count} parts agree; the ranking is unaltered.`,
    someDiffer: ({ count }) => `${counted(count, 'part')} ${count === 1 ? 'does' : 'do'} not agree.`,
  },
};
