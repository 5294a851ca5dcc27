import type { WordsLike } from '../CodedWords.ts';
import type { commandHelp as source } from '../vi/commandHelp.ts';

export const commandHelp: WordsLike<typeof source> = {
  root: [
    'giaouoc: makes scoring workbooks, checks them and ranks the agencies of an emulation bloc.',
    '',
    'Usage:',
    '  giaouoc template BLOC.json --out DIR [--agency CODE]',
    '  giaouoc check FILE.xlsx|DIR... [--bloc BLOC.json] [--json]',
    '  giaouoc rank FILE.xlsx|DIR... --bloc BLOC.json --out RANKING.xlsx [--json RESULT.json]',
    '',
    'For every command:',
    '  --lang vi|en   language (vi unless told)',
    '  --help         this text, or that of one command: giaouoc check --help',
    '',
    'Exit code: 0 done, nothing to fix; 1 done, with places to fix, a refused file or an agency without a sheet; 2 could not run.',
  ],
  template: [
    'giaouoc template BLOC.json --out DIR [--agency CODE]',
    '',
    'Makes one scoring workbook (.xlsx) for each agency of the bloc, by the rubric in BLOC.json.',
    '',
    '  --out DIR       folder for the workbooks (made where missing)',
    '  --agency CODE   only the workbook of one agency',
    '  --lang vi|en    language of what is reported; the workbooks are Vietnamese',
  ],
  check: [
    'giaouoc check FILE.xlsx|DIR... [--bloc BLOC.json] [--json]',
    '',
    'Checks each scoring workbook: the cell, what it holds, what it should hold and how to mend it. Changes no file.',
    '',
    '  FILE.xlsx|DIR   files, or folders of .xlsx files',
    '  --bloc BLOC.json  the bloc of the sheets; without it the one they name, looked for in samples/ and beside the file',
    '  --json          print the result for other programs',
    '  --lang vi|en    language',
  ],
  rank: [
    'giaouoc rank FILE.xlsx|DIR... --bloc BLOC.json --out RANKING.xlsx [--json RESULT.json]',
    '',
    'Scores and ranks the agencies from their sheets into a ranking workbook (.xlsx). Totals are computed from the criteria.',
    '',
    '  FILE.xlsx|DIR       sheets, or folders of sheets',
    '  --bloc BLOC.json    the bloc and its rubric',
    '  --out RANKING.xlsx  file for the ranking',
    '  --json RESULT.json  also write the result for other programs',
    '  --lang vi|en        language',
  ],
};
