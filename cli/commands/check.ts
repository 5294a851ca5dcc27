import { Problem } from '#core/problem.ts';
import { readArguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { checkFile, type CheckedFile } from '../checkFile.ts';
import { checkJson } from '../checkJson.ts';
import { checkLines, summaryLine } from '../checkLines.ts';
import { workbookPaths } from '../files.ts';
import { verdictOfFile } from '../findingsOf.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

export const checkShape: CommandShape = {
  usage: 'giaouoc check FILE.xlsx|DIR... [--bloc BLOC.json] [--json]',
  texts: ['bloc'],
  flags: ['json'],
};

/** Checks files one by one and tells each fault with its place, what was seen, what is expected and what to do. Writes nothing. */
export const check = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, checkShape);
  if (read.positionals.length === 0) throw new Problem('arguments.missing', { argument: 'FILE.xlsx|DIR', usage: read.usage });
  const path = read.text('bloc');
  const bloc = path === null ? null : await loadBloc(path);
  const checked: CheckedFile[] = [];
  for (const file of await workbookPaths(read.positionals)) checked.push(await checkFile(file, bloc));
  if (read.flag('json')) terminal.say(JSON.stringify(checkJson(checked, terminal.language), null, 2));
  else for (const line of [...checked.flatMap((one) => checkLines(one, terminal)), summaryLine(checked, terminal)]) terminal.say(line);
  return checked.some((one) => ['errors', 'refused'].includes(verdictOfFile(one))) ? 1 : 0;
};
