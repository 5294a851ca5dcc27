import { basename } from 'node:path';
import { bookFaultText } from '#core/messages/bookFaultText.ts';
import { Problem } from '#core/problem.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { closest } from '#core/closest.ts';
import { readArguments, requiredText, type Arguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { findingLines } from '../checkLines.ts';
import { readBytes, refuseToLose, writeAll } from '../files.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

const USAGES = {
  'to-xlsx': 'giaouoc rubric to-xlsx BLOC.json --out RUBRIC.xlsx',
  'from-xlsx': 'giaouoc rubric from-xlsx RUBRIC.xlsx --out BLOC.json',
} as const;

type Way = keyof typeof USAGES;

const isWay = (word: string): word is Way => Object.hasOwn(USAGES, word);

const shapeOf = (usage: string): CommandShape => ({ usage, texts: ['out'], flags: [] });

/** A bloc's file as a workbook that its chair edits, and back. What is written is whole; a faulty workbook writes nothing. */
export const rubric = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [word] = readArguments(args, shapeOf(Object.values(USAGES).join(' | '))).positionals;
  const ways = Object.keys(USAGES);
  if (word === undefined) throw new Problem('arguments.missing', { argument: ways.join(' | '), usage: Object.values(USAGES).join(' | ') });
  if (!isWay(word)) throw new Problem('arguments.unknownCommand', { command: `rubric ${word}`, suggestion: closest(word, ways) });
  const read = readArguments(args, shapeOf(USAGES[word]));
  return (word === 'to-xlsx' ? toWorkbook : fromWorkbook)(read, terminal);
};

const pathsOf = (read: Arguments, argument: string): { readonly path: string; readonly out: string } => {
  const [, path, surplus] = read.positionals;
  if (path === undefined) throw new Problem('arguments.missing', { argument, usage: read.usage });
  if (surplus !== undefined) throw new Problem('arguments.unexpected', { value: surplus, usage: read.usage });
  return { path, out: requiredText(read, 'out') };
};

/** A workbook in which somebody has written is never written over. */
const toWorkbook = async (read: Arguments, { messages, say }: Terminal): Promise<ExitCode> => {
  const { path, out } = pathsOf(read, 'BLOC.json');
  const bloc = await loadBloc(path);
  const files = [{ path: out, bytes: writeWorkbook(rubricWorkbook(bloc, messages)) }];
  await refuseToLose(files);
  await writeAll(files);
  say(messages.commandLine.rubric.converted({ criteria: bloc.rubric.criteria.length, path: out }));
  return 0;
};

const fromWorkbook = async (read: Arguments, terminal: Terminal): Promise<ExitCode> => {
  const { path, out } = pathsOf(read, 'RUBRIC.xlsx');
  const { messages, say } = terminal;
  const file = basename(path).normalize('NFC');
  const opened = openWorkbook(await readBytes(path));
  if ('refusal' in opened) {
    for (const line of findingLines(opened.refusal, file, terminal)) say(line);
    return 1;
  }
  const reading = readRubricWorkbook(opened.view);
  if ('faults' in reading) {
    for (const line of faultLines(reading.faults, file, terminal)) say(line);
    return 1;
  }
  await writeAll([{ path: out, bytes: `${JSON.stringify(reading.bloc.json, null, 2)}\n` }]);
  say(messages.commandLine.rubric.converted({ criteria: reading.bloc.rubric.criteria.length, path: out }));
  return 0;
};

const faultLines = (faults: readonly BookFault[], file: string, { language, messages }: Terminal): readonly string[] => {
  const words = messages.commandLine.rubric;
  return [
    words.refused({ file, count: faults.length }),
    ...faults.map((fault) => `  ${words.refusedAt({ sheet: fault.sheet, cell: fault.cell, reason: bookFaultText(fault, language) })}`),
  ];
};
