import { statSync } from 'node:fs';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { NO_CHOICE } from '#workbook/foreign/TableChoice.ts';
import { checkedFile, type Beside, type CheckedFile } from './checkFile.ts';
import type { ReadingChoices } from './reading/ReadingChoices.ts';
import { readFileOf } from './reading/readFileOf.ts';
import { readInThreads } from './reading/readInThreads.ts';
import { shownName } from './shownName.ts';

/** Fewer files than these are read before a second thread has started. */
const MANY_FILES = 40;
/** A larger file is no plain scoring workbook: it is read where its time and its memory can be cut off. */
const LARGE_BYTES = 512 * 1024;

/**
 * Reads and checks files, in their order: many of them, or large ones, in threads of the built program where there is one.
 *
 * @param choices what a person says about sheets that are not ours: a few files, read one by one
 * @param program where the built program lies; `null` where it runs from source
 */
export const checkFiles = async (
  paths: readonly string[],
  named: Bloc | null,
  program: URL | null,
  beside: Beside = {},
  choices: ReadingChoices | null = null,
): Promise<readonly CheckedFile[]> => {
  if (program && !choices && needsThreads(paths)) return checkInThreads(paths, named, program, beside);
  const checked: CheckedFile[] = [];
  for (const path of paths) {
    const choice = choices?.(shownName(path)) ?? NO_CHOICE;
    checked.push({ ...(await checkedFile(path, named, await readFileOf(path, named, choice), beside)), choice });
  }
  return checked;
};

export const needsThreads = (paths: readonly string[]): boolean => paths.length >= MANY_FILES || paths.some(isLarge);

const isLarge = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE_BYTES;

const checkInThreads = async (
  paths: readonly string[],
  named: Bloc | null,
  program: URL,
  beside: Beside,
): Promise<readonly CheckedFile[]> => {
  const checked: Promise<CheckedFile>[] = [];
  await readInThreads(paths, { program, bloc: named }, (index, reading) => {
    const path = paths[index];
    if (path !== undefined) checked[index] = checkedFile(path, named, reading, beside);
  });
  return Promise.all(checked);
};
