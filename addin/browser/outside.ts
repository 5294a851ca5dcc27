import { WorkerChecker } from '../checking/WorkerChecker.ts';
import type { Outside } from '../effects/Services.ts';
import { saveFile } from './saveFile.ts';

/** Late enough that the first screen has all of the line and the processor. */
const AHEAD_MILLISECONDS = 1500;

/** The browser that the pane runs in. */
export const outsideWith = (newWorker: () => Worker): Outside => ({
  fetch: (...asked) => fetch(...asked),
  now: Date.now,
  newKey: () => crypto.randomUUID(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  whenIdle: (work) => void setTimeout(work, AHEAD_MILLISECONDS),
  isOnline: () => navigator.onLine,
  checker: new WorkerChecker(newWorker),
  saveFile,
  copyText: (text) => navigator.clipboard.writeText(text),
  print: () => window.print(),
});
