import type { Checker } from './Checker.ts';

/** Checks in the page itself, which stands still meanwhile: for where no worker can be had. What checks comes with the first check. */
export const hereChecker: Checker = {
  check: async (bytes, known, { signal, onStep }) => {
    const { checkBytes } = await import('./checkBytes.ts');
    const opened = await checkBytes(bytes, known, onStep);
    signal.throwIfAborted();
    return opened;
  },
  yearIn: async (bytes) => (await import('./yearIn.ts')).yearIn(bytes),
};
