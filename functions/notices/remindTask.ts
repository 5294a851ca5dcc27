import { remind, type Reminding } from './remind.ts';

/**
 * The daily reminders as a task: it writes one line, and fails where mail was refused, so that the alarm for failing functions rings.
 * Running it again sends nothing twice.
 */
export const remindTask = async (reminding: Reminding, log: (line: string) => void): Promise<void> => {
  const done = await remind(reminding);
  log(JSON.stringify({ level: done.failed > 0 ? 'error' : 'info', task: 'reminders', ...done }));
  if (done.failed > 0) throw new Error(`${done.failed} reminders were refused by the mail server`);
};
