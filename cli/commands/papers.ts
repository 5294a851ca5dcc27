import { extname, join } from 'node:path';
import type { Day } from '#core/calendar.ts';
import { Problem } from '#core/problem.ts';
import { readExport, type ReadExport } from '#core/ranking/blocExport.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import type { RankedSheets } from '#core/ranking/rankSheets.ts';
import { meetingRecordOf } from '#core/papers/MeetingRecord.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { readArguments, requiredText, type Arguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { checkFiles } from '../checkFiles.ts';
import { readBytes, readJson, workbookPaths, writeAll } from '../files.ts';
import { readLastRanks } from '../lastRanks.ts';
import { rankFiles } from '../rankFiles.ts';
import { requireUnaltered } from '../requireUnaltered.ts';
import { sha256 } from '../sha256.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';
import { unpacker } from '../../functions/unpacker.ts';

export const papersShape: CommandShape = {
  usage: 'giaouoc papers --from EXPORT.json|RANKING.xlsx|DIR [--bloc BLOC.json] --out DIR [--last-year PATH]',
  texts: ['from', 'bloc', 'out', 'last-year'],
  flags: [],
};

interface Source {
  readonly ranked: RankedSheets;
  readonly isProvisional: boolean;
  readonly madeOn: Day | null;
  readonly lastYear: readonly LastRank[];
  /** Nothing was left out and nobody is missing. */
  readonly isWhole: boolean;
}

/** Writes the Word papers of a bloc's year, and its nominees as CSV and JSON, into a folder. */
export const papers = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, papersShape);
  const from = requiredText(read, 'from');
  const out = requiredText(read, 'out');
  const past = read.text('last-year');
  const found = await sourceOf(from, read, terminal);
  const source = past === null ? found : { ...found, lastYear: await readLastRanks(past) };
  const { ranked, isWhole } = source;
  if (ranked.ranking.agencies.length === 0) {
    terminal.say(terminal.messages.commandLine.rank.nothing);
    return 1;
  }
  meetingRecordOf(ranked.bloc);
  // Loaded only now: the library that writes Word is as large as all the rest of the command line.
  const { allPapers } = await import('../../papers/allPapers.ts');
  const files = await allPapers({ ...source, ...ranked });
  await writeAll(files.map(({ name, bytes }) => ({ path: join(out, name), bytes })));
  for (const { name } of files) terminal.say(terminal.messages.commandLine.saved({ path: join(out, name) }));
  return isWhole ? 0 : 1;
};

const sourceOf = async (from: string, read: Arguments, terminal: Terminal): Promise<Source> => {
  const [surplus] = read.positionals;
  if (surplus !== undefined) throw new Problem('arguments.unexpected', { value: surplus, usage: read.usage });
  const carried = await carriedIn(from);
  if (carried === null) return fromSheets(from, read, terminal);
  if (read.text('bloc') !== null) throw new Problem('arguments.unexpected', { value: '--bloc', usage: read.usage });
  requireUnaltered(from, carried);
  const { ranked, rejected, isProvisional, madeOn, lastYear = [] } = carried;
  return { ranked, isProvisional, madeOn, lastYear, isWhole: rejected.length === 0 && ranked.ranking.missing.length === 0 };
};

/** The year that an export or a ranking workbook carries; `null` for anything else. */
const carriedIn = async (from: string): Promise<ReadExport | null> => {
  const extension = extname(from).toLowerCase();
  if (extension === '.json') return readExport(await readJson(from), sha256);
  if (extension !== '.xlsx') return null;
  const opened = openWorkbook(await readBytes(from), unpacker);
  const carried = 'refusal' in opened ? null : carriedRanking(opened.view);
  return carried === null ? null : readExport(carried, sha256);
};

/** Sheets as they lie in a folder: nobody has frozen anything. */
const fromSheets = async (from: string, read: Arguments, { program }: Terminal): Promise<Source> => {
  const bloc = await loadBloc(requiredText(read, 'bloc'));
  const ranked = rankFiles(bloc, await checkFiles(await workbookPaths([from]), bloc, program));
  return {
    ranked,
    isProvisional: true,
    madeOn: null,
    lastYear: [],
    isWhole: ranked.rejected.length === 0 && ranked.ranking.missing.length === 0,
  };
};
