import type { Outside } from '../effects/Services.ts';
import { saveFile } from './saveFile.ts';

/** The browser that the pane runs in. */
export const outside: Outside = {
  fetch: (...asked) => fetch(...asked),
  now: Date.now,
  newKey: () => crypto.randomUUID(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  isOnline: () => navigator.onLine,
  saveFile,
  copyText: (text) => navigator.clipboard.writeText(text),
  print: () => window.print(),
};
