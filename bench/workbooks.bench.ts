import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Benchmark } from './Benchmark.ts';
import { blocOf, filledWorkbook, sha256 } from './manyAgencies.ts';
import { measure } from './measure.ts';

const AGENCIES = 8;
const NAMES = {
  read: 'read one scoring workbook (25 criteria)',
  check: 'check one sheet',
  write: 'write the ranking workbook of 8',
} as const;

const sheetOf = (bloc: Bloc, bytes: Uint8Array): Sheet => {
  const opened = openWorkbook(bytes);
  const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, 'bench.xlsx') : opened;
  if (!('sheet' in read)) throw new Error('the benchmark cannot read its own workbook');
  return read.sheet;
};

/** The three things that the pane, the command line and the functions do to workbooks. */
export const benchmark: Benchmark = {
  name: 'workbooks',
  run: async ({ root }) => {
    const bloc = blocOf(root, AGENCIES);
    const files = bloc.members.map((_, index) => filledWorkbook(bloc, index));
    const sheets = files.map((bytes) => sheetOf(bloc, bytes));
    const rubricHash = hashOf(bloc.rubricJson, sha256);
    const readings = sheets.map((sheet) => checkSheet(bloc, sheet, { rubricHash, expectedAgency: null }).reading);
    const ranking = rankBloc(bloc, readings);
    const book = {
      bloc,
      ranking,
      readings,
      rejected: [],
      versions: [],
      snapshot: rubricHash,
      rubricHash,
      madeOn: null,
      messages: messagesOf('vi'),
    };
    return [
      await measure(NAMES.read, 51, (round) => readWorkbook(files[round % AGENCIES] ?? new Uint8Array())),
      {
        ...(await measure(NAMES.check, 51, (round) =>
          checkSheet(bloc, sheets[round % AGENCIES] as Sheet, { rubricHash, expectedAgency: null }),
        )),
        ratioTo: NAMES.read,
      },
      { ...(await measure(NAMES.write, 15, () => writeWorkbook(rankingWorkbook(book)))), ratioTo: NAMES.read },
    ];
  },
};
