import { join } from 'node:path';
import { Problem } from '#core/problem.ts';
import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { readArguments, requiredText, type CommandShape } from '../arguments.ts';
import { loadBloc } from '../blocs.ts';
import { refuseToLose, writeAll } from '../files.ts';
import { sha256 } from '../sha256.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';

export const templateShape: CommandShape = {
  usage: 'giaouoc template BLOC.json --out DIR [--agency CODE]',
  texts: ['out', 'agency'],
  flags: [],
};

/** Writes one scoring workbook for each member, or for one. A workbook that somebody has filled in is never written over. */
export const template = async (args: readonly string[], { messages, say }: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, templateShape);
  const [path, surplus] = read.positionals;
  if (path === undefined) throw new Problem('arguments.missing', { argument: 'BLOC.json', usage: read.usage });
  if (surplus !== undefined) throw new Problem('arguments.unexpected', { value: surplus, usage: read.usage });
  const directory = requiredText(read, 'out');
  const bloc = await loadBloc(path);
  const files = membersFor(bloc, read.text('agency')).map((member) => ({
    path: join(directory, templateName(bloc, member)),
    bytes: writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256 })),
  }));
  await refuseToLose(files);
  await writeAll(files);
  for (const file of files) say(messages.commandLine.saved(file));
  say(messages.commandLine.template.summary({ count: files.length, directory }));
  return 0;
};

const membersFor = ({ members }: Bloc, agency: string | null): readonly Member[] => {
  if (agency === null) return members;
  const member = members.find(({ code }) => code === agency);
  if (!member) throw new Problem('agency.unknown', { agency, members: members.map(({ code }) => code) });
  return [member];
};
