import { basename } from 'node:path';
import { doubtText } from '#core/messages/doubtText.ts';
import { isOpenDoubt } from '#core/printed/DraftDoubt.ts';
import { Problem } from '#core/problem.ts';
import { draftRubric, type DraftOutcome } from '#workbook/draft/draftRubric.ts';
import type { PlacedMark } from '#workbook/draft/DraftMark.ts';
import { headingOfPath } from '#workbook/draft/headingOfPath.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { closest } from '#core/closest.ts';
import { readArguments, requiredText, type Arguments, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { findingLines } from '../checkLines.ts';
import { readBytes, refuseToLose, writeAll } from '../files.ts';
import { rubricDiff } from '../rubricDiff.ts';
import { faultLines } from '../rubricFile.ts';
import { rubricTry } from '../rubricTry.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

const USAGES = {
  'to-xlsx': 'giaouoc rubric to-xlsx BLOC.json --out RUBRIC.xlsx',
  'from-xlsx': 'giaouoc rubric from-xlsx RUBRIC.xlsx --out BLOC.json',
  diff: 'giaouoc rubric diff OLD NEW [--json]',
  try: 'giaouoc rubric try NEW FILE.xlsx|DIR... --bloc BLOC.json [--json]',
  draft: 'giaouoc rubric draft TABLE.xlsx --out RUBRIC.xlsx [--sheet NAME]',
} as const;

type Way = keyof typeof USAGES;

const isWay = (word: string): word is Way => Object.hasOwn(USAGES, word);

/** What each of them takes beside files. */
const OPTIONS: { readonly [Name in Way]: Pick<CommandShape, 'texts' | 'flags'> } = {
  'to-xlsx': { texts: ['out'], flags: [] },
  'from-xlsx': { texts: ['out'], flags: [] },
  diff: { texts: [], flags: ['json'] },
  try: { texts: ['bloc'], flags: ['json'] },
  draft: { texts: ['out', 'sheet'], flags: [] },
};

/** Any of them, as long as it is not known which is meant. */
const ANY: CommandShape = { usage: Object.values(USAGES).join(' | '), texts: ['out', 'sheet', 'bloc'], flags: ['json'] };

/** A bloc's file as a workbook that its chair edits, and back; or such a workbook made of a printed table; the difference between two of them, or one tried on sheets. What is written is whole; a faulty workbook writes nothing. */
export const rubric = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [word] = readArguments(args, ANY).positionals;
  const ways = Object.keys(USAGES);
  if (word === undefined) throw new Problem('arguments.missing', { argument: ways.join(' | '), usage: ANY.usage });
  if (!isWay(word)) throw new Problem('arguments.unknownCommand', { command: `rubric ${word}`, suggestion: closest(word, ways) });
  const read = readArguments(args, { usage: USAGES[word], ...OPTIONS[word] });
  return WAYS[word](read, terminal);
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

const draftWorkbook = async (read: Arguments, terminal: Terminal): Promise<ExitCode> => {
  const { path, out } = pathsOf(read, 'TABLE.xlsx');
  const { messages, say } = terminal;
  const file = basename(path).normalize('NFC');
  const outcome = draftRubric(await readBytes(path), read.text('sheet'), messages);
  const words = messages.commandLine.rubric;
  switch (outcome.is) {
    case 'refused':
      for (const line of findingLines(outcome.finding, file, terminal)) say(line);
      return 1;
    case 'noTable':
      say(words.noTable({ file }));
      return 1;
    case 'noSheet':
      throw new Problem('arguments.badValue', { option: '--sheet', value: read.text('sheet') ?? '', expected: outcome.sheets.join(' | ') });
    case 'draft': {
      const files = [{ path: out, bytes: outcome.bytes }];
      await refuseToLose(files);
      await writeAll(files);
      for (const line of draftLines(outcome, out, terminal)) say(line);
      return outcome.marks.some(isUnread(messages)) ? 1 : 0;
    }
  }
};

/** Places of the table itself that could not be read; the bloc's own data are for the chair to write in any draft. */
const isUnread =
  ({ rubricBook }: Terminal['messages']) =>
  ({ sheet, doubt }: PlacedMark): boolean =>
    isOpenDoubt(doubt) && sheet === rubricBook.sheets.criteria;

const draftLines = (
  { marks, criteria, sheet }: Extract<DraftOutcome, { readonly is: 'draft' }>,
  out: string,
  { messages }: Terminal,
): readonly string[] => {
  const words = messages.commandLine.rubric;
  const { levels, source } = messages.rubricDraft;
  const open = marks.filter(({ doubt }) => isOpenDoubt(doubt));
  const lineOf = (mark: PlacedMark, level: string): string => {
    const reason = messages.rubricDraft.inNote({ column: headingOfPath(mark.path, messages), text: doubtText(mark.doubt, messages) });
    const from = mark.source === null ? '' : ` (${source(mark.source)})`;
    return `  ${words.markedAt({ sheet: mark.sheet, cell: mark.cell, level, reason })}${from}`;
  };
  return [
    words.drafted({ criteria, sheet, path: out, open: open.length, look: marks.length - open.length }),
    ...open.map((mark) => lineOf(mark, levels.must)),
    ...marks.filter((mark) => !open.includes(mark)).map((mark) => lineOf(mark, levels.look)),
  ];
};

const WAYS = {
  'to-xlsx': toWorkbook,
  'from-xlsx': fromWorkbook,
  diff: rubricDiff,
  try: rubricTry,
  draft: draftWorkbook,
} as const satisfies {
  readonly [Name in Way]: (read: Arguments, terminal: Terminal) => Promise<ExitCode>;
};
