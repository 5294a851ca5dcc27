/** The worker that checks, from a file beside the pane's own. */
export const newCheckWorker = (): Worker => new Worker(new URL('../checking/checkWorker.ts', import.meta.url), { type: 'module' });
