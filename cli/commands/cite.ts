import { basename } from 'node:path';
import { writeCitation } from '#core/citation/Citation.ts';
import { Problem } from '#core/problem.ts';
import { readArguments, type CommandShape } from '../arguments.ts';
import { findingLines } from '../checkLines.ts';
import { readFrozen, type FrozenReading } from '../frozenResult.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

export const citeShape: CommandShape = { usage: 'giaouoc cite RANKING.xlsx [--json]', texts: [], flags: ['json'] };

/** Prints the line by which a sheet of another bloc cites this ranking. One that was altered or is not frozen is not cited. */
export const cite = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, citeShape);
  const [path, surplus] = read.positionals;
  if (path === undefined) throw new Problem('arguments.missing', { argument: 'RANKING.xlsx', usage: read.usage });
  if (surplus !== undefined) throw new Problem('arguments.unexpected', { value: surplus, usage: read.usage });
  const file = basename(path).normalize('NFC');
  const reading = await readFrozen(path);
  const lines = read.flag('json') ? [jsonOf(reading, file, terminal)] : linesOf(reading, file, terminal);
  for (const line of lines) terminal.say(line);
  return 'result' in reading ? 0 : 1;
};

const linesOf = (reading: FrozenReading, file: string, terminal: Terminal): readonly string[] => {
  const { messages } = terminal;
  const words = messages.commandLine.cite;
  if ('refusal' in reading) return findingLines(reading.refusal, file, terminal);
  if ('why' in reading) return [words[reading.why]({ file })];
  const { bloc } = reading.ranked;
  const { parent } = bloc;
  return [
    words.where({ bloc: bloc.name, edition: bloc.edition }),
    `  ${writeCitation(reading.result)}`,
    ...(parent ? [words.parent({ name: parent.name ?? parent.bloc, edition: parent.edition })] : []),
  ];
};

const jsonOf = (reading: FrozenReading, file: string, terminal: Terminal): string =>
  JSON.stringify(
    'result' in reading
      ? { file, citation: writeCitation(reading.result), ...reading.result }
      : { file, citation: null, refused: linesOf(reading, file, terminal).map((line) => line.trim()) },
    null,
    2,
  );
