import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { rubricChangeText } from '#core/messages/rubricChangeText.ts';
import { Problem } from '#core/problem.ts';
import { rubricChanges } from '#core/versions/rubricChanges.ts';
import { mustSendAgain } from '#core/versions/sendAgain.ts';
import type { Arguments } from './arguments.ts';
import { loadRubricFile } from './rubricFile.ts';
import { sha256 } from './sha256.ts';
import type { ExitCode, Terminal } from './Terminal.ts';

/** What is different in one rubric against another, each a bloc's file or a rubric workbook. A difference is no fault. */
export const rubricDiff = async (read: Arguments, terminal: Terminal): Promise<ExitCode> => {
  const [, oldPath, newPath, surplus] = read.positionals;
  if (oldPath === undefined || newPath === undefined) {
    throw new Problem('arguments.missing', { argument: oldPath === undefined ? 'OLD' : 'NEW', usage: read.usage });
  }
  if (surplus !== undefined) throw new Problem('arguments.unexpected', { value: surplus, usage: read.usage });
  const [before, after] = [await loadRubricFile(oldPath, terminal), await loadRubricFile(newPath, terminal)];
  if (before === null || after === null) return 1;
  for (const line of read.flag('json') ? [diffJson(before, after, terminal)] : diffLines(before, after, terminal)) terminal.say(line);
  return 0;
};

const linesOf = (before: Bloc, after: Bloc, { language }: Terminal) =>
  rubricChanges(before.rubricJson, after.rubricJson).map((change) => ({ ...change, text: rubricChangeText(change, language) }));

/** Members of both years whose sheets would have to be made again. */
const sendAgainIn = (before: Bloc, after: Bloc): readonly string[] => {
  const members = new Set(after.members.map(({ code }) => code));
  return before.members.map(({ code }) => code).filter((code) => members.has(code) && mustSendAgain(code, before, after));
};

const diffLines = (before: Bloc, after: Bloc, terminal: Terminal): readonly string[] => {
  const words = terminal.messages.commandLine.rubric;
  const changes = linesOf(before, after, terminal);
  if (changes.length === 0) return [words.same];
  const agencies = sendAgainIn(before, after);
  return [
    ...changes.map(({ text }) => text),
    words.differences({ count: changes.length }),
    agencies.length === 0 ? words.nobodySendsAgain : words.sendAgain({ agencies }),
  ];
};

const diffJson = (before: Bloc, after: Bloc, terminal: Terminal): string =>
  JSON.stringify(
    {
      engine: ENGINE_VERSION,
      old: hashOf(before.rubricJson, sha256),
      new: hashOf(after.rubricJson, sha256),
      changes: linesOf(before, after, terminal),
      sendAgain: sendAgainIn(before, after),
    },
    null,
    2,
  );
