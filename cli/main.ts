import { messagesOf } from '#core/messages/messagesOf.ts';
import { problemText } from '#core/messages/problemText.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { languageIn } from './arguments.ts';
import { closest } from '#core/closest.ts';
import { check } from './commands/check.ts';
import { cite } from './commands/cite.ts';
import { papers } from './commands/papers.ts';
import { rank } from './commands/rank.ts';
import { rubric } from './commands/rubric.ts';
import { template } from './commands/template.ts';
import { verify } from './commands/verify.ts';
import type { ExitCode, Terminal } from './Terminal.ts';

const commands = { template, check, rank, rubric, verify, papers, cite } as const satisfies {
  readonly [name: string]: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
};

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

/** A language that cannot be read is itself a problem; it is told in Vietnamese. */
const languageOr = (args: readonly string[]) => {
  try {
    return { language: languageIn(args), problem: null };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { language: 'vi' as const, problem: error };
  }
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const name = args.find((arg) => !arg.startsWith('-') && arg !== terminal.language);
  const help = terminal.messages.commandHelp;
  if (args.includes('--help') || args.includes('-h') || args.length === 0) {
    for (const line of name !== undefined && isCommand(name) ? help[name] : help.root) terminal.say(line);
    return args.length === 0 ? 2 : 0;
  }
  if (name === undefined) throw new Problem('arguments.missing', { argument: Object.keys(commands).join(' | '), usage: 'giaouoc COMMAND' });
  if (!isCommand(name)) throw new Problem('arguments.unknownCommand', { command: name, suggestion: closest(name, Object.keys(commands)) });
  const at = args.indexOf(name);
  return commands[name]([...args.slice(0, at), ...args.slice(at + 1)], terminal);
};

/** Where a command line writes its lines, and where its program lies. */
export type Output = Pick<Terminal, 'say' | 'warn' | 'program'>;

/** Runs one command line. Whatever stops it is one sentence and exit code 2. */
export const main = async (args: readonly string[], output: Output): Promise<ExitCode> => {
  const { language, problem } = languageOr(args);
  const messages = messagesOf(language);
  try {
    if (problem) throw problem;
    return await run(args, { language, messages, ...output });
  } catch (error) {
    if (!isProblem(error)) throw error;
    output.warn(messages.commandLine.problem({ sentence: problemText(error, language) }));
    return 2;
  }
};
