import type { Day } from '#core/calendar.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { Problem } from '#core/problem.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { readArguments, requiredText, type Arguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { checkFiles } from '../checkFiles.ts';
import { readJson, workbookPaths, writeAll, type FileToWrite } from '../files.ts';
import { CHOICE_LISTS, readChoices } from '../reading/ReadingChoices.ts';
import { rankFiles, type RankedFiles } from '../rankFiles.ts';
import { readLastRanks } from '../lastRanks.ts';
import { missingCodes, rankJson } from '../rankJson.ts';
import { rankLines } from '../rankLines.ts';
import { requireUnaltered } from '../requireUnaltered.ts';
import { sha256 } from '../sha256.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

export const rankShape: CommandShape = {
  usage:
    'giaouoc rank FILE.xlsx|DIR... --bloc BLOC.json --out RANKING.xlsx [--json RESULT.json] [--last-year PATH] [--columns [FILE.xlsx:]self=E,...]... [--agency [FILE.xlsx:]CODE]... | giaouoc rank --from EXPORT.json --out RANKING.xlsx',
  texts: ['bloc', 'from', 'out', 'json', 'last-year'],
  flags: [],
  lists: CHOICE_LISTS,
};

/** A ranking with what its paper says beside it. */
interface ToPrint {
  readonly ranked: RankedFiles;
  readonly isProvisional: boolean;
  readonly madeOn: Day | null;
  readonly lastYear: readonly LastRank[];
}

/** Ranks the bloc from its sheets, or from its export, and writes the combined workbook. Where no sheet counts nothing is written. */
export const rank = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, rankShape);
  const from = read.text('from');
  const out = requiredText(read, 'out');
  const json = read.text('json');
  const past = read.text('last-year');
  const found = from === null ? await fromSheets(read, terminal.program) : await fromExport(from, read);
  const toPrint = past === null ? found : { ...found, lastYear: await readLastRanks(past) };
  const { ranked } = toPrint;
  const hasRanking = ranked.ranking.agencies.length > 0;
  if (hasRanking) await writeAll([rankingFile(out, toPrint), ...(json === null ? [] : [jsonFile(json, toPrint, terminal)])]);
  for (const line of rankLines(ranked, terminal, toPrint.lastYear)) terminal.say(line);
  if (hasRanking) terminal.say(terminal.messages.commandLine.saved({ path: out }));
  return ranked.rejected.length > 0 || missingCodes(ranked).length > 0 ? 1 : 0;
};

const fromSheets = async (read: Arguments, program: URL | null): Promise<ToPrint> => {
  if (read.positionals.length === 0) throw new Problem('arguments.missing', { argument: 'FILE.xlsx|DIR', usage: read.usage });
  const bloc = await loadBloc(requiredText(read, 'bloc'));
  const paths = await workbookPaths(read.positionals);
  const checked = await checkFiles(paths, bloc, program, {}, readChoices(read, bloc, paths));
  return { ranked: rankFiles(bloc, checked), isProvisional: false, madeOn: null, lastYear: [] };
};

/** The export brings its bloc and its sheets along: no other may be named beside it. */
const fromExport = async (path: string, read: Arguments): Promise<ToPrint> => {
  const [surplus] = read.positionals;
  if (surplus !== undefined) throw new Problem('arguments.unexpected', { value: surplus, usage: read.usage });
  const mixed = ['bloc', ...CHOICE_LISTS].find((name) => read.text(name) !== null || read.list(name).length > 0);
  if (mixed !== undefined) throw new Problem('arguments.unexpected', { value: `--${mixed}`, usage: read.usage });
  const year = readExport(await readJson(path), sha256);
  requireUnaltered(path, year);
  const { ranked, rejected, isProvisional, madeOn, lastYear = [] } = year;
  const leftOut = rejected.map((one) => ({ ...one, keptOutBy: [], findings: [] }));
  return { ranked: { ...ranked, rejected: leftOut, beside: [] }, isProvisional, madeOn, lastYear };
};

const rankingFile = (path: string, { ranked, ...printed }: ToPrint): FileToWrite => ({
  path,
  bytes: writeWorkbook(rankingWorkbook({ ...ranked, ...printed, messages: messagesOf('vi') })),
});

const jsonFile = (path: string, { ranked, lastYear }: ToPrint, terminal: Terminal): FileToWrite => ({
  path,
  bytes: `${JSON.stringify(rankJson(ranked, terminal, lastYear), null, 2)}\n`,
});
