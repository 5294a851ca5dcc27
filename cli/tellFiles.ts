import type { Bloc } from '#core/bloc/Bloc.ts';
import { checkedFile, type Beside } from './checkFile.ts';
import { checkFiles, needsThreads } from './checkFiles.ts';
import type { ReadingChoices } from './reading/ReadingChoices.ts';
import { tellInThreads } from './reading/readInThreads.ts';
import type { Telling, ToldFile } from './Telling.ts';
import { toldFile } from './toldFile.ts';

/**
 * Reads and checks files as `checkFiles` does, and keeps only what is said of each. A thread does all of that by itself, since
 * handing a whole sheet over costs as much as checking it.
 */
export const tellFiles = async (
  paths: readonly string[],
  named: Bloc | null,
  program: URL | null,
  telling: Telling,
  beside: Beside = {},
  choices: ReadingChoices | null = null,
): Promise<readonly ToldFile[]> => {
  if (!program || choices || !needsThreads(paths)) {
    return (await checkFiles(paths, named, null, beside, choices)).map((one) => toldFile(one, telling));
  }
  const told: ToldFile[] = [];
  const stopped: Promise<void>[] = [];
  await tellInThreads(paths, { program, bloc: named, telling: { ...telling, beside } }, (index, answer) => {
    const path = paths[index] ?? '';
    if ('told' in answer) told[index] = answer;
    else stopped.push(checkedFile(path, named, answer, beside).then((one) => void (told[index] = toldFile(one, telling))));
  });
  await Promise.all(stopped);
  return told;
};
