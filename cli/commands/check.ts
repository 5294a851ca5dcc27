import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Language } from '#core/messages/language.ts';
import { Problem } from '#core/problem.ts';
import { readArguments, type Arguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import type { CheckedFile } from '../checkFile.ts';
import { checkFiles } from '../checkFiles.ts';
import { checkJson } from '../checkJson.ts';
import { summaryLine } from '../checkLines.ts';
import { refuseInput, workbookPaths, writeAll } from '../files.ts';
import { citedResults } from '../frozenResult.ts';
import { CHOICE_LISTS, readChoices } from '../reading/ReadingChoices.ts';
import { readLastYear } from '../lastYear.ts';
import { readChoice, repairFiles, type RepairedFile } from '../repairFiles.ts';
import { tellFiles } from '../tellFiles.ts';
import { todoFile, todoPath } from '../todoFile.ts';
import type { Telling, ToldFile } from '../Telling.ts';
import { toldFile, toldRepair } from '../toldFile.ts';
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
  const choices = readChoices(read, bloc, paths);
  const telling = { language: terminal.language, asJson: read.flag('json') };
  const told =
    todo === null && !asksForCopy(read)
      ? await tellFiles(paths, bloc, terminal.program, telling, beside, choices)
      : await withFiles(await checkFiles(paths, bloc, terminal.program, beside, choices), {
          read,
          todo,
          telling,
          messages: terminal.messages,
        });
  const verdicts = told.map(({ verdict }) => verdict);
  if (telling.asJson) terminal.say(JSON.stringify(checkJson(told), null, 2));
  else {
    for (const { told: text } of told) if (typeof text === 'string') terminal.say(text);
    terminal.say(summaryLine(verdicts, terminal));
    if (todo !== null) terminal.say(terminal.messages.commandLine.saved({ path: todo }));
  }
  return verdicts.some((verdict) => verdict === 'errors' || verdict === 'refused') ? 1 : 0;
};

const asksForCopy = (read: Arguments): boolean =>
  read.text('repair') !== null || read.list('choose').length > 0 || read.list('keep').length > 0;

interface Making {
  readonly read: Arguments;
  readonly todo: string | null;
  readonly telling: Telling;
  readonly messages: Catalogue;
}

/** Writes what is asked for beside what is told: repaired copies, a to-do list. */
const withFiles = async (found: readonly CheckedFile[], { read, todo, telling, messages }: Making): Promise<readonly ToldFile[]> => {
  const repaired = await repairedCopies(found, read, telling.language);
  if (todo !== null) await writeAll([todoFile(todo, repaired?.map(({ checked }) => checked) ?? found, messages)]);
  return repaired?.map((one) => toldRepair(one, telling)) ?? found.map((one) => toldFile(one, telling));
};

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
