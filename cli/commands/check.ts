import type { Language } from '#core/messages/language.ts';
import { Problem } from '#core/problem.ts';
import { readArguments, type Arguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import type { CheckedFile } from '../checkFile.ts';
import { checkFiles } from '../checkFiles.ts';
import { checkJson } from '../checkJson.ts';
import { checkLines, summaryLine } from '../checkLines.ts';
import { refuseInput, workbookPaths, writeAll } from '../files.ts';
import { citedResults } from '../frozenResult.ts';
import { verdictOfFile } from '../findingsOf.ts';
import { CHOICE_LISTS, readChoices } from '../reading/ReadingChoices.ts';
import { readLastYear } from '../lastYear.ts';
import { readChoice, repairFiles, type RepairedFile } from '../repairFiles.ts';
import { repairLines } from '../repairLines.ts';
import { todoFile, todoPath } from '../todoFile.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

export const checkShape: CommandShape = {
  usage:
    'giaouoc check FILE.xlsx|DIR... [--bloc BLOC.json] [--cited RANKING.xlsx]... [--json] [--last-year PATH] [--columns [FILE.xlsx:]self=E,...]... [--agency [FILE.xlsx:]CODE]... [--todo OUT.xlsx|OUT.html] [--repair OUT.xlsx [--choose FINDING=VALUE]... [--keep FINDING=REASON]...]',
  texts: ['bloc', 'last-year', 'repair', 'todo'],
  flags: ['json'],
  lists: ['choose', 'cited', 'keep', ...CHOICE_LISTS],
};

/**
 * Checks files one by one and tells each fault with its place, what was seen, what is expected and what to do. The files are left
 * alone; where a repaired copy is asked for, what is told is what is left in the copy.
 */
export const check = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, checkShape);
  if (read.positionals.length === 0) throw new Problem('arguments.missing', { argument: 'FILE.xlsx|DIR', usage: read.usage });
  const path = read.text('bloc');
  const bloc = path === null ? null : await loadBloc(path);
  const todo = todoPath(read);
  const past = read.text('last-year');
  const lastYear = past === null ? undefined : await readLastYear(past, bloc);
  const cited = await citedResults(read.list('cited'));
  const beside = { cited, ...(lastYear && { lastYear }) };
  const paths = await workbookPaths(read.positionals);
  if (todo !== null) await refuseInput(todo, paths);
  const found = await checkFiles(paths, bloc, terminal.program, beside, readChoices(read, bloc, paths));
  const repaired = await repairedCopies(found, read, terminal.language);
  const checked = repaired?.map((one) => one.checked) ?? found;
  if (todo !== null) await writeAll([todoFile(todo, checked, terminal.messages)]);
  if (read.flag('json')) terminal.say(JSON.stringify(checkJson(repaired ?? found.map(unrepaired), terminal.language), null, 2));
  else {
    const lines = repaired ? repaired.flatMap((one) => repairLines(one, terminal)) : found.flatMap((one) => checkLines(one, terminal));
    for (const line of [...lines, summaryLine(checked, terminal)]) terminal.say(line);
    if (todo !== null) terminal.say(terminal.messages.commandLine.saved({ path: todo }));
  }
  return checked.some((one) => ['errors', 'refused'].includes(verdictOfFile(one))) ? 1 : 0;
};

const unrepaired = (checked: CheckedFile): RepairedFile => ({ checked, copy: null });

const repairedCopies = async (
  found: readonly CheckedFile[],
  read: Arguments,
  language: Language,
): Promise<readonly RepairedFile[] | null> => {
  const out = read.text('repair');
  const choices = read.list('choose').map((text) => readChoice('--choose', text));
  const reasons = read.list('keep').map((text) => readChoice('--keep', text));
  if (out === null && choices.length + reasons.length > 0)
    throw new Problem('arguments.missing', { argument: '--repair', usage: read.usage });
  return out === null ? null : repairFiles(found, out, { choices, reasons, language });
};
