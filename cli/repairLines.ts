import { changeText } from '#core/messages/changeText.ts';
import { checkLines } from './checkLines.ts';
import type { RepairedFile } from './repairFiles.ts';
import type { Terminal } from './Terminal.ts';

/** What the terminal shows of a file that was repaired: each change with what stood there, then what is left in the copy. */
export const repairLines = ({ checked, copy }: RepairedFile, voice: Pick<Terminal, 'language' | 'messages'>): readonly string[] => {
  const words = voice.messages.commandLine.check;
  if (copy === null) return [words.notRepaired({ file: checked.file }), ...checkLines(checked, voice)];
  return [
    words.changed({ count: copy.made.length, path: copy.path }),
    ...copy.made.map((one) => `  ${words.change(changeText(one, voice.language))}`),
    words.afterRepair,
    ...checkLines(checked, voice),
  ];
};
