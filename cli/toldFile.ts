import { messagesOf } from '#core/messages/messagesOf.ts';
import type { CheckedFile } from './checkFile.ts';
import { fileJson, repairedJson } from './checkJson.ts';
import { checkLines } from './checkLines.ts';
import { verdictOfFile } from './findingsOf.ts';
import type { RepairedFile } from './repairFiles.ts';
import { repairLines } from './repairLines.ts';
import type { Telling, ToldFile } from './Telling.ts';

/** What is said of a file that was checked. */
export const toldFile = (checked: CheckedFile, { language, asJson }: Telling): ToldFile => ({
  verdict: verdictOfFile(checked),
  told: asJson ? fileJson(checked, language) : checkLines(checked, { language, messages: messagesOf(language) }).join('\n'),
});

/** The same of a file after its repairs. */
export const toldRepair = (file: RepairedFile, { language, asJson }: Telling): ToldFile => ({
  verdict: verdictOfFile(file.checked),
  told: asJson ? repairedJson(file, language) : repairLines(file, { language, messages: messagesOf(language) }).join('\n'),
});
