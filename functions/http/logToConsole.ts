import type { LogLine } from './Doors.ts';

/** One JSON object a line on standard error, which Lambda takes for its log and a service for its own. */
export const logToConsole = (line: LogLine): void => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
