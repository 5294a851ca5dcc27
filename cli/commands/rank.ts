import { messagesOf } from '#core/messages/messagesOf.ts';
import { Problem } from '#core/problem.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { readArguments, requiredText, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { checkFile, type CheckedFile } from '../checkFile.ts';
import { workbookPaths, writeAll, type FileToWrite } from '../files.ts';
import { rankFiles, type RankedFiles } from '../rankFiles.ts';
import { missingCodes, rankJson } from '../rankJson.ts';
import { rankLines } from '../rankLines.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

export const rankShape: CommandShape = {
  usage: 'giaouoc rank FILE.xlsx|DIR... --bloc BLOC.json --out RANKING.xlsx [--json RESULT.json]',
  texts: ['bloc', 'out', 'json'],
  flags: [],
};

/** Ranks the bloc from its sheets and writes the combined workbook. Where no sheet counts nothing is written. */
export const rank = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, rankShape);
  if (read.positionals.length === 0) throw new Problem('arguments.missing', { argument: 'FILE.xlsx|DIR', usage: read.usage });
  const bloc = await loadBloc(requiredText(read, 'bloc'));
  const out = requiredText(read, 'out');
  const json = read.text('json');
  const checked: CheckedFile[] = [];
  for (const path of await workbookPaths(read.positionals)) checked.push(await checkFile(path, bloc));
  const ranked = rankFiles(bloc, checked);
  const hasRanking = ranked.ranking.agencies.length > 0;
  if (hasRanking) await writeAll([rankingFile(out, ranked), ...(json === null ? [] : [jsonFile(json, ranked, terminal)])]);
  for (const line of rankLines(ranked, terminal)) terminal.say(line);
  if (hasRanking) terminal.say(terminal.messages.commandLine.saved({ path: out }));
  return ranked.rejected.length > 0 || missingCodes(ranked).length > 0 ? 1 : 0;
};

const rankingFile = (path: string, { bloc, ranking, readings, rejected, versions, snapshot, rubricHash }: RankedFiles): FileToWrite => ({
  path,
  bytes: writeWorkbook(
    rankingWorkbook({ bloc, ranking, readings, rejected, versions, snapshot, rubricHash, madeOn: null, messages: messagesOf('vi') }),
  ),
});

const jsonFile = (path: string, ranked: RankedFiles, terminal: Terminal): FileToWrite => ({
  path,
  bytes: `${JSON.stringify(rankJson(ranked, terminal), null, 2)}\n`,
});
